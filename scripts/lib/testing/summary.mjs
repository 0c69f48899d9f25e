/**
 * What the runners reported, added up.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/** @type {Count} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest(report) {
  // A file that cannot be loaded fails without any test of it having failed.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * What failed and then passed counts as passed; its name is told (`unsteadyOfPlaywright`).
 *
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/**
 * @param {{ passed: number, failed: number }} report  as scripts/planted-faults.mjs writes it
 * @returns {Count}
 */
export function countFaults({ passed, failed }) {
  return { passed, failed, skipped: 0 };
}

/**
 * The count of one runner. No report, one that cannot be read, one without a single test, or a runner that ended with an error though
 * its report shows none: each counts as one failed.
 *
 * @param {{ exitCode: number, report: string | null, count: (report: any) => Count }} run  report: JSON text, null when there is none
 * @returns {Count}
 */
export function countRun({ exitCode, report, count }) {
  const counted = readCount(report, count);
  if (counted === null) return { ...NOTHING, failed: 1 };
  const isUnexplained = counted.failed === 0 && (exitCode !== 0 || counted.passed + counted.skipped === 0);
  return isUnexplained ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {string | null} report
 * @param {(report: any) => Count} count
 * @returns {Count | null}
 */
function readCount(report, count) {
  if (report === null) return null;
  try {
    const counted = count(JSON.parse(report));
    return Object.values(counted).every(Number.isInteger) ? counted : null;
  } catch {
    // Half a report: its runner crashed while it wrote.
    return null;
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function addCounts(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    NOTHING,
  );
}

/**
 * The last line of a test run.
 *
 * @param {Count} count
 * @returns {string}
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
