import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What a build makes; nothing in it is kept by hand. */
export const OUT = path.join(ROOT, 'out');

/** What test runs and `npm start` without a display leave behind. */
export const REPORTS = reportsFolder(ROOT);

/**
 * `reports` in the checkout; among the temporary files where the checkout belongs to somebody else and can only be read.
 *
 * @param {string} root
 * @param {(place: string) => boolean} [mayWrite]
 * @returns {string}
 */
export function reportsFolder(root, mayWrite = canWrite) {
  const folder = path.join(root, 'reports');
  const isOurs = mayWrite(fs.existsSync(folder) ? folder : root);
  return isOurs ? folder : path.join(os.tmpdir(), `voorkant-reports-${os.userInfo().uid}`);
}

/** @param {string} place */
function canWrite(place) {
  try {
    fs.accessSync(place, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
