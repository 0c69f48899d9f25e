import { openDatabase, type Database, type Place, type SqlValue } from './database';

type FilePlace = Extract<Place, { readonly kind: 'file' }>;
type Row = Readonly<Record<string, SqlValue>>;

/** So many rows that cannot be read, and the rest is given up: each costs an opening of the file. */
const MOST_FAILURES = 300;

/**
 * What can still be read of a damaged file is put into `into`: contacts on their way and drafts, row by row. Gives how many rows. The file
 * itself stays as it is. A page that fails its check takes the rows on it along; SQLCipher then refuses the whole connection, so that the
 * file is opened anew after each.
 */
export function salvage(from: FilePlace, into: Database): number {
  const reader = createReader(from);
  try {
    const outbox = positionsOf(reader).flatMap((at) =>
      reader.try((db) => db.get<Row>('select * from outbox where position = ?', [at])),
    );
    const conversations = idsOf(reader).flatMap((id) =>
      reader.try((db) => db.get<Row>('select * from conversation where id = ?', [id])),
    );
    // Few and short: they lie together.
    const callbacks = reader.try((db) => db.all<Row>('select * from callback_draft')).flat();
    return (
      put(into, 'outbox', outbox) + put(into, 'conversation', conversations) + put(into, 'callback_draft', callbacks)
    );
  } finally {
    reader.close();
  }
}

type Reader = {
  /** What `read` gives, as a list; none when the file does not give it. */
  readonly try: <T>(read: (db: Database) => T | null) => readonly T[];
  readonly close: () => void;
};

function createReader(from: FilePlace): Reader {
  let db: Database | null = null;
  let failures = 0;
  const close = (): void => {
    db?.close();
    db = null;
  };
  return {
    close,
    try(read) {
      if (failures > MOST_FAILURES) return [];
      try {
        db ??= openDatabase(from);
        const value = read(db);
        return value === null ? [] : [value];
      } catch {
        // What it says may quote what is in it.
        failures += 1;
        close();
        return [];
      }
    },
  };
}

/** Every position that a contact may stand at: they count on from 1. */
function positionsOf(reader: Reader): readonly number[] {
  const [last = 0] = reader.try(
    (db) => db.get<{ seq: number }>("select seq from sqlite_sequence where name = 'outbox'")?.seq ?? null,
  );
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** By the index, which is small and holds the ids too; else by the table, as far as it goes. */
function idsOf(reader: Reader): readonly string[] {
  const ids = (sql: string) => reader.try((db) => db.all<{ id: string }>(sql)).flat();
  const indexed = ids('select id from conversation indexed by conversation_of_user order by user_id');
  const found = indexed.length > 0 ? indexed : ids('select id from conversation');
  return found.map(({ id }) => id);
}

/** Rows as they are: both files have these tables, and the columns are those of the older one. */
function put(into: Database, table: 'outbox' | 'conversation' | 'callback_draft', rows: readonly Row[]): number {
  return rows.reduce((count, row) => {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    const sql = `insert or ignore into ${table} (${columns.join(', ')}) values (${places})`;
    return count + into.run(sql, Object.values(row)).changes;
  }, 0);
}
