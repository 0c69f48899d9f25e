import fs from 'node:fs';
import path from 'node:path';
import { bootstrapWindow } from './lib/bootstrap.mjs';
import { runInForeground } from './lib/child.mjs';
import { REPORTS, ROOT } from './lib/paths.mjs';
import { say, step } from './lib/step.mjs';
import { needsVirtualDisplay, runE2e } from './lib/testing/e2e.mjs';
import { resultText, runQuietly } from './lib/testing/parallel.mjs';
import {
  addCounts,
  countFaults,
  countPlaywright,
  countRun,
  countVitest,
  NOTHING,
  summaryLine,
} from './lib/testing/summary.mjs';
import { LINT, TYPES, UNIT } from './lib/testing/tools.mjs';

// npm test: everything. The last line counts what passed and what failed; a runner that crashes counts as failed.
const FAULTS_SCRIPT = path.join(ROOT, 'scripts', 'planted-faults.mjs');

const runtime = await bootstrapWindow({ needsVirtualDisplay: needsVirtualDisplay() });
await step('build', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale();
});
const counts = [await checkSource(), await runUnitTests(), await runEndToEndTests(), await runPlantedFaults()];
const total = addCounts(counts);
console.log(summaryLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** Lint and types: not tests, so they count only when they fail. */
async function checkSource() {
  const results = await Promise.all([LINT, TYPES].map(runQuietly));
  for (const result of results) console.log(resultText(result));
  return { ...NOTHING, failed: results.filter(({ exitCode }) => exitCode !== 0).length };
}

async function runUnitTests() {
  const report = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runInForeground(process.execPath, [...UNIT.args, ...reporters]);
  return countRun({ exitCode, report: readReport(report), count: countVitest });
}

async function runEndToEndTests() {
  const report = freshReport('e2e.json');
  const exitCode = await runE2e(runtime);
  return countRun({ exitCode, report: readReport(report), count: countPlaywright });
}

/** Mutations of our own code that the tests must catch. */
async function runPlantedFaults() {
  if (!fs.existsSync(FAULTS_SCRIPT)) return NOTHING;
  say('planting faults…');
  const report = freshReport('faults.json');
  const exitCode = await runInForeground(process.execPath, [FAULTS_SCRIPT]);
  return countRun({ exitCode, report: readReport(report), count: countFaults });
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

/** @param {string} file */
function readReport(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
