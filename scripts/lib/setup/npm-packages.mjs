import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';
import { runNpm } from '../run.mjs';
import { StepError, say } from '../step.mjs';
import { npmFault } from './npm-fault.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Installs the npm packages with `npm ci`, unless those of the lock file are there already.
 *
 * @param {string} [root]
 */
export function ensureNpmPackages(root = ROOT) {
  const lockFile = path.join(root, 'package-lock.json');
  const stamp = path.join(root, 'node_modules', '.voorkant-lock');
  const hash = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  if (!isInstalled(readLock(lockFile), readLock(path.join(root, 'node_modules', '.package-lock.json')))) install(root);
  fs.writeFileSync(stamp, hash);
}

/**
 * Whether npm's own record of what it installed holds every package of the lock. Packages for other systems may be absent.
 *
 * @param {Lock} lock
 * @param {Lock} installed
 * @returns {boolean}
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([place]) => place !== '')
    .every(([place, { version, optional }]) => {
      const found = installed.packages?.[place];
      return found ? found.version === version : optional === true;
    });
}

/** @param {string} root */
function freeBytes(root) {
  const { bavail, bsize } = fs.statfsSync(root);
  return bavail * bsize;
}

/** @param {string} root */
function install(root) {
  refuseLinkedFolder(path.join(root, 'node_modules'));
  say('installing the npm packages (npm ci)…');
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr } = runNpm(['ci', ...options], { cwd: root });
  if (status === 0) return;
  const { why, advice } = npmFault(stderr || stdout, freeBytes(root));
  throw new StepError(`npm ci failed.\n${why}`, advice);
}

/**
 * `npm ci` empties node_modules before it fills it. Through a link it would empty the folder of another checkout, and leave it empty.
 *
 * @param {string} folder
 */
function refuseLinkedFolder(folder) {
  if (!fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new StepError(
    `node_modules is a link to ${fs.readlinkSync(folder)}, which holds other packages than package-lock.json asks for.`,
    'Remove the link, so that this checkout gets packages of its own.',
  );
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // Nothing was installed yet.
    return {};
  }
}
