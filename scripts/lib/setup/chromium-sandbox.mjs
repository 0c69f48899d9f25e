import fs from 'node:fs';
import path from 'node:path';
import { run } from '../run.mjs';
import { StepError } from '../step.mjs';

/**
 * Chromium shuts each part of itself in, by a user namespace of the kernel or by a helper that belongs to root. Where a Linux allows
 * neither, Electron dies at once with a message about its own insides; this says what to do instead. Root runs without, see
 * `electronArgs`.
 *
 * @param {string} dist  folder of the runtime
 */
export function checkChromiumSandbox(dist) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = path.join(dist, 'chrome-sandbox');
  if (hasUserNamespaces() || isSetUidRoot(fs.statSync(helper, { throwIfNoEntry: false }))) return;
  throw new StepError(
    'this system lets an ordinary user make no sandbox (user namespaces are off), and the helper of Chromium is not set up.',
    `Run: sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

function hasUserNamespaces() {
  return run('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}

/**
 * @param {{ uid: number, mode: number } | undefined} stat  undefined when there is no such file
 * @returns {boolean}
 */
export function isSetUidRoot(stat) {
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o7777) === 0o4755;
}
