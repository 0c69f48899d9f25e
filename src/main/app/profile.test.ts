import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileOf, UsageError } from './profile';

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
