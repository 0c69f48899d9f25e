import { describe, expect, it } from 'vitest';
import {
  failuresIn,
  failuresOfPlaywright,
  failuresOfVitest,
  unsteadyOfPlaywright,
} from '../../scripts/lib/testing/failures.mjs';

const RED = `${String.fromCharCode(27)}[31m`;

describe('the end of a test run', () => {
  it('names each test that failed, with its file and the first line of why', () => {
    const report = {
      testResults: [
        {
          ...{ name: '/somewhere/src/main/log.test.ts', status: 'failed' },
          assertionResults: [
            { status: 'passed', fullName: 'a log is kept' },
            {
              status: 'failed',
              fullName: 'a log is short',
              failureMessages: [`${RED}expected 1 to be 2\n    at here`],
            },
          ],
        },
      ],
    };

    expect(failuresOfVitest(report)).toEqual(['src/main/log.test.ts › a log is short: expected 1 to be 2']);
  });

  it('names a file that could not be run', () => {
    const broken = { name: '/x/tests/e2e.test.ts', status: 'failed', message: 'no such import', assertionResults: [] };

    expect(failuresOfVitest({ testResults: [broken] })).toEqual([
      'tests/e2e.test.ts › could not be run: no such import',
    ]);
  });

  it('names a test in the window, however deep it lies', () => {
    const specs = [
      { title: 'opens', ok: true, file: 'shell.spec.ts', line: 3 },
      { title: 'closes', ok: false, file: 'shell.spec.ts', line: 9 },
    ];

    expect(failuresOfPlaywright({ suites: [{ suites: [{ specs }] }] })).toEqual(['shell.spec.ts:9 › closes']);
  });

  it('names what failed in the window and then passed', () => {
    const specs = [
      { title: 'opens', ok: true, file: 'shell.spec.ts', line: 3, tests: [{ status: 'expected' }] },
      { title: 'closes', ok: true, file: 'shell.spec.ts', line: 9, tests: [{ status: 'flaky' }] },
    ];

    expect(unsteadyOfPlaywright({ suites: [{ specs }] })).toEqual(['shell.spec.ts:9 › closes']);
    expect(failuresOfPlaywright({ suites: [{ specs }] })).toEqual([]);
  });

  it.each([[null], ['half a rep'], ['{}']])('names nothing of a report that cannot be read: %s', (report) => {
    expect(failuresIn(report, failuresOfVitest)).toEqual([]);
  });
});
