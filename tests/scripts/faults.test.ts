import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from '../../scripts/lib/faults/catalogue.mjs';
import { whilePlanted, withFault } from '../../scripts/lib/faults/plant.mjs';
import { outcomeOf } from '../../scripts/lib/faults/run-tests.mjs';
import { makeFolder } from './folder';

const ROOT = path.join(__dirname, '../..');
const fault = { name: 'x', file: 'a.ts', find: 'a === b', replace: 'true', tests: ['a.test.ts'] };
const reportOf = (...files: readonly (readonly string[])[]) =>
  JSON.stringify({
    numTotalTests: files.flat().length,
    testResults: files.map((statuses) => ({
      status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index}` })),
    })),
  });

describe('the planted faults', () => {
  it.each(faults)('can be planted: $name', ({ file, find, replace, tests, name }) => {
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8');

    expect(withFault(text, { file, find, replace, tests, name })).not.toBe(text);
    expect(tests.filter((test) => !fs.existsSync(path.join(ROOT, test)))).toEqual([]);
  });

  it('have a name each', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });
});

describe('planting a fault', () => {
  it('replaces the text literally', () => {
    expect(withFault('if (a === b)', { ...fault, replace: '$& $1' })).toBe('if ($& $1)');
  });

  it.each([
    ['is not there', 'if (a == b)', '0 times'],
    ['is there twice', 'a === b || a === b', '2 times'],
  ])('is refused when the text %s', (_what, text, reason) => {
    expect(() => withFault(text, fault)).toThrow(reason);
  });

  it('is undone, also when the work with it fails', async () => {
    const folder = makeFolder({ 'a.ts': 'a === b' });
    const seen: string[] = [];

    const work = whilePlanted(folder, fault, async () => {
      seen.push(fs.readFileSync(path.join(folder, 'a.ts'), 'utf8'));
      throw new Error('stopped');
    });

    await expect(work).rejects.toThrow('stopped');
    expect(seen).toEqual(['true']);
    expect(fs.readFileSync(path.join(folder, 'a.ts'), 'utf8')).toBe('a === b');
  });
});

describe('what a run of tests shows', () => {
  it('names the tests that fail', () => {
    expect(outcomeOf(reportOf(['passed', 'failed'], ['passed']))).toEqual({ failed: ['test 1'], isComplete: true });
  });

  it.each([
    ['no report', null],
    ['a file that cannot be loaded', reportOf([], ['passed'])],
    ['no test at all', JSON.stringify({ numTotalTests: 0, testResults: [] })],
  ])('proves nothing with %s', (_what, report) => {
    expect(outcomeOf(report)).toEqual({ failed: [], isComplete: false });
  });
});
