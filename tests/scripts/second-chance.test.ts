import { describe, expect, it } from 'vitest';
import { runWithSecondChance } from '../../scripts/lib/testing/second-chance.mjs';

type Result = { readonly file: string; readonly failed: number; readonly passed: number };

/** A runner that gives these results one after the other; remembers which files it was asked for. */
function runnerOf(...runs: readonly (readonly Result[])[]) {
  const asked: (readonly string[])[] = [];
  const run = (files: readonly string[]) => {
    const results = runs[asked.push(files) - 1] ?? [];
    const failed = results.reduce((sum, one) => sum + one.failed, 0);
    const testResults = results.map((one) => ({
      name: `/x/tests/${one.file}`,
      status: one.failed > 0 ? 'failed' : 'passed',
      assertionResults: [
        ...Array.from({ length: one.passed }, () => ({ status: 'passed', fullName: 'good' })),
        ...Array.from({ length: one.failed }, () => ({ status: 'failed', fullName: 'bad', failureMessages: ['why'] })),
      ],
    }));
    const numPassedTests = results.reduce((sum, one) => sum + one.passed, 0);
    const report = JSON.stringify({ numPassedTests, numFailedTests: failed, numPendingTests: 0, testResults });
    return Promise.resolve({ exitCode: failed > 0 ? 1 : 0, report, hasStrayErrors: false });
  };
  return { run, asked };
}

const good = { file: 'a.test.ts', failed: 0, passed: 3 };
const bad = { file: 'b.test.ts', failed: 1, passed: 2 };

describe('a test that failed', () => {
  it('is run once more, alone, and is named as unsteady when it passes then', async () => {
    const { run, asked } = runnerOf([good, bad], [{ ...bad, failed: 0, passed: 3 }]);

    expect(await runWithSecondChance(run)).toEqual({
      count: { passed: 6, failed: 0, skipped: 0 },
      failures: [],
      unsteady: ['tests/b.test.ts › bad: why'],
    });
    expect(asked).toEqual([[], ['/x/tests/b.test.ts']]);
  });

  it('has failed when it fails again', async () => {
    const { run } = runnerOf([good, bad], [bad]);

    expect(await runWithSecondChance(run)).toEqual({
      count: { passed: 5, failed: 1, skipped: 0 },
      failures: ['tests/b.test.ts › bad: why'],
      unsteady: [],
    });
  });

  it('gets no second chance among many', async () => {
    const { run, asked } = runnerOf(['1', '2', '3', '4'].map((file) => ({ ...bad, file })));

    expect((await runWithSecondChance(run)).count.failed).toBe(4);
    expect(asked).toHaveLength(1);
  });

  it('gets no second chance beside an error outside any test, which would not show again', async () => {
    const { run, asked } = runnerOf([good, bad], [{ ...bad, failed: 0, passed: 3 }]);
    const withStray = async (files: readonly string[]) => ({ ...(await run(files)), hasStrayErrors: true });

    expect((await runWithSecondChance(withStray)).count.failed).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('stays failed when its second run tells nothing', async () => {
    const { run } = runnerOf([bad]);
    const runs = (files: readonly string[]) =>
      files.length === 0 ? run(files) : { exitCode: 1, report: null, hasStrayErrors: true };

    expect((await runWithSecondChance((files) => Promise.resolve(runs(files)))).count.failed).toBe(1);
  });
});
