import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A run that hangs on a fault is ended, and counts as not caught: a test has to say what is wrong. */
const LONGEST_RUN_MS = 60_000;

/**
 * What a run of test files showed. `failed`: the names of failed tests; `isComplete`: every file was loaded and there was at
 * least one test.
 *
 * @typedef {{ failed: string[], isComplete: boolean }} Outcome
 *
 * @typedef {{ numTotalTests: number, testResults: { status: string,
 *   assertionResults: { status: string, fullName: string }[] }[] }} VitestReport
 */

/**
 * Runs test files of a copied tree.
 *
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {number} [longestMs]
 * @returns {Promise<Outcome>}
 */
export async function runTests(folder, files, longestMs = LONGEST_RUN_MS) {
  const report = path.join(folder, 'report.json');
  fs.rmSync(report, { force: true });
  const vitest = path.join(folder, 'node_modules/vitest/vitest.mjs');
  const args = [
    vitest,
    'run',
    ...files,
    '--project=main',
    '--project=integration',
    '--project=thorough',
    '--reporter=json',
    `--outputFile=${report}`,
    '--maxWorkers=1',
  ];
  await ended(spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' }), longestMs);
  return outcomeOf(fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : null);
}

/**
 * @param {string | null} report  JSON of vitest; null when it wrote none
 * @returns {Outcome}
 */
export function outcomeOf(report) {
  if (report === null) return { failed: [], isComplete: false };
  /** @type {VitestReport} */
  const { numTotalTests, testResults } = JSON.parse(report);
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  const isBroken = testResults.some(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return { failed: failed.map(({ fullName }) => fullName), isComplete: !isBroken && numTotalTests > 0 };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} longestMs
 * @returns {Promise<void>}
 */
function ended(child, longestMs) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
    child.once('error', reject);
    child.once('exit', () => (clearTimeout(timer), resolve()));
  });
}
