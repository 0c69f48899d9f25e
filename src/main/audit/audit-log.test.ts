import { describe, expect, it, onTestFinished } from 'vitest';
import { instantOf } from '../../shared/domain/datum';
import { connectionIdSchema, lineIdSchema } from '../../shared/domain/ids';
import { testBsn } from '../../../tests/support/builders';
import type { Reading } from '../ports/audit';
import type { Database } from '../store/database';
import { openStore } from '../store/open-store';
import { auditLog, purgeReadings } from './audit-log';

const nowMs = Date.parse('2026-11-02T09:00:00Z');
const YEAR = 365 * 24 * 3600_000;

function openLog() {
  const { store } = openStore({ kind: 'memory' }, nowMs);
  onTestFinished(() => store.close());
  return { log: auditLog(store.database), database: store.database };
}

const readingOf = (changes: Partial<Reading> = {}): Reading => ({
  at: instantOf(nowMs),
  userId: 'sanne',
  traceId: 'a'.repeat(32),
  subject: `bsn:${testBsn}`,
  purpose: 'dienstverlening',
  lineId: lineIdSchema.parse('zaken'),
  connectionId: connectionIdSchema.parse('zgw'),
  operation: 'zaken.listFor',
  result: 'ok',
  ...changes,
});

const everything = (database: Database): string => JSON.stringify(database.all('select * from reading'));

describe('the access log', () => {
  it('knows the same person again without holding the number', () => {
    const { log, database } = openLog();

    log.record([readingOf(), readingOf(), readingOf({ subject: 'bsn:999990019' })]);

    const [other, second, first] = log.latest(10).map(({ subjectHash }) => subjectHash);
    expect(first).toBe(second);
    expect(other).not.toBe(first);
    expect(everything(database)).not.toContain(testBsn);
  });

  it('gives another pseudonym in another store', () => {
    const logs = [openLog(), openLog()];

    logs.forEach(({ log }) => log.record([readingOf()]));

    const [first, second] = logs.map(({ log }) => log.latest(1)[0]?.subjectHash);
    expect(first).not.toBe(second);
  });

  it('keeps a search that found nobody', () => {
    const { log } = openLog();

    log.record([readingOf({ subject: null, result: 'notFound' })]);

    expect(log.latest(1)).toMatchObject([
      { subjectHash: null, result: 'notFound', userId: 'sanne', operation: 'zaken.listFor' },
    ]);
  });

  it('lets nobody change what was logged', () => {
    const { log, database } = openLog();
    log.record([readingOf()]);

    expect(() => database.run("update reading set user_id = 'anna'")).toThrow('append-only');
  });

  it('keeps readings for five years', () => {
    const { log, database } = openLog();
    log.record([readingOf({ at: instantOf(nowMs - 5.1 * YEAR) }), readingOf({ at: instantOf(nowMs - 4.9 * YEAR) })]);

    purgeReadings(database, nowMs);

    expect(log.latest(10)).toHaveLength(1);
  });
});
