import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase, type Database } from './database';
import { migrate } from './migrate';
import { migrations } from './migrations';

/** Every table, index and trigger, in words that do not depend on the order in which they were made. */
const schemaOf = (db: Database): string =>
  db
    .all<{ sql: string }>('select sql from sqlite_master where sql is not null order by type, name')
    .map(({ sql }) => `${sql.replace(/\s+/g, ' ')};`)
    .join('\n');

it('the schema of the store changes by a new migration only, never by changing one that shipped', async () => {
  const db = openDatabase({ kind: 'memory' });

  migrate(db);

  await expect(`${schemaOf(db)}\n`).toMatchFileSnapshot(
    path.join(import.meta.dirname, 'migrations', `schema-${String(migrations.length).padStart(4, '0')}.sql`),
  );
  db.close();
});

it('migrating what is up to date changes nothing', () => {
  const db = openDatabase({ kind: 'memory' });
  migrate(db);
  const before = schemaOf(db);

  migrate(db);

  expect(schemaOf(db)).toBe(before);
  db.close();
});
