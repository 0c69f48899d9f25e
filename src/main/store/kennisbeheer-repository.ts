import { artikelIdSchema } from '../../shared/domain/ids';
import type { KennisbeheerStore, KennisMark, StoredDraft } from '../ports/stores';
import type { Database } from './database';

type DraftRow = {
  readonly id: string;
  readonly user_id: string;
  readonly updated_at_ms: number;
  readonly body: string;
};
type MarkRow = { readonly kind: KennisMark['kind']; readonly item_id: string; readonly state: KennisMark['state'] };

const DAY_MS = 24 * 3600_000;
const MARKS_MS = 400 * DAY_MS;
const ASKED_MS = 60 * DAY_MS;

/** What knowledge work keeps in the encrypted store. */
export const kennisbeheerRepository = (db: Database): KennisbeheerStore => ({
  marks: (userId) =>
    db
      .all<MarkRow>('select kind, item_id, state from kennis_mark where user_id = ?', [userId])
      .map(({ kind, item_id, state }) => ({ kind, itemId: item_id, state })),
  mark(userId, { kind, itemId, state }, atMs) {
    // What was acknowledged is seen as well: it never goes back.
    db.run(
      `insert into kennis_mark (user_id, kind, item_id, state, at_ms) values (?, ?, ?, ?, ?)
       on conflict (user_id, kind, item_id) do update set state = excluded.state, at_ms = excluded.at_ms where state <> 'acknowledged'`,
      [userId, kind, itemId, state, atMs],
    );
  },
  drafts: (userId) =>
    db
      .all<DraftRow>('select * from kennis_draft where user_id = ? order by updated_at_ms desc, id', [userId])
      .map(toDraft),
  putDraft({ id, userId, updatedAtMs, body }) {
    db.run(
      `insert into kennis_draft (id, user_id, updated_at_ms, body) values (?, ?, ?, ?)
       on conflict (id) do update set updated_at_ms = excluded.updated_at_ms, body = excluded.body where user_id = excluded.user_id`,
      [id, userId, updatedAtMs, body],
    );
  },
  removeDraft: (userId, id) => void db.run('delete from kennis_draft where user_id = ? and id = ?', [userId, id]),
  countAsked({ municipality, day, artikelId }) {
    db.run(
      `insert into kennis_asked (municipality, day, artikel_id, times) values (?, ?, ?, 1)
       on conflict (municipality, day, artikel_id) do update set times = times + 1`,
      [municipality, day, artikelId],
    );
  },
  mostAsked: (municipality, since) =>
    db
      .all<{ artikel_id: string }>(
        `select artikel_id from kennis_asked where municipality = ? and day >= ?
         group by artikel_id order by sum(times) desc, artikel_id`,
        [municipality, since],
      )
      .map(({ artikel_id }) => artikelIdSchema.parse(artikel_id)),
});

const toDraft = ({ id, user_id, updated_at_ms, body }: DraftRow): StoredDraft => ({
  id,
  userId: user_id,
  updatedAtMs: updated_at_ms,
  body,
});

/** Removes marks and counts that are older than they may be kept. */
export function purgeKennisbeheer(db: Database, nowMs: number): void {
  db.run('delete from kennis_mark where at_ms < ?', [nowMs - MARKS_MS]);
  db.run('delete from kennis_asked where day < ?', [new Date(nowMs - ASKED_MS).toISOString().slice(0, 10)]);
}
