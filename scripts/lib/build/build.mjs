import fs from 'node:fs';
import path from 'node:path';
import { build as viteBuild } from 'vite';
import { withLock } from '../lock.mjs';
import { OUT } from '../paths.mjs';
import { StepError, say } from '../step.mjs';
import { licencesOf, noticesText } from './licences.mjs';
import { sourceHash, staleTargets, writeStamps } from './stale.mjs';
import { ALL_TARGETS, TARGETS } from './targets.mjs';

/** @typedef {import('./targets.mjs').Target} Target */

/**
 * Builds those targets that are stale. Two commands at once build one after the other, so that neither runs half a build.
 *
 * @param {readonly Target[]} [targets]
 */
export async function buildIfStale(targets = ALL_TARGETS) {
  if (staleTargets(targets).length === 0) return;
  await withLock(path.join(OUT, 'building'), async () => {
    const stale = staleTargets(targets);
    if (stale.length === 0) return;
    const { ms } = await build({ targets: stale });
    say(`built ${stale.join(', ')} in ${(ms / 1000).toFixed(1)} s`);
  });
}

/**
 * Builds the targets, side by side, and stamps each with the hash of the sources it was made from.
 *
 * @param {{ targets?: readonly Target[], minify?: boolean }} [options]
 * @returns {Promise<{ ms: number }>}
 */
export async function build({ targets = ALL_TARGETS, minify = true } = {}) {
  const started = Date.now();
  const hash = sourceHash();
  try {
    await keepingNodeEnv(() => Promise.all(targets.map((target) => buildTarget(target, minify))));
  } catch (error) {
    throw new StepError(
      `the build failed.\n${error instanceof Error ? error.message : String(error)}`,
      'Mend the source that is named above.',
    );
  }
  writeNotices();
  writeStamps(targets, hash);
  return { ms: Date.now() - started };
}

/**
 * Does `work` and leaves NODE_ENV as it was. Vite marks the whole process as production; a test run that the same process starts next
 * must not inherit that.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function keepingNodeEnv(work) {
  const { NODE_ENV } = process.env;
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/**
 * One target, with the licences of what went into it beside its output.
 *
 * @param {Target} target
 * @param {boolean} minify
 */
async function buildTarget(target, minify) {
  const outputs = await Promise.all((await TARGETS[target]({ minify })).map((config) => viteBuild(config)));
  fs.mkdirSync(path.join(OUT, 'licences'), { recursive: true });
  fs.writeFileSync(path.join(OUT, 'licences', `${target}.json`), JSON.stringify(licencesOf(outputs)));
}

/** The notices of all that was built, also in earlier builds, as one text to hand on. */
function writeNotices() {
  const folder = path.join(OUT, 'licences');
  const lists = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  const licences = lists.flatMap((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  fs.writeFileSync(path.join(folder, 'NOTICES.txt'), noticesText(licences));
}

/**
 * The targets named on a command line; all of them when none is named.
 *
 * @param {readonly string[]} names
 * @returns {readonly Target[]}
 */
export function parseTargets(names) {
  const unknown = names.find((name) => !(name in TARGETS));
  if (unknown !== undefined)
    throw new StepError(`There is no build target ${unknown}.`, `Choose from: ${ALL_TARGETS.join(', ')}.`);
  return names.length === 0 ? ALL_TARGETS : ALL_TARGETS.filter((target) => names.includes(target));
}
