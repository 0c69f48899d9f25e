import { addCounts, NOTHING } from './summary.mjs';

/**
 * Adds up the stages of a test run. Whatever happens to a stage, it is in the total: one that breaks counts as failed, and so does a run
 * that ends before it was declared complete.
 *
 * @typedef {import('./summary.mjs').Count} Count
 * @typedef {object} Tally
 * @property {(stage: () => Promise<Count>) => Promise<void>} add  runs a stage; never rejects
 * @property {() => void} complete  nothing more will come
 * @property {() => Count} total
 */

/**
 * @param {(broken: unknown) => void} report  told why a stage broke
 * @returns {Tally}
 */
export function createTally(report) {
  /** @type {Count[]} */
  const counts = [];
  let isComplete = false;
  return {
    async add(stage) {
      try {
        counts.push(await stage());
      } catch (broken) {
        report(broken);
        counts.push({ ...NOTHING, failed: 1 });
      }
    },
    complete() {
      isComplete = true;
    },
    total: () => addCounts(isComplete ? counts : [...counts, { ...NOTHING, failed: 1 }]),
  };
}
