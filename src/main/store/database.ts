import SqlCipher from '@signalapp/sqlcipher';

/** Values that a statement takes and gives. */
export type SqlValue = string | number | Uint8Array<ArrayBuffer> | null;
type Row = Readonly<Record<string, SqlValue>>;

/** What repositories need of a database: small, so that another engine can stand behind it (docs/adr/0002). */
export interface Database {
  exec(sql: string): void;
  run(sql: string, values?: readonly SqlValue[]): { readonly changes: number };
  /* oxlint-disable typescript/no-unnecessary-type-parameters -- the columns stand in the statement: its caller names them */
  get<T extends Row>(sql: string, values?: readonly SqlValue[]): T | null;
  all<T extends Row>(sql: string, values?: readonly SqlValue[]): readonly T[];
  /* oxlint-enable typescript/no-unnecessary-type-parameters */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Where a database lies and how it is closed: 64 hex digits of key, or in memory where no key can be kept. */
export type Place =
  { readonly kind: 'file'; readonly file: string; readonly keyHex: string } | { readonly kind: 'memory' };

/** Thrown when a file does not open with its key: it is another key's, or damaged. Nothing was changed. */
export class UnreadableDatabaseError extends Error {
  constructor() {
    super('The database does not open with its key');
    this.name = 'UnreadableDatabaseError';
  }
}

/** Thrown when another program holds the file. It is well, and it is left as it is. */
export class LockedDatabaseError extends Error {
  constructor() {
    super('Another program holds the database');
    this.name = 'LockedDatabaseError';
  }
}

/** What is wrong with the store itself, by the code of SQLite; null for any other fault. */
export function storageFaultOf(thrown: unknown): 'full' | 'locked' | 'corrupt' | null {
  if (thrown instanceof LockedDatabaseError) return 'locked';
  if (thrown instanceof UnreadableDatabaseError) return 'corrupt';
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (/^SQLITE_FULL/.test(code)) return 'full';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked';
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? 'corrupt' : null;
}

/**
 * Opens a SQLCipher database. `synchronous=FULL`: what was committed survives a power cut.
 * @throws UnreadableDatabaseError for a wrong key or a damaged file; LockedDatabaseError when another program holds it.
 */
export function openDatabase(place: Place): Database {
  const db = new SqlCipher(place.kind === 'file' ? place.file : ':memory:');
  try {
    if (place.kind === 'file') unlock(db, place.keyHex);
    db.pragma('foreign_keys = ON');
  } catch (cause) {
    db.close();
    const fault = storageFaultOf(cause);
    if (fault === 'locked') throw new LockedDatabaseError();
    if (fault === 'full') throw cause;
    throw new UnreadableDatabaseError();
  }
  return wrap(db);
}

function unlock(db: SqlCipher, keyHex: string): void {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('A database key has 64 hex digits');
  db.pragma('cipher_log_level = NONE');
  db.pragma(`key = "x'${keyHex}'"`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 2000');
  db.prepare('select count(*) from sqlite_master').get();
}

/** The engine wants an array of its own. */
const bound = (values: readonly SqlValue[]): SqlValue[] => [...values];

/** A full disk ends a transaction by itself; the engine's complaint that there is none to roll back any more must not stand before that. */
const withoutRollback = (thrown: unknown): unknown =>
  thrown instanceof Error && thrown.message.includes('no transaction is active') ? (thrown.cause ?? thrown) : thrown;

function wrap(db: SqlCipher): Database {
  const statements = new Map<string, ReturnType<SqlCipher['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    exec(sql) {
      db.exec(sql);
    },
    run: (sql, values = []) => ({ changes: prepared(sql).run(bound(values)).changes }),
    // The columns are those of the statement beside the call: repositories name them in its type.
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in Database
    get: <T extends Row>(sql: string, values: readonly SqlValue[] = []) =>
      (prepared(sql).get(bound(values)) as unknown as T | undefined) ?? null,
    all: (sql, values = []) => prepared(sql).all(bound(values)) as never,
    transaction(work) {
      try {
        return db.transaction(work)();
      } catch (thrown) {
        throw withoutRollback(thrown);
      }
    },
    close: () => db.close(),
  };
}
