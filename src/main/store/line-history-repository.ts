import { connectionIdSchema } from '../../shared/domain/ids';
import type { LineHistoryStore } from '../ports/line-history';
import type { Database } from './database';

const KEPT_MS = 30 * 24 * 3600_000;

type Row = {
  readonly connection_id: string;
  readonly start_ms: number;
  readonly asked: number;
  readonly failed: number;
  readonly p50_ms: number | null;
  readonly p95_ms: number | null;
};

/** How connections did, in the store. Of a quarter that comes in parts the counts add up and the newest times stand. */
export function lineHistoryRepository(db: Database): LineHistoryStore {
  return {
    add(slots) {
      db.transaction(() => {
        for (const { connectionId, startMs, asked, failed, p50Ms, p95Ms } of slots)
          db.run(
            `insert into line_slot (connection_id, start_ms, asked, failed, p50_ms, p95_ms) values (?, ?, ?, ?, ?, ?)
             on conflict (connection_id, start_ms) do update set asked = asked + excluded.asked, failed = failed + excluded.failed,
               p50_ms = coalesce(excluded.p50_ms, p50_ms), p95_ms = coalesce(excluded.p95_ms, p95_ms)`,
            [connectionId, startMs, asked, failed, p50Ms, p95Ms],
          );
      });
    },
    list: (connectionId, sinceMs) =>
      db
        .all<Row>('select * from line_slot where connection_id = ? and start_ms >= ? order by start_ms', [
          connectionId,
          sinceMs,
        ])
        .map((row) => ({
          connectionId: connectionIdSchema.parse(row.connection_id),
          startMs: row.start_ms,
          asked: row.asked,
          failed: row.failed,
          p50Ms: row.p50_ms,
          p95Ms: row.p95_ms,
        })),
  };
}

/** Removes quarters that are older than the history is kept. Run at start and daily. */
export function purgeLineHistory(db: Database, nowMs: number): void {
  db.run('delete from line_slot where start_ms < ?', [nowMs - KEPT_MS]);
}
