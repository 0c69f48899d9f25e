import type { Database } from './database';
import { migrations } from './migrations';

/** Brings the schema up to date, one transaction per migration. Throws when the file was made by a newer version: it is left as it is. */
export function migrate(db: Database, all: readonly string[] = migrations): void {
  const row = db.get<{ user_version: number }>('pragma user_version');
  const current = row?.user_version ?? 0;
  if (current > all.length) throw new Error(`The store has schema ${current}, this version knows ${all.length}`);
  all.slice(current).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.exec(`pragma user_version = ${current + index + 1}`);
    });
  });
}
