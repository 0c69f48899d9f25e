import { correctionEntrySchema, type CorrectionEntry } from '../../shared/domain/correctie';
import { instantOf } from '../../shared/domain/datum';
import type { CorrectionStore } from '../ports/stores';
import type { Database } from './database';

type Row = {
  readonly at_ms: number;
  readonly user_name: string;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
};

/** What contacts said before they were corrected. */
export const correctionRepository = (db: Database): CorrectionStore => ({
  record({ atMs, userId, userNaam, contactId, reden, before, after }) {
    db.run(
      'insert into contact_correction (at_ms, user_id, user_name, contact_id, reason, before, after) values (?, ?, ?, ?, ?, ?, ?)',
      [atMs, userId, userNaam, contactId, reden, JSON.stringify(before), JSON.stringify(after)],
    );
  },
  listFor: (contactId) =>
    db
      .all<Row>(
        'select at_ms, user_name, reason, before, after from contact_correction where contact_id = ? order by at_ms desc, id desc',
        [contactId],
      )
      .map(toEntry),
});

const toEntry = ({ at_ms, user_name, reason, before, after }: Row): CorrectionEntry =>
  correctionEntrySchema.parse({
    ...{ at: instantOf(at_ms), door: user_name, reden: reason },
    ...{ before: JSON.parse(before) as unknown, after: JSON.parse(after) as unknown },
  });
