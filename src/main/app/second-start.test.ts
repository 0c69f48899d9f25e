import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { secondStartOf } from './second-start';

function makeProfile() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-second-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { name: 'anna', appFolder: folder, folder };
}

describe('a start that did not get its profile', () => {
  it('says that it handed over when another one holds it', () => {
    const profile = makeProfile();
    symlinkSync('some-machine-4242', path.join(profile.folder, 'SingletonLock'));

    expect(secondStartOf(profile, 'linux')).toEqual({
      line: "Voorkant already runs in profile 'anna': this start was handed over to it.",
      exitCode: 0,
    });
  });

  it.each([
    { what: 'is no lock', prepare: (lock: string) => writeFileSync(lock, '') },
    { what: 'could not be made', prepare: () => undefined },
  ])('names the lock and fails when it $what', ({ prepare }) => {
    const profile = makeProfile();
    const lock = path.join(profile.folder, 'SingletonLock');
    prepare(lock);

    const { line, exitCode } = secondStartOf(profile, 'linux');

    expect(exitCode).toBe(1);
    expect(line).toContain(lock);
    expect(line.split('\n')).toHaveLength(1);
  });

  it('trusts the answer of Windows, whose lock is no file', () => {
    expect(secondStartOf(makeProfile(), 'win32').exitCode).toBe(0);
  });
});
