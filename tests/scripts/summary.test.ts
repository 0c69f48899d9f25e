import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countFaults,
  countPlaywright,
  countRun,
  countVitest,
  summaryLine,
} from '../../scripts/lib/testing/summary.mjs';
import { createTally } from '../../scripts/lib/testing/tally.mjs';

const vitestReport = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe('counting a vitest report', () => {
  it('adds skipped tests and those still to be written', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as one failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];

    expect(countVitest({ ...vitestReport, testResults }).failed).toBe(2);
  });
});

describe('counting a Playwright report', () => {
  it('counts a test that passed at its second try as passed: its name is told elsewhere', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 2, skipped: 1 };

    expect(countPlaywright({ stats })).toEqual({ passed: 6, failed: 1, skipped: 1 });
  });

  it('counts errors outside tests', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

    expect(countPlaywright({ stats, errors: [{}, {}] }).failed).toBe(2);
  });
});

describe('counting one runner', () => {
  const report = JSON.stringify({ passed: 2, failed: 0 });

  it('takes the count of its report', () => {
    expect(countRun({ exitCode: 0, report, count: countFaults })).toEqual({ passed: 2, failed: 0, skipped: 0 });
  });

  it.each([
    ['there is no report', { exitCode: 0, report: null }, { passed: 0, failed: 1, skipped: 0 }],
    ['half a report', { exitCode: 0, report: report.slice(0, 9) }, { passed: 0, failed: 1, skipped: 0 }],
    ['a report without counts', { exitCode: 0, report: '{}' }, { passed: 0, failed: 1, skipped: 0 }],
    ['it ran no test', { exitCode: 0, report: '{"passed":0,"failed":0}' }, { passed: 0, failed: 1, skipped: 0 }],
    ['it crashed after a good report', { exitCode: 1, report }, { passed: 2, failed: 1, skipped: 0 }],
  ])('counts one failed when %s', (_why, run, expected) => {
    expect(countRun({ ...run, count: countFaults })).toEqual(expected);
  });

  it('does not count its exit code again when its report shows what failed', () => {
    expect(countRun({ exitCode: 1, report: '{"passed":2,"failed":1}', count: countFaults }).failed).toBe(1);
  });
});

describe('the last line', () => {
  it('adds up all runners', () => {
    const total = addCounts([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ]);

    expect(summaryLine(total)).toBe('7 passed, 2 failed, 1 skipped');
  });

  it('leaves out skipped tests when there are none', () => {
    expect(summaryLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});

describe('a run of several stages', () => {
  const stage = (passed: number, failed: number) => async () => ({ passed, failed, skipped: 0 });

  it('adds them up', async () => {
    const tally = createTally(() => undefined);

    await tally.add(stage(3, 0));
    await tally.add(stage(4, 2));
    tally.complete();

    expect(tally.total()).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('counts a stage that breaks as failed, tells why, and goes on', async () => {
    const told: unknown[] = [];
    const broken = new Error('no such program');
    const tally = createTally((why) => told.push(why));

    await tally.add(() => Promise.reject(broken));
    await tally.add(stage(4, 0));
    tally.complete();

    expect(tally.total()).toEqual({ passed: 4, failed: 1, skipped: 0 });
    expect(told).toEqual([broken]);
  });

  it('counts as failed when it ended before all had their turn', async () => {
    const tally = createTally(() => undefined);

    await tally.add(stage(3, 0));

    expect(tally.total()).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});
