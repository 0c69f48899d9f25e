import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenRuntime } from '../../scripts/lib/electron/runtime.mjs';
import { isSetUidRoot } from '../../scripts/lib/setup/chromium-sandbox.mjs';
import { missingLibraries, packagesFor } from '../../scripts/lib/setup/libraries.mjs';
import { checkNodeVersion } from '../../scripts/lib/setup/node-version.mjs';
import { ensureNpmPackages, isInstalled } from '../../scripts/lib/setup/npm-packages.mjs';
import { hasFont } from '../../scripts/lib/setup/system-packages.mjs';
import { failureText, StepError } from '../../scripts/lib/step.mjs';
import { makeFolder } from './folder';

const DEBIAN_12 = 'PRETTY_NAME="Debian GNU/Linux 12"\nVERSION_ID="12"\nID=debian\n';

describe('the version of Node', () => {
  it.each(['20.19.0', '22.12.0', '24.1.0'])('accepts %s', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0'])('refuses %s', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(`this is ${version}`);
  });
});

describe('npm packages', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };

  it('are there when all but those for other systems are', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true);
  });

  it.each([
    ['none was installed', {}],
    ['one is missing', { packages: {} }],
    ['one has another version', { packages: { 'node_modules/zod': { version: '4.6.6' } } }],
  ])('are not there when %s', (_why, installed) => {
    expect(isInstalled(lock, installed)).toBe(false);
  });

  it('are not installed again when npm already noted that it installed them', () => {
    const text = JSON.stringify(lock);
    const root = makeFolder({ 'package-lock.json': text, 'node_modules/.package-lock.json': text });

    ensureNpmPackages(root);

    expect(fs.readdirSync(path.join(root, 'node_modules')).sort()).toEqual(['.package-lock.json', '.voorkant-lock']);
  });
});

describe('a node_modules that is a link', () => {
  it('is left as it is when it would have to be filled', () => {
    const other = makeFolder({ 'node_modules/zod/package.json': '{"version":"4.6.6"}' });
    const root = makeFolder({ 'package-lock.json': '{"packages":{"node_modules/zod":{"version":"4.6.7"}}}' });
    fs.symlinkSync(path.join(other, 'node_modules'), path.join(root, 'node_modules'));

    expect(() => ensureNpmPackages(root)).toThrow('node_modules is a link');
    expect(fs.existsSync(path.join(other, 'node_modules/zod/package.json'))).toBe(true);
  });
});

describe('libraries of the runtime', () => {
  const listing = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
  ].join('\n');

  it('are read from what ldd prints', () => {
    expect(missingLibraries(listing)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('are found in packages, each named once', () => {
    const { packages } = packagesFor(['libnss3.so', 'libsmime3.so', 'libgtk-3.so.0'], DEBIAN_12);

    expect(packages).toEqual(['libgtk-3-0', 'libnss3']);
  });

  it.each([
    ['Debian 13', 'ID=debian\nVERSION_ID="13"'],
    ['Ubuntu 24.04', 'VERSION_ID="24.04"\nID=ubuntu'],
  ])('have their new names on %s', (_system, osRelease) => {
    expect(packagesFor(['libasound.so.2', 'libgbm.so.1'], osRelease).packages).toEqual(['libasound2t64', 'libgbm1']);
  });

  it('are named when no package is known', () => {
    expect(packagesFor(['libnew.so.9'], DEBIAN_12)).toEqual({ packages: [], unknown: ['libnew.so.9'] });
  });
});

describe('fonts', () => {
  it('are found in any folder below', () => {
    const folder = makeFolder({ 'truetype/noto/NotoSans.ttf': '', 'readme.txt': '' });

    expect(hasFont([folder])).toBe(true);
  });

  it('are not taken for there when a folder holds none', () => {
    expect(hasFont([makeFolder({ 'readme.txt': '' }), '/nowhere/at/all'])).toBe(false);
  });
});

describe('the sandbox helper of Chromium', () => {
  it.each([
    ['belongs to root with mode 4755', { uid: 0, mode: 0o104755 }, true],
    ['belongs to another user', { uid: 1000, mode: 0o104755 }, false],
    ['has an ordinary mode', { uid: 0, mode: 0o100755 }, false],
    ['is not there', undefined, false],
  ])('that %s is judged', (_state, stat, expected) => {
    expect(isSetUidRoot(stat)).toBe(expected);
  });
});

describe('a runtime that is given', () => {
  it('is taken with its version', () => {
    const dist = makeFolder({
      electron: '',
      'electron.exe': '',
      'Electron.app/Contents/MacOS/Electron': '',
      version: 'v45.4.1\n',
    });

    expect(givenRuntime({ VOORKANT_ELECTRON_DIST: dist })).toMatchObject({ dist, version: '45.4.1', origin: 'given' });
  });

  it('is refused when it holds no Electron', () => {
    const dist = makeFolder({ 'readme.txt': '' });

    expect(() => givenRuntime({ VOORKANT_ELECTRON_DIST: dist })).toThrow('holds no Electron');
  });

  it('is not looked for when none is given', () => {
    expect(givenRuntime({})).toBeNull();
  });
});

describe('a step that fails', () => {
  it('says which, why and what to do', () => {
    expect(failureText('install', new StepError('no network.\n', 'Plug it in.'))).toBe(
      'Step failed: install\nWhy: no network.\nWhat to do: Plug it in.',
    );
  });

  it('shows where an error came from that nobody foresaw', () => {
    expect(failureText('build', new TypeError('x is not a function'))).toMatch(
      /TypeError: x is not a function\n\s+at /,
    );
  });
});
