import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/shared/domain/datum';
import type { LineError, LineResult } from '../../src/shared/result';
import { connectionOf } from '../support/builders';
import { openDatabase } from '../../src/main/store/database';
import { lastGoodRepository, purgeLastGood } from '../../src/main/store/last-good-repository';
import { migrate } from '../../src/main/store/migrate';
import { withLastGood, type Keeping } from '../../src/main/services/last-good';

const connection = connectionOf('belastingen');
const DAY_MS = 24 * 3600_000;
const FETCHED = instantOf(Date.UTC(2026, 10, 1));

function desk() {
  const db = openDatabase({ kind: 'memory' });
  migrate(db);
  let now = Date.UTC(2026, 10, 1);
  const faults: unknown[] = [];
  const deps = {
    lastGood: lastGoodRepository(db),
    nowMs: () => now,
    logFault: (cause: unknown) => void faults.push(cause),
  };
  const keepingOf = (subject: string, userId = 'sanne'): Keeping<string[]> => ({
    key: { connectionId: connection.id, operation: 'belastingen.listFor', subject, userId },
    keepMs: 3 * DAY_MS,
    read: (kept) => (Array.isArray(kept) ? kept.map(String) : null),
  });
  return { db, deps, faults, keepingOf, later: (ms: number) => (now += ms), nowMs: () => now };
}

const good = (value: string[]): LineResult<string[]> => ({
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: true,
  value,
  fetchedAt: FETCHED,
});
const failed = (error: LineError): LineResult<string[]> => ({
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: false,
  error,
  lastGood: null,
});
const lastGoodOf = (result: LineResult<string[]>) => (result.ok ? undefined : result.lastGood);

describe('the last good answer', () => {
  it.each<LineError>([
    { kind: 'timeout', afterMs: 10 },
    { kind: 'unavailable', httpStatus: 503 },
    { kind: 'invalidResponse', fields: ['body'] },
    { kind: 'notAsked', because: 'circuitOpen' },
  ])('stands in with its age when the line fails: $kind', (error) => {
    const { deps, keepingOf } = desk();
    withLastGood(deps, keepingOf('bsn:1'), good(['aanslag']));

    const result = withLastGood(deps, keepingOf('bsn:1'), failed(error));

    expect(lastGoodOf(result)).toEqual({ value: ['aanslag'], fetchedAt: FETCHED });
  });

  it.each<LineError>([
    { kind: 'unauthorised' },
    { kind: 'notFound' },
    { kind: 'notAsked', because: 'level' },
    { kind: 'notAsked', because: 'cancelled' },
  ])('is not shown to who may not see the answer now: $kind', (error) => {
    const { deps, keepingOf } = desk();
    withLastGood(deps, keepingOf('bsn:1'), good(['aanslag']));

    expect(lastGoodOf(withLastGood(deps, keepingOf('bsn:1'), failed(error)))).toBeNull();
  });

  it('is never that of another person or another user', () => {
    const { deps, keepingOf } = desk();
    withLastGood(deps, keepingOf('bsn:1'), good(['aanslag']));
    const down = failed({ kind: 'timeout', afterMs: 10 });

    expect(lastGoodOf(withLastGood(deps, keepingOf('bsn:2'), down))).toBeNull();
    expect(lastGoodOf(withLastGood(deps, keepingOf('bsn:1', 'mo'), down))).toBeNull();
  });

  it('is kept no longer than the agreement allows, and is then removed', () => {
    const { db, deps, keepingOf, later, nowMs } = desk();
    withLastGood(deps, keepingOf('bsn:1'), good(['aanslag']));
    later(3 * DAY_MS + 1);

    expect(lastGoodOf(withLastGood(deps, keepingOf('bsn:1'), failed({ kind: 'timeout', afterMs: 10 })))).toBeNull();
    purgeLastGood(db, nowMs());
    expect(db.all('select * from last_good')).toEqual([]);
  });

  it('names nobody in its key', () => {
    const { db, deps, keepingOf } = desk();
    withLastGood(deps, keepingOf('bsn:999993653'), good(['aanslag']));

    expect(JSON.stringify(db.all('select key, connection_id from last_good'))).not.toContain('999993653');
  });

  it('is left out when it has another shape, and a store that fails never costs the answer', () => {
    const { db, deps, faults, keepingOf } = desk();
    const keeping = { ...keepingOf('bsn:1'), read: () => null };
    withLastGood(deps, keeping, good(['aanslag']));
    expect(lastGoodOf(withLastGood(deps, keeping, failed({ kind: 'timeout', afterMs: 10 })))).toBeNull();

    db.close();

    expect(withLastGood(deps, keeping, good(['nieuw']))).toMatchObject({ ok: true, value: ['nieuw'] });
    expect(faults).toHaveLength(1);
  });
});
