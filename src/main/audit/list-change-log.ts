import { lijstChangeSchema } from '../../shared/domain/lijsten';
import type { ListChangeLog } from '../ports/lijsten';
import type { Database } from '../store/database';

const KEPT_MS = 5 * 365 * 24 * 3600_000;

type Row = {
  readonly at: string;
  readonly user_id: string;
  readonly list: string;
  readonly entry_id: string | null;
  readonly change: string;
  readonly fields: string;
};

/** Who changed the shared lists at this workstation, in the encrypted store. */
export const listChangeLog = (db: Database): ListChangeLog => ({
  record({ at, userId, lijst, entryId, change, fields }) {
    db.run('insert into list_change (at, user_id, list, entry_id, change, fields) values (?, ?, ?, ?, ?, ?)', [
      at,
      userId,
      lijst,
      entryId,
      change,
      fields.join(' '),
    ]);
  },
  latest: (limit) =>
    db
      .all<Row>('select at, user_id, list, entry_id, change, fields from list_change order by id desc limit ?', [limit])
      .map(({ user_id: userId, list: lijst, entry_id: entryId, fields, ...row }) =>
        lijstChangeSchema.parse({ ...row, userId, lijst, entryId, fields: fields === '' ? [] : fields.split(' ') }),
      ),
});

/** Removes what is older than the log is kept. */
export function purgeListChanges(db: Database, nowMs: number): void {
  db.run('delete from list_change where at < ?', [new Date(nowMs - KEPT_MS).toISOString()]);
}
