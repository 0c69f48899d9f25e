import fs from 'node:fs';
import path from 'node:path';
import { bootstrapWindow } from './lib/bootstrap.mjs';
import { exitCodeOf, runInForeground, signalPassedOn } from './lib/child.mjs';
import { REPORTS, ROOT } from './lib/paths.mjs';
import { failureText, say, step } from './lib/step.mjs';
import { needsVirtualDisplay, runE2e } from './lib/testing/e2e.mjs';
import { failuresIn, failuresOfPlaywright, unsteadyOfPlaywright } from './lib/testing/failures.mjs';
import { runSideBySide } from './lib/testing/parallel.mjs';
import { runWithSecondChance } from './lib/testing/second-chance.mjs';
import { STRAY_FILE } from './lib/testing/stray-errors.mjs';
import { countFaults, countPlaywright, countRun, NOTHING, summaryLine } from './lib/testing/summary.mjs';
import { createTally } from './lib/testing/tally.mjs';
import { SOURCE_CHECKS, TESTS } from './lib/testing/tools.mjs';

// npm test: everything. The last line counts what passed and what failed; what crashes, or never got its turn, counts as failed.
const STRAY_REPORTER = path.join(ROOT, 'scripts', 'lib', 'testing', 'stray-errors.mjs');
const FAULTS_SCRIPT = path.join(ROOT, 'scripts', 'planted-faults.mjs');

/** @type {string[]} */
const failures = [];
/** What failed, and passed when it was run again. @type {string[]} */
const unsteady = [];
let areTestsGood = false;
const tally = createTally((broken) => console.error(failureText('run the tests', broken)));
process.on('exit', (code) => {
  const total = tally.total();
  for (const name of unsteady) console.log(`unsteady  ${name}`);
  for (const failure of failures) console.log(`failed  ${failure}`);
  console.log(summaryLine(total));
  if (code === 0 && total.failed > 0) process.exitCode = 1;
});

const runtime = await bootstrapWindow({ needsVirtualDisplay: needsVirtualDisplay() });
await step('build', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale();
});
for (const stage of [checkSource, runTests, runEndToEndTests, runPlantedFaults]) {
  await tally.add(stage);
  // Ctrl-C ends one runner; the person who pressed it means all of them.
  if (signalPassedOn()) process.exit(exitCodeOf(null, signalPassedOn()));
}
tally.complete();

/** Lint, formatting and types: not tests, so they count only when they fail. */
async function checkSource() {
  const results = await runSideBySide(SOURCE_CHECKS);
  return { ...NOTHING, failed: results.filter(({ exitCode }) => exitCode !== 0).length };
}

async function runTests() {
  const outcome = await runWithSecondChance(async (files) => {
    const report = freshReport(files.length === 0 ? 'unit.json' : 'unit-again.json');
    const stray = freshReport('stray-errors.json');
    const toFile = ['--reporter=json', `--outputFile.json=${report}`, `--reporter=${STRAY_REPORTER}`];
    if (files.length > 0) say(`running again what failed: ${files.length} files…`);
    // A forgotten `.only` would leave out all other tests without a word.
    const args = [...TESTS.args, '--allowOnly=false', '--reporter=default', ...toFile, ...files];
    const exitCode = await runInForeground(process.execPath, args, { env: { ...process.env, [STRAY_FILE]: stray } });
    return { exitCode, report: textOf(report), hasStrayErrors: textOf(stray) !== '[]' };
  });
  failures.push(...outcome.failures);
  unsteady.push(...outcome.unsteady);
  areTestsGood = outcome.count.failed === 0;
  return outcome.count;
}

async function runEndToEndTests() {
  const report = freshReport('e2e.json');
  const exitCode = await runE2e(runtime, ['--forbid-only', '--retries=1']);
  unsteady.push(...failuresIn(textOf(report), unsteadyOfPlaywright));
  failures.push(...failuresIn(textOf(report), failuresOfPlaywright));
  return countRun({ exitCode, report: textOf(report), count: countPlaywright });
}

/** Mutations of our own code that the tests must catch. */
async function runPlantedFaults() {
  say('planting faults…');
  const report = freshReport('faults.json');
  const exitCode = await runInForeground(process.execPath, [FAULTS_SCRIPT, ...(areTestsGood ? ['--sound'] : [])]);
  return countRun({ exitCode, report: textOf(report), count: countFaults });
}

/**
 * The path of a report, with any report of an earlier run removed.
 *
 * @param {string} name
 */
function freshReport(name) {
  fs.mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, name);
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {string | null} */
function textOf(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
