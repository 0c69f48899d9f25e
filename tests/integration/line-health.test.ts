import { afterEach, describe, expect, it } from 'vitest';
import { connectionOf, ok } from '../support/builders';
import type { LineError, LineResult } from '../../src/shared/result';
import { openDatabase } from '../../src/main/store/database';
import { lineHistoryRepository, purgeLineHistory } from '../../src/main/store/line-history-repository';
import { migrate } from '../../src/main/store/migrate';
import { createLineHealth } from '../../src/main/services/line-health';

const DAY_START = Date.UTC(2026, 10, 2);
const connection = connectionOf('brp', { normMs: 300, availabilityNorm: 0.9 });
const failed = (error: LineError): LineResult<unknown> => ({
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: false,
  error,
  lastGood: null,
});

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function watched(db = openDatabase({ kind: 'memory' })) {
  migrate(db);
  let now = DAY_START + 9 * 3600_000;
  const health = createLineHealth({
    lines: { connections: () => [connection], circuit: () => ({ state: 'closed', pausedUntilMs: null }) },
    history: lineHistoryRepository(db),
    nowMs: () => now,
    dayStartMs: () => DAY_START,
    logFault: (cause) => {
      throw cause;
    },
  });
  stops.push(health.stop);
  const answer = (result: LineResult<unknown>, ms = 100) =>
    health.onAnswer(connection, result, { operation: 'personen.get', ms });
  return { db, health, answer, later: (ms: number) => (now += ms), now: () => now };
}
const healthOf = ({ health }: ReturnType<typeof watched>) => {
  const [one] = health.list();
  if (!one) throw new Error('no connection');
  return one;
};

describe('the health of a connection', () => {
  it('tells how long answers take, against the norm', () => {
    const desk = watched();
    for (let ms = 1; ms <= 100; ms += 1) desk.answer(ok(connection, null), ms);

    expect(healthOf(desk)).toMatchObject({ p50Ms: 50, p95Ms: 95, normMs: 300, today: { asked: 100, failed: 0 } });
  });

  it('spends the failures that the day allows', () => {
    const desk = watched();
    for (let time = 0; time < 38; time += 1) desk.answer(ok(connection, null));
    desk.answer(failed({ kind: 'timeout', afterMs: 10 }));
    desk.answer(failed({ kind: 'notAsked', because: 'circuitOpen' }));

    // Forty questions at 90 %: four may fail, two did.
    expect(healthOf(desk)).toMatchObject({ today: { asked: 40, failed: 2 }, budgetLeft: 0.5 });
  });

  it('does not count what the line could not help', () => {
    const desk = watched();
    desk.answer(failed({ kind: 'notAsked', because: 'level' }));
    desk.answer(failed({ kind: 'notAsked', because: 'cancelled' }));
    desk.answer(failed({ kind: 'notFound' }));

    expect(healthOf(desk)).toMatchObject({ today: { asked: 1, failed: 0 }, lastErrors: [] });
  });

  it('remembers the last errors by kind and question, newest first, and no more than ten', () => {
    const desk = watched();
    for (let time = 0; time < 12; time += 1) desk.answer(failed({ kind: 'unavailable', httpStatus: 503 }));
    desk.answer(failed({ kind: 'timeout', afterMs: 10 }));

    const { lastErrors } = healthOf(desk);
    expect(lastErrors).toHaveLength(10);
    expect(lastErrors[0]).toMatchObject({ kind: 'timeout', operation: 'personen.get' });
  });

  it('is kept by the quarter of an hour over a restart, and adds up within one', () => {
    const first = watched();
    first.answer(ok(connection, null), 80);
    first.later(16 * 60_000);
    first.answer(failed({ kind: 'timeout', afterMs: 10 }));
    first.health.stop();

    const second = watched(first.db);
    second.answer(ok(connection, null), 40);

    expect(
      second.health.history(connection.id, 1).map(({ asked, failed: lost, p50Ms }) => [asked, lost, p50Ms]),
    ).toEqual([
      [2, 0, 40],
      [1, 1, null],
    ]);
    expect(healthOf(second).today).toEqual({ asked: 3, failed: 1 });
  });

  it('forgets quarters after thirty days', () => {
    const desk = watched();
    desk.answer(ok(connection, null));
    desk.health.stop();

    purgeLineHistory(desk.db, desk.now() + 31 * 24 * 3600_000);

    expect(desk.health.history(connection.id, 30)).toEqual([]);
  });
});
