import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeRemains } from '../../scripts/lib/electron/fallback.mjs';
import { givenRuntime } from '../../scripts/lib/electron/runtime.mjs';
import { reportsFolder } from '../../scripts/lib/paths.mjs';
import { isSetUidRoot } from '../../scripts/lib/setup/chromium-sandbox.mjs';
import { missingLibraries, packagesFor } from '../../scripts/lib/setup/libraries.mjs';
import { checkNodeVersion } from '../../scripts/lib/setup/node-version.mjs';
import { npmFault } from '../../scripts/lib/setup/npm-fault.mjs';
import { ensureNpmPackages, isInstalled } from '../../scripts/lib/setup/npm-packages.mjs';
import { hasFont, missing } from '../../scripts/lib/setup/system-packages.mjs';
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

describe('a fault of the system', () => {
  const refusal = (code: string, more: object): Error => Object.assign(new Error('refused'), { code, ...more });

  it.each([
    ['a file of another user', refusal('EACCES', { path: '/repo/out' }), 'no right to /repo/out', 'sudo chown'],
    ['a disk that is full', refusal('ENOSPC', { path: '/repo/out' }), 'disk is full', 'Make room'],
    ['a disk that cannot be written', refusal('EROFS', { path: '/repo' }), 'only be read', 'Copy the checkout'],
    [
      'a program that is missing',
      refusal('ENOENT', { syscall: 'spawn xvfb-run' }),
      'xvfb-run is not',
      'Install xvfb-run',
    ],
  ])('is told in words: %s', (_what, error, why, advice) => {
    expect(failureText('build', error)).toMatch(new RegExp(`Why: .*${why}.*\\nWhat to do: .*${advice}`));
  });

  it('is not made of a file that our own scripts forgot', () => {
    expect(failureText('build', refusal('ENOENT', { path: '/repo/x' }))).toContain('fault in the scripts');
  });
});

describe('what npm says when it fails', () => {
  const REFUSED = `npm error code ECONNREFUSED
npm error errno ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9
npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/node_modules/minipass-fetch/lib/index.js:130:14) {
npm error   code: 'ECONNREFUSED',
npm error }
npm error A complete log of this run can be found in: /home/x/.npm/_logs/debug-0.log`;

  it('is cut down to what tells', () => {
    expect(npmFault(REFUSED).why).toBe(
      'FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9',
    );
  });

  it.each([
    ['no network', REFUSED, 'npm registry can be reached'],
    [
      'a folder of another user',
      "npm error code EACCES\nnpm error EACCES: permission denied, mkdir '/x'",
      'sudo chown',
    ],
    ['two files that differ', 'npm error code EUSAGE', 'do not belong together'],
    ['a full disk', 'npm error code ENOSPC', 'Make room'],
    ['offline with an empty cache', 'npm error code ENOTCACHED', 'go online once'],
    ['another package than expected', 'npm error code EINTEGRITY', 'Do not use it'],
    ['a registry that wants a login', 'npm error code E401', 'npm login'],
    ['a certificate of the own network', 'npm error code SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['no npm', 'spawnSync npm ENOENT', 'npm is not on the PATH'],
    ['anything else', 'npm error code EWHATEVER', 'Run `npm ci`'],
  ])('has an advice: %s', (_what, output, advice) => {
    expect(npmFault(output).advice).toContain(advice);
  });

  it('without a known cause is put down to the disk when that has little room', () => {
    const output = 'npm error command failed\nnpm error command sh -c node-gyp-build';

    expect(npmFault(output, 176e6).advice).toContain('Only 176 MB are free');
    expect(npmFault(output, 5e9).advice).toContain('Run `npm ci`');
  });

  it('keeps the guesses of npm to itself', () => {
    const output = `npm error Error: EACCES: permission denied, mkdir '/x'
npm error The operation was rejected by your operating system.
npm error It is likely you do not have the permissions to access this file as the current user`;

    expect(npmFault(output).why).toBe("Error: EACCES: permission denied, mkdir '/x'");
  });
});

describe('system packages that are missing', () => {
  it('are named with the very command that installs them', () => {
    const { message, advice } = missing({ packages: ['libgbm1', 'xvfb'], unknown: [] }, true);

    expect(message).toContain('libgbm1 xvfb');
    expect(advice).toBe('Run: sudo apt-get update && sudo apt-get install -y libgbm1 xvfb');
  });

  it('are all named at once, with the libraries of which no package is known', () => {
    const { message, advice } = missing({ packages: ['libgbm1'], unknown: ['libnew.so.9'] }, true);

    expect(message).toMatch(/libgbm1.*\n.*libnew\.so\.9/);
    expect(advice).toMatch(/apt-get install -y libgbm1\n.*these libraries/);
  });

  it('are left to the person where there is no apt', () => {
    expect(missing({ packages: ['libgbm1'], unknown: [] }, false).advice).toContain('what your system calls');
  });
});

describe('the folder of reports', () => {
  it('is in the checkout', () => {
    const root = makeFolder({});

    expect(reportsFolder(root)).toBe(path.join(root, 'reports'));
  });

  it('is elsewhere when the checkout can only be read', () => {
    expect(reportsFolder(makeFolder({}), () => false)).toMatch(/voorkant-reports-\d+$/);
  });
});

describe('the remains of a download that was broken off', () => {
  it('are removed when nobody can be at it any more', () => {
    const cache = makeFolder({ 'incoming-old/x.tgz': '', 'incoming-new/x.tgz': '', '33.2.1/electron': '' });
    const longAgo = new Date(Date.now() - 2 * 3600_000);
    fs.utimesSync(path.join(cache, 'incoming-old'), longAgo, longAgo);

    removeRemains(cache);

    expect(fs.readdirSync(cache).sort()).toEqual(['33.2.1', 'incoming-new']);
  });
});
