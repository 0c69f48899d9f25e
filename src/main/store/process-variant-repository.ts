import { savedVariantSchema, type SavedVariant } from '../../shared/domain/proces';
import type { ProcessVariantStore } from '../ports/stores';
import type { Database } from './database';

type Row = {
  readonly id: string;
  readonly process_id: string;
  readonly saved_at: string;
  readonly user_id: string;
  readonly name: string;
  readonly reason: string | null;
  readonly steps: string;
};

/** Variants of processes in the store. */
export const processVariantRepository = (db: Database): ProcessVariantStore => ({
  list: () => db.all<Row>('select * from process_variant order by saved_at, id').map(toVariant),
  put({ id, procesId, savedAt, userId, name, reason, steps }) {
    db.run(
      'insert or replace into process_variant (id, process_id, saved_at, user_id, name, reason, steps) values (?, ?, ?, ?, ?, ?, ?)',
      [id, procesId, savedAt, userId, name, reason, JSON.stringify(steps)],
    );
  },
  remove: (id) => void db.run('delete from process_variant where id = ?', [id]),
});

function toVariant(row: Row): SavedVariant {
  const steps: unknown = JSON.parse(row.steps);
  return savedVariantSchema.parse({
    id: row.id,
    procesId: row.process_id,
    savedAt: row.saved_at,
    userId: row.user_id,
    name: row.name,
    reason: row.reason,
    steps,
  });
}
