import { contactChangeEntrySchema, type ContactChangeEntry } from '../../shared/domain/contactgegevens';
import { instantOf } from '../../shared/domain/datum';
import type { ContactChangeStore } from '../ports/stores';
import type { Database } from './database';

type Row = { readonly at_ms: number; readonly user_name: string; readonly action: string; readonly field: string };

const KEPT_MS = 5 * 365 * 24 * 3600_000;
const MOST = 50;

/** Who changed which contact details. */
export const contactChangeRepository = (db: Database): ContactChangeStore => ({
  record({ atMs, userId, userNaam, partijId, action, veld }) {
    db.run(
      'insert into contact_change (at_ms, user_id, user_name, partij_id, action, field) values (?, ?, ?, ?, ?, ?)',
      [atMs, userId, userNaam, partijId, action, veld],
    );
  },
  listFor: (partijId) =>
    db
      .all<Row>(
        'select at_ms, user_name, action, field from contact_change where partij_id = ? order by at_ms desc, id desc limit ?',
        [partijId, MOST],
      )
      .map(toEntry),
});

/** Removes what is older than it may be kept. Run at start and daily. */
export function purgeContactChanges(db: Database, nowMs: number): void {
  for (const table of ['contact_change', 'contact_correction'])
    db.run(`delete from ${table} where at_ms < ?`, [nowMs - KEPT_MS]);
}

const toEntry = ({ at_ms, user_name, action, field }: Row): ContactChangeEntry =>
  contactChangeEntrySchema.parse({ at: instantOf(at_ms), door: user_name, action, veld: field });
