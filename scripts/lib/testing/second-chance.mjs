import { failedFilesOfVitest, failuresIn, failuresOfVitest } from './failures.mjs';
import { countRun, countVitest } from './summary.mjs';

/** More than this is no unsteadiness. */
const MOST_FILES = 3;

/**
 * A run of the unit tests. `report`: JSON text, null when there is none. `hasStrayErrors`: something went wrong outside any test, which no
 * second run of a few files would show again.
 *
 * @typedef {{ exitCode: number, report: string | null, hasStrayErrors: boolean }} Run
 * @typedef {{ count: import('./summary.mjs').Count, failures: string[], unsteady: string[] }} Outcome
 */

/**
 * Runs the tests; a few files in which something failed once more, by themselves. What passes then is named as unsteady and does not stop
 * the others: it is a test to mend. What fails twice has failed.
 *
 * @param {(files: readonly string[]) => Promise<Run>} run  all files when none are given
 * @returns {Promise<Outcome>}
 */
export async function runWithSecondChance(run) {
  const first = await run([]);
  const count = countRun({ ...first, count: countVitest });
  const failures = failuresIn(first.report, failuresOfVitest);
  const files = failuresIn(first.report, failedFilesOfVitest);
  const isUnclear = first.hasStrayErrors || files.length === 0 || files.length > MOST_FILES;
  if (isUnclear) return { count, failures, unsteady: [] };
  const again = await run(files);
  if (countRun({ ...again, count: countVitest }).failed > 0) return { count, failures, unsteady: [] };
  return { count: { ...count, passed: count.passed + count.failed, failed: 0 }, failures: [], unsteady: failures };
}
