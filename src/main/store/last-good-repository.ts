import { createHash } from 'node:crypto';
import { instantSchema } from '../../shared/domain/datum';
import type { LastGoodKey, LastGoodStore } from '../ports/last-good';
import type { Database } from './database';

type Row = { readonly json: string; readonly fetched_at: string; readonly kept_until_ms: number };

/** Last good answers in the encrypted store, one per question. */
export function lastGoodRepository(db: Database): LastGoodStore {
  return {
    put(key, { json, fetchedAt, keptUntilMs }) {
      db.run(
        `insert into last_good (key, connection_id, fetched_at, kept_until_ms, json) values (?, ?, ?, ?, ?)
         on conflict (key) do update set fetched_at = excluded.fetched_at, kept_until_ms = excluded.kept_until_ms, json = excluded.json`,
        [hashOf(key), key.connectionId, fetchedAt, keptUntilMs, json],
      );
    },
    get(key, nowMs) {
      const row = db.get<Row>(
        'select json, fetched_at, kept_until_ms from last_good where key = ? and kept_until_ms > ?',
        [hashOf(key), nowMs],
      );
      return row && { json: row.json, fetchedAt: instantSchema.parse(row.fetched_at), keptUntilMs: row.kept_until_ms };
    },
  };
}

/** Removes what may not be kept any longer. Run at start and daily. */
export function purgeLastGood(db: Database, nowMs: number): void {
  db.run('delete from last_good where kept_until_ms <= ?', [nowMs]);
}

/** A key of one length: the store is encrypted, its keys need not name anybody all the same. */
const hashOf = ({ connectionId, operation, subject, userId }: LastGoodKey): string =>
  createHash('sha256')
    .update(JSON.stringify([connectionId, operation, subject, userId]))
    .digest('base64url');
