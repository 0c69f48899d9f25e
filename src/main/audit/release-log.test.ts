import { expect, it, onTestFinished } from 'vitest';
import { instantOf } from '../../shared/domain/datum';
import { lineIdSchema } from '../../shared/domain/ids';
import type { Release } from '../../shared/domain/outgoing';
import { openStore } from '../store/open-store';
import { purgeReleases, releaseLog } from './release-log';

const nowMs = Date.parse('2026-11-02T09:00:00Z');
const YEAR = 365 * 24 * 3600_000;

function openLog() {
  const { store } = openStore({ kind: 'memory' }, nowMs);
  onTestFinished(() => store.close());
  return { log: releaseLog(store.database), database: store.database };
}

const releaseOf = (changes: Partial<Release> = {}): Release => ({
  at: instantOf(nowMs),
  userId: 'karin',
  channel: 'e-mail',
  lineIds: [lineIdSchema.parse('belastingen'), lineIdSchema.parse('omgeving')],
  terms: 2,
  reason: 'De inwoner vroeg er zelf om.',
  ...changes,
});

it('keeps who let a text go, how, of which lines and why, newest first', () => {
  const { log } = openLog();

  log.record(releaseOf());
  log.record(releaseOf({ channel: 'print' }));

  expect(log.latest(10)).toEqual([releaseOf({ channel: 'print' }), releaseOf()]);
});

it('is append-only', () => {
  const { log, database } = openLog();
  log.record(releaseOf());

  expect(() => database.run("update released_text set reason = 'anders'")).toThrow('append-only');
});

it('forgets what is older than five years', () => {
  const { log, database } = openLog();
  log.record(releaseOf({ at: instantOf(nowMs - 6 * YEAR) }));
  log.record(releaseOf());

  purgeReleases(database, nowMs);

  expect(log.latest(10)).toEqual([releaseOf()]);
});
