import path from 'node:path';
import { expect, it } from 'vitest';
import { problemsOfLists } from '../shared/domain/lijsten-rules';
import { readShippedLists } from './read-lists';

it('the lists that ship are right, with the shared notes among them', async () => {
  const lijsten = await readShippedLists(path.resolve(import.meta.dirname, '../../resources'));

  expect(problemsOfLists(lijsten)).toEqual([]);
  expect(lijsten.notities.length).toBeGreaterThanOrEqual(8);
  expect(lijsten.revision).toBe(0);
});
