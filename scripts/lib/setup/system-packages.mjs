import fs from 'node:fs';
import { hasProgram, run } from '../run.mjs';
import { StepError, say } from '../step.mjs';
import { missingLibraries, OPENED_LATER, packagesFor } from './libraries.mjs';

/**
 * What this Linux lacks to show a window, as Debian packages: libraries of the runtime, a virtual display, a font, a message bus.
 *
 * @typedef {{ packages: string[], unknown: string[] }} Need
 */

const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];
const FONT_FILE = /\.(ttf|otf|ttc|pfb)$/i;

/**
 * Installs what is missing where that is allowed; otherwise tells the exact command that does.
 *
 * @param {string} exe  the runtime's executable
 * @param {{ needsVirtualDisplay: boolean }} options
 */
export function ensureSystemPackages(exe, options) {
  if (process.platform !== 'linux') return;
  const need = findNeed(exe, options);
  const canInstall = hasProgram('apt-get') && process.getuid?.() === 0;
  if (need.packages.length > 0 && need.unknown.length === 0 && canInstall) install(need.packages);
  else if (need.packages.length + need.unknown.length > 0) throw missing(need, hasProgram('apt-get'));
}

/**
 * Everything that is missing at once, so that nobody has to come back for the rest.
 *
 * @param {Need} need
 * @param {boolean} hasApt
 * @returns {StepError}
 */
export function missing({ packages, unknown }, hasApt) {
  const why = [
    ...(packages.length > 0 ? [`these system packages are missing: ${packages.join(' ')}.`] : []),
    ...(unknown.length > 0 ? [`Electron needs libraries that are not here: ${unknown.join(', ')}.`] : []),
  ];
  const advice = [
    ...(packages.length > 0
      ? [hasApt ? aptCommand(packages) : 'Install what your system calls these Debian packages, and try again.']
      : []),
    ...(unknown.length > 0 ? ['Install the packages of your system that hold these libraries, and try again.'] : []),
  ];
  return new StepError(why.join('\n'), advice.join('\n'));
}

/** @param {readonly string[]} packages */
function aptCommand(packages) {
  return `Run: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
}

/**
 * @param {string} exe
 * @param {{ needsVirtualDisplay: boolean }} options
 * @returns {Need}
 */
function findNeed(exe, { needsVirtualDisplay }) {
  const osRelease = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
  const { packages, unknown } = packagesFor([...new Set([...linkedButMissing(exe), ...openedButMissing()])], osRelease);
  const extra = [
    ...(needsVirtualDisplay && !hasProgram('xvfb-run') ? ['xvfb'] : []),
    ...(needsVirtualDisplay && !hasProgram('xauth') ? ['xauth'] : []),
    ...(needsVirtualDisplay && !hasProgram('dbus-daemon') ? ['dbus'] : []),
    ...(hasFont(FONT_FOLDERS) ? [] : ['fonts-noto-core']),
  ];
  return { packages: [...packages, ...extra], unknown };
}

/** @param {string} exe */
function linkedButMissing(exe) {
  const { status, stdout, stderr } = run('ldd', [exe]);
  if (status !== 0)
    throw new StepError(
      `ldd ${exe} failed.\n${stderr}`,
      'Check that ldd is on the PATH and that the file is a Linux program.',
    );
  return missingLibraries(stdout);
}

function openedButMissing() {
  const { stdout } = run('ldconfig', ['-p'], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` },
  });
  return OPENED_LATER.filter((library) => !stdout.includes(`${library} `));
}

/**
 * @param {readonly string[]} folders
 * @returns {boolean} whether one of them holds a font
 */
export function hasFont(folders) {
  return folders.some(
    (folder) =>
      fs.existsSync(folder) &&
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => FONT_FILE.test(name)),
  );
}

/**
 * With what apt knows; when that fails, after it asked for the newest lists.
 *
 * @param {readonly string[]} packages
 */
function install(packages) {
  say(`installing system packages: ${packages.join(' ')}`);
  if (aptGet('install', '-y', '--no-install-recommends', ...packages).status === 0) return;
  aptGet('update');
  const { status, stdout, stderr } = aptGet('install', '-y', '--no-install-recommends', ...packages);
  if (status === 0) return;
  throw new StepError(
    `apt-get could not install ${packages.join(' ')}.\n${(stderr || stdout).trim().split('\n').slice(-10).join('\n')}`,
    aptCommand(packages),
  );
}

/** @param {string[]} args */
function aptGet(...args) {
  return run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
