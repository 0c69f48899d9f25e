import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_SETTINGS, openSettingsFile } from './settings-file';

let folder = '';
const file = () => path.join(folder, 'settings.json');
const open = (onBroken: (keptAs: string) => void = () => expect.unreachable('the file is sound')) =>
  openSettingsFile(folder, onBroken);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-settings-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('openSettingsFile', () => {
  it('starts with the first settings and writes nothing until something changes', () => {
    expect(open().get()).toEqual(FIRST_SETTINGS);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('keeps a change for the next start, and the other settings as they were', () => {
    open().change({ theme: 'dark', zoom: undefined });

    expect(open().get()).toEqual({ ...FIRST_SETTINGS, theme: 'dark' });
    expect(fs.readdirSync(folder)).toEqual(['settings.json']);
  });

  it('refuses a value that does not fit and keeps what there was', () => {
    const settings = open();

    expect(() => settings.change({ zoom: 9 })).toThrow();
    expect(settings.get()).toEqual(FIRST_SETTINGS);
  });

  it('takes missing settings from the first ones and drops unknown ones', () => {
    fs.writeFileSync(file(), JSON.stringify({ density: 'comfortable', fromALaterVersion: 1 }));

    expect(open().get()).toEqual({ ...FIRST_SETTINGS, density: 'comfortable' });
  });

  it.each(['', '{"theme":"da', '[]', 'null', '{"theme":"pink"}'])(
    'keeps a broken file (%s) aside and starts afresh',
    (content) => {
      fs.writeFileSync(file(), content);
      const kept: string[] = [];

      const settings = open((keptAs) => kept.push(keptAs));

      expect(settings.get()).toEqual(FIRST_SETTINGS);
      expect(kept).toEqual([path.join(folder, 'settings.broken.json')]);
      expect(fs.readFileSync(kept[0] ?? '', 'utf8')).toBe(content);
      expect(fs.existsSync(file())).toBe(false);
    },
  );

  it.skipIf(process.platform === 'win32')('lets nobody else read the file', () => {
    open().change({ theme: 'dark' });

    expect(fs.statSync(file()).mode & 0o077).toBe(0);
  });
});
