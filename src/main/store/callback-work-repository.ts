import type { CallbackDraftStore, CallbackTryStore } from '../ports/stores';
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

/** What users are typing about callbacks. */
export const callbackDraftRepository = (db: Database): CallbackDraftStore => ({
  get: (userId, taak) =>
    db.get<{ body: string }>('select body from callback_draft where user_id = ? and taak = ?', [userId, taak])?.body ??
    null,
  put: ({ userId, taak, body, updatedAtMs }) =>
    void db.run('insert or replace into callback_draft (user_id, taak, updated_at_ms, body) values (?, ?, ?, ?)', [
      userId,
      taak,
      updatedAtMs,
      body,
    ]),
  remove: (userId, taak) => void db.run('delete from callback_draft where user_id = ? and taak = ?', [userId, taak]),
});

/** Removes what is older than it may be kept. Run at start and daily. */
export function purgeCallbackWork(db: Database, nowMs: number): void {
  db.run('delete from callback_try where at_ms < ?', [nowMs - KEPT_MS]);
  db.run('delete from callback_draft where updated_at_ms < ?', [nowMs - KEPT_MS]);
}
