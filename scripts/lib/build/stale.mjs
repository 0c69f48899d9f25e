import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { OUT, ROOT } from '../paths.mjs';

/**
 * Whether a build is stale: the sources it was made from differ from those that lie here now. By content, not by date, because a
 * checkout gives every file a new date. Tests and documents beside the sources do not count.
 */

const SOURCES = ['src', 'scripts/lib/build', 'package-lock.json', 'tsconfig.json'];
const NOT_BUILT = /(\.test\.tsx?|\.md)$|(^|\/)fixtures\//;

/**
 * @param {string} [root]
 * @returns {string} a hash of everything that a build depends on
 */
export function sourceHash(root = ROOT) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * The targets whose output is missing or was made from other sources.
 *
 * @template {string} T
 * @param {readonly T[]} targets
 * @param {{ root?: string, out?: string }} [places]
 * @returns {T[]}
 */
export function staleTargets(targets, { root = ROOT, out = OUT } = {}) {
  const stamps = readStamps(out);
  const hash = sourceHash(root);
  return targets.filter((target) => stamps[target] !== hash || !fs.existsSync(path.join(out, outputFolder(target))));
}

/**
 * Notes that these targets were built from the sources with this hash.
 *
 * @param {readonly string[]} targets
 * @param {string} hash
 * @param {string} [out]
 */
export function writeStamps(targets, hash, out = OUT) {
  const stamps = { ...readStamps(out), ...Object.fromEntries(targets.map((target) => [target, hash])) };
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(stampFile(out), `${JSON.stringify(stamps, null, 2)}\n`);
}

/**
 * @param {string} out
 * @returns {Record<string, string>}
 */
function readStamps(out) {
  try {
    return JSON.parse(fs.readFileSync(stampFile(out), 'utf8'));
  } catch {
    // No stamps, or half a file after a power cut: everything is stale.
    return {};
  }
}

/** @param {string} target */
function outputFolder(target) {
  return target === 'workers' ? '' : target;
}

/** @param {string} out */
function stampFile(out) {
  return path.join(out, 'stamps.json');
}

/**
 * @param {string} root
 * @param {string} source  a file or a folder, relative to the root; one that is not there counts as empty
 * @returns {string[]}
 */
function filesIn(root, source) {
  const place = path.join(root, source);
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [source];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !NOT_BUILT.test(file));
}
