import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readNotes } from './read-notes';

const SHIPPED = path.resolve(import.meta.dirname, '../../resources/notes');

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
const fileOf = (id: string, tekst: string) =>
  `version: 1\nnotes:\n  - { id: ${id}, naam: Uitleg, tekst: '${tekst}' }\n`;

it('the shared notes that ship can be read', async () => {
  const notes = await readNotes(SHIPPED);

  expect(notes.length).toBeGreaterThanOrEqual(8);
  expect(notes.every(({ isEigen }) => !isEigen)).toBe(true);
});

it('a mistake in a file of notes is named by file and field', async () => {
  await expect(readNotes(folderWith({ 'a.yaml': fileOf('uitleg', 'Aan {niemand}') }))).rejects.toThrow(
    'a.yaml: notes.0.tekst: holds an unknown variable',
  );
});

it('an id is used once over all files', async () => {
  const text = fileOf('uitleg', 'Uitleg gegeven');

  await expect(readNotes(folderWith({ 'a.yaml': text, 'b.yaml': text }))).rejects.toThrow(
    "b.yaml: notes: 'uitleg' is used twice",
  );
});
