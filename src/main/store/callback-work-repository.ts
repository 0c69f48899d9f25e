import type { CallbackTryStore } from '../ports/stores';
import type { Database } from './database';

const KEPT_MS = 30 * 24 * 3600_000;

/** When users tried to change callbacks. */
export const callbackTryRepository = (db: Database): CallbackTryStore => ({
  moments: (userId, doneId) =>
    db
      .all<{ at_ms: number }>('select at_ms from callback_try where user_id = ? and done_id = ? order by at_ms', [
        userId,
        doneId,
      ])
      .map(({ at_ms }) => at_ms),
  add: (userId, doneId, atMs) =>
    void db.run('insert or ignore into callback_try (user_id, done_id, at_ms) values (?, ?, ?)', [
      userId,
      doneId,
      atMs,
    ]),
});

/** Removes what is older than it may be kept. Run at start and daily. */
export function purgeCallbackWork(db: Database, nowMs: number): void {
  db.run('delete from callback_try where at_ms < ?', [nowMs - KEPT_MS]);
}
