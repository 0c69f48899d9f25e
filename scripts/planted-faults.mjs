import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { faults } from './lib/faults/catalogue.mjs';
import { copyTree, UnplantableError, whilePlanted } from './lib/faults/plant.mjs';
import { runTests } from './lib/faults/run-tests.mjs';
import { REPORTS, ROOT } from './lib/paths.mjs';

// Plants each fault in a copy of the tree and runs the tests that must catch it. A fault that no test catches is a failure.
// `--sound`: the same tests have just passed on this tree, so that they are not run in the copy without any fault first. What only fails for
// want of something that the copy lacks shows without it.

/**
 * @typedef {import('./lib/faults/catalogue.mjs').Fault} Fault
 * @typedef {{ name: string, caught: boolean, by: string }} Verdict  by: the test that caught it, or why nothing did
 */

/** All tests that catch something, one after the other, on a machine with other work. */
const ALL_TOGETHER_MS = 5 * 60_000;

const copies = [];
process.exitCode = 1;
try {
  for (let count = 0; count < Math.min(2, os.availableParallelism()); count += 1) copies.push(copyTree(ROOT));
  const folders = copies.map(({ folder }) => folder);
  const sound = process.argv.includes('--sound') ? null : await untouched(folders[0] ?? '');
  const verdicts =
    sound === null ? await plantAll(folders) : faults.map(({ name }) => ({ name, caught: false, by: sound }));
  report(verdicts);
} finally {
  for (const { remove } of copies) remove();
}

/**
 * Without a fault the same tests must pass, or failing would prove nothing.
 *
 * @param {string} folder
 * @returns {Promise<string | null>} what is wrong
 */
async function untouched(folder) {
  const all = [...new Set(faults.flatMap(({ tests }) => tests))];
  const { failed, isComplete } = await runTests(folder, all, ALL_TOGETHER_MS);
  if (failed.length > 0) return `fails without any fault: ${failed[0]}`;
  return isComplete ? null : 'the tests cannot be loaded without any fault';
}

/**
 * @param {readonly string[]} folders  each works through the list that they share
 * @returns {Promise<Verdict[]>}
 */
async function plantAll(folders) {
  /** @type {Map<Fault, Verdict>} */
  const verdicts = new Map();
  const waiting = [...faults];
  await Promise.all(
    folders.map(async (folder) => {
      for (let fault = waiting.shift(); fault; fault = waiting.shift()) verdicts.set(fault, await judge(folder, fault));
    }),
  );
  return faults.flatMap((fault) => verdicts.get(fault) ?? []);
}

/**
 * @param {string} folder
 * @param {Fault} fault
 * @returns {Promise<Verdict>}
 */
async function judge(folder, fault) {
  const { name, tests } = fault;
  try {
    const { failed, isComplete } = await whilePlanted(folder, fault, () => runTests(folder, tests));
    if (failed[0] !== undefined) return { name, caught: true, by: failed[0] };
    return { name, caught: false, by: isComplete ? `no test of ${tests.join(', ')} fails` : 'the tests did not run' };
  } catch (cause) {
    if (!(cause instanceof UnplantableError)) throw cause;
    return { name, caught: false, by: cause.message };
  }
}

/** @param {readonly Verdict[]} verdicts */
function report(verdicts) {
  for (const { name, caught, by } of verdicts) console.log(`${caught ? 'caught' : 'MISSED'}  ${name} (${by})`);
  const passed = verdicts.filter(({ caught }) => caught).length;
  const failed = verdicts.length - passed;
  fs.mkdirSync(REPORTS, { recursive: true });
  fs.writeFileSync(path.join(REPORTS, 'faults.json'), JSON.stringify({ passed, failed, faults: verdicts }, null, 2));
  console.log(`${passed} of ${verdicts.length} planted faults are caught`);
  process.exitCode = failed === 0 ? 0 : 1;
}
