import { expect, it } from 'vitest';
import { openStore } from '../store/open-store';
import { listChangeLog, purgeListChanges } from './list-change-log';

const NOW = Date.parse('2026-11-02T09:00:00Z');

it('remembers who changed the lists, changes nothing of it, and forgets it after five years', () => {
  const { database } = openStore({ kind: 'memory' }, NOW).store;
  const log = listChangeLog(database);
  const change = { lijst: 'macros', entryId: 'm1', change: 'changed', fields: ['naam', 'toets'] } as const;

  log.record({ ...change, at: '2020-01-01T00:00:00.000Z', userId: 'yvonne' });
  log.record({ ...change, at: '2026-01-01T00:00:00.000Z', userId: 'yvonne' });

  expect(() => database.run("update list_change set user_id = 'mo'")).toThrow(/append-only/);
  purgeListChanges(database, NOW);
  expect(log.latest(10)).toEqual([{ ...change, at: '2026-01-01T00:00:00.000Z', userId: 'yvonne' }]);
});
