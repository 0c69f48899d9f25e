import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder, profileOf, UsageError } from './profile';

const FOLDERS = { userData: '/home/user/.config/voorkant', override: undefined };

describe('profileOf', () => {
  it('takes the first profile when none is asked for', () => {
    expect(profileOf(['voorkant'], FOLDERS)).toEqual({
      name: 'standaard',
      appFolder: FOLDERS.userData,
      folder: path.join(FOLDERS.userData, 'profiles', 'standaard'),
    });
  });

  it.each([
    ['two words', ['--profile', 'anna']],
    ['one word', ['--profile=anna']],
  ])('gives a named profile a folder of its own, from %s', (_how, argv) => {
    expect(profileOf(argv, FOLDERS).folder).toBe(path.join(FOLDERS.userData, 'profiles', 'anna'));
  });

  it('lies in another folder when the environment says so', () => {
    expect(profileOf([], { ...FOLDERS, override: '/tmp/elsewhere' })).toMatchObject({
      appFolder: path.resolve('/tmp/elsewhere'),
      folder: path.resolve('/tmp/elsewhere/profiles/standaard'),
    });
  });

  it.each([
    '',
    '..',
    '../anna',
    'a/b',
    'a\\b',
    'Anna',
    'an na',
    '-anna',
    'anna-',
    'con',
    'lpt1',
    'a'.repeat(33),
    '--no-sandbox',
  ])('refuses the name "%s"', (name) => {
    expect(() => profileOf(['--profile', name], FOLDERS)).toThrow(UsageError);
  });

  it('refuses two names', () => {
    expect(() => profileOf(['--profile=anna', '--profile', 'piet'], FOLDERS)).toThrow('once');
  });
});

describe('the folder of a profile', () => {
  function profileIn(...below: string[]) {
    const appFolder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-profile-'));
    onTestFinished(() => rmSync(appFolder, { recursive: true, force: true }));
    return { appFolder, profile: { name: 'anna', appFolder, folder: path.join(appFolder, ...below) } };
  }

  it('is for this user alone', () => {
    const { profile } = profileIn('profiles', 'anna');

    makeFolder(profile);
    makeFolder(profile);

    expect(statSync(profile.folder).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(profile.folder).mode & 0o777).toBe(0o700);
  });

  it('is named with the reason when it cannot be made', () => {
    const { appFolder, profile } = profileIn('profiles', 'anna');
    writeFileSync(path.join(appFolder, 'profiles'), '');

    expect(() => makeFolder(profile)).toThrow(`profile 'anna': it may not write in ${profile.folder} (`);
  });
});
