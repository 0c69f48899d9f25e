import { releaseSchema } from '../../shared/domain/outgoing';
import type { ReleaseLog } from '../ports/audit';
import type { Database } from '../store/database';

const KEPT_MS = 5 * 365 * 24 * 3600_000;

type Row = {
  readonly at: string;
  readonly user_id: string;
  readonly channel: string;
  readonly line_ids: string;
  readonly terms: number;
  readonly reason: string;
};

/** The log of released texts in the encrypted store, beside the access log. */
export const releaseLog = (db: Database): ReleaseLog => ({
  record({ at, userId, channel, lineIds, terms, reason }) {
    db.run('insert into released_text (at, user_id, channel, line_ids, terms, reason) values (?, ?, ?, ?, ?, ?)', [
      at,
      userId,
      channel,
      lineIds.join(' '),
      terms,
      reason,
    ]);
  },
  latest: (limit) =>
    db
      .all<Row>('select * from released_text order by id desc limit ?', [limit])
      .map(({ user_id: userId, line_ids: lineIds, ...row }) =>
        releaseSchema.parse({ ...row, userId, lineIds: lineIds.split(' ') }),
      ),
});

/** Removes what is older than the log is kept. */
export function purgeReleases(db: Database, nowMs: number): void {
  db.run('delete from released_text where at < ?', [new Date(nowMs - KEPT_MS).toISOString()]);
}
