import { readlinkSync } from 'node:fs';
import path from 'node:path';
import type { Profile } from './profile';

/** How a start ends that did not get its profile: what stderr says, and the exit code. */
export type SecondStart = { readonly line: string; readonly exitCode: 0 | 1 };

/** Chromium's lock on a profile: a link whose target names a machine and a process. On Windows the lock is no file. */
const LOCK = 'SingletonLock';

/**
 * Tells a start that handed over to the Voorkant of its profile from one that could not: Electron answers both the same. A lock that is
 * there but is no link is none of Chromium's.
 */
export function secondStartOf({ name, folder }: Profile, platform: NodeJS.Platform = process.platform): SecondStart {
  const lock = path.join(folder, LOCK);
  if (platform === 'win32' || isLink(lock))
    return { line: `Voorkant already runs in profile '${name}': this start was handed over to it.`, exitCode: 0 };
  return {
    line: `Voorkant cannot start in profile '${name}': it could not make ${lock}. Remove that if it is there, and see that this user may write in the folder.`,
    exitCode: 1,
  };
}

function isLink(file: string): boolean {
  try {
    readlinkSync(file);
    return true;
  } catch {
    return false;
  }
}
