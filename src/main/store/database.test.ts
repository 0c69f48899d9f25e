import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, UnreadableDatabaseError, type Place } from './database';

const key = 'a1'.repeat(32);
const otherKey = 'b2'.repeat(32);

function placeIn(folder: string, keyHex: string): Place {
  return { kind: 'file', file: path.join(folder, 'voorkant.db'), keyHex };
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'voorkant-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A closed database with one note in it. */
function withNote(note: string): string {
  const folder = newFolder();
  const db = openDatabase(placeIn(folder, key));
  db.exec('create table note (text text)');
  db.run('insert into note values (?)', [note]);
  db.close();
  return folder;
}

describe('the database', () => {
  it('gives back what was written, with the same key', () => {
    const folder = withNote('Paspoort ligt klaar');

    const db = openDatabase(placeIn(folder, key));

    expect(db.get('select text from note')).toEqual({ text: 'Paspoort ligt klaar' });
    db.close();
  });

  it('opens with no other key, and leaves the file as it was', () => {
    const folder = withNote('Paspoort ligt klaar');
    const before = readFileSync(path.join(folder, 'voorkant.db'));

    expect(() => openDatabase(placeIn(folder, otherKey))).toThrow(UnreadableDatabaseError);
    expect(readFileSync(path.join(folder, 'voorkant.db')).equals(before)).toBe(true);
  });

  it('has no readable text in its file, nor the header of a plain SQLite file', () => {
    const folder = withNote('Paspoort ligt klaar');

    const bytes = readFileSync(path.join(folder, 'voorkant.db')).toString('latin1');

    expect(bytes).not.toContain('Paspoort');
    expect(bytes).not.toContain('SQLite format 3');
  });

  it.each(['', 'geheim', 'A1'.repeat(32), "x'; drop table note; --"])('takes %j for no key', (keyHex) => {
    expect(() => openDatabase(placeIn(newFolder(), keyHex))).toThrow(UnreadableDatabaseError);
  });

  it('undoes a whole transaction when a part of it fails', () => {
    const db = openDatabase({ kind: 'memory' });
    db.exec('create table note (text text not null)');

    const work = () =>
      db.transaction(() => {
        db.run('insert into note values (?)', ['eerste']);
        db.run('insert into note values (?)', [null]);
      });

    expect(work).toThrow(/NOT NULL/);
    expect(db.all('select text from note')).toEqual([]);
    db.close();
  });
});
