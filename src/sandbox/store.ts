import Database from '@signalapp/sqlcipher';

/** Searchable keys of a document: a name with one value or several. */
export type Terms = Readonly<Record<string, string | readonly string[] | null>>;

export type Query = {
  /** All of these keys must hold one of the given values. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  readonly offset?: number;
  readonly limit?: number;
  readonly descending?: boolean;
};

/** One kind of record of one API: JSON documents by id, found again by terms, ordered by `sortKey`. */
export interface Collection<T> {
  get(id: string): T | null;
  /**
   * Writes a document. Seeded ones are replaced when the region is made anew; what was posted or changed stays, and is
   * never overwritten by a seeded one.
   */
  put(
    id: string,
    document: T,
    index: { readonly terms?: Terms; readonly sortKey?: string; readonly isSeeded?: boolean },
  ): void;
  remove(id: string): boolean;
  find(query: Query): { readonly count: number; readonly items: readonly T[] };
  all(): readonly T[];
}

/** The sandbox's own state: what was posted can be read back, also after a restart. Fictional people only, so no key. */
export interface SandboxStore {
  collection<T>(name: string): Collection<T>;
  transaction(work: () => void): void;
  /** What the seeded records of a part were made from; null when they are not there. */
  seedOf(part: string): string | null;
  markSeeded(part: string, stamp: string): void;
  /** Removes every seeded record, of all parts. */
  removeSeeded(): void;
  close(): void;
}

const SCHEMA = `
  create table if not exists meta (key text primary key, value text not null) without rowid;
  create table if not exists document (
    collection text not null, id text not null, sort_key text not null, seeded integer not null, json text not null,
    primary key (collection, id)
  ) without rowid;
  create index if not exists document_order on document (collection, sort_key, id);
  create table if not exists term (
    collection text not null, name text not null, value text not null, id text not null,
    primary key (collection, name, value, id)
  ) without rowid;
  create index if not exists term_of on term (collection, id);
`;

/** Stands in the stored text for the server's own address, which differs at every start. */
const SELF = 'sandbox://self';

/** Opens the state at `file`, or in memory when null. `base` is the server's own address: links to it follow it at the next start. */
export function openSandboxStore(file: string | null, base: () => string): SandboxStore {
  const db = new Database(file ?? ':memory:');
  if (file) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(SCHEMA);
  const getMeta = db.prepare('select value from meta where key = ?');
  const setMeta = db.prepare('insert into meta values (?, ?) on conflict (key) do update set value = excluded.value');
  // Opening prepares statements, and every request opens what it needs. Whoever asks for a name knows what is in it.
  const opened = new Map<string, Collection<unknown>>();
  return {
    collection<T>(name: string) {
      const known = opened.get(name) ?? createCollection<unknown>(db, name, base);
      opened.set(name, known);
      return known as Collection<T>;
    },
    transaction: (work) => db.transaction(work)(),
    seedOf: (part) => getMeta.get<{ value: string }>([seedKey(part)])?.value ?? null,
    markSeeded: (part, stamp) => void setMeta.run([seedKey(part), stamp]),
    removeSeeded() {
      db.exec('delete from term where (collection, id) in (select collection, id from document where seeded = 1)');
      db.exec('delete from document where seeded = 1');
      db.exec("delete from meta where key like 'seed/%'");
    },
    close: () => db.close(),
  };
}

const seedKey = (part: string): string => `seed/${part}`;

function createCollection<T>(db: Database, name: string, base: () => string): Collection<T> {
  const toStored = (text: string): string => (base() ? text.replaceAll(base(), SELF) : text);
  const read = db.prepare('select json from document where collection = ? and id = ?');
  const write = db.prepare('insert or replace into document values (?, ?, ?, 0, ?)');
  const seed = db.prepare('insert or ignore into document values (?, ?, ?, 1, ?)');
  const clearTerms = db.prepare('delete from term where collection = ? and id = ?');
  const writeTerms = db.prepare('insert or ignore into term select ?, value ->> 0, value ->> 1, ? from json_each(?)');
  const drop = db.prepare('delete from document where collection = ? and id = ?');
  // Only what `put` wrote under this name is read back here.
  const parse = (row: { readonly json: string }): T => JSON.parse(row.json.replaceAll(SELF, base())) as T;
  const reading: Reading<T> = { name, toStored, parse, prepare: rememberStatements(db) };
  return {
    get(id) {
      const row = read.get<{ json: string }>([name, id]);
      return row ? parse(row) : null;
    },
    put(id, document, { terms = {}, sortKey = '', isSeeded = false }) {
      const values = [name, id, sortKey, toStored(JSON.stringify(document))];
      if (isSeeded && seed.run(values).changes === 0) return;
      if (!isSeeded) {
        write.run(values);
        clearTerms.run([name, id]);
      }
      const pairs = Object.entries(terms).flatMap(([key, value]) =>
        value === null ? [] : [value].flat().map((one) => [key, toStored(one)]),
      );
      if (pairs.length > 0) writeTerms.run([name, id, JSON.stringify(pairs)]);
    },
    remove(id) {
      clearTerms.run([name, id]);
      return drop.run([name, id]).changes > 0;
    },
    find: (query) => findIn(reading, query),
    all: () => findIn(reading, {}).items,
  };
}

type Reading<T> = {
  readonly name: string;
  readonly toStored: (text: string) => string;
  readonly parse: (row: { readonly json: string }) => T;
  readonly prepare: (sql: string) => Statement;
};

type Statement = ReturnType<Database['prepare']>;

/** Searches differ in their filters only: each is prepared once. */
function rememberStatements(db: Database): (sql: string) => Statement {
  const known = new Map<string, Statement>();
  return (sql) => {
    const statement = known.get(sql) ?? db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}

/** One page of what a query finds, and how much there is in all. */
function findIn<T>(reading: Reading<T>, query: Query): { count: number; items: readonly T[] } {
  const { from, values } = sourceOf(reading, query.where ?? {});
  const count = reading.prepare(from.count).get<{ n: number }>(values)?.n ?? 0;
  const order = query.descending ? 'desc' : 'asc';
  const page = `${from.rows} order by d.sort_key ${order}, d.id ${order} limit ? offset ?`;
  const rows = reading.prepare(page).all<{ json: string }>([...values, query.limit ?? -1, query.offset ?? 0]);
  return { count, items: rows.map(reading.parse) };
}

/**
 * The documents of a query as SQL. Terms come first: by themselves they leave a few ids, while the planner would walk
 * through a whole collection in its order and look up the terms of each.
 */
function sourceOf<T>({ name, toStored }: Reading<T>, where: NonNullable<Query['where']>) {
  const values: string[] = [];
  const terms = Object.entries(where).map(([key, wanted]) => {
    const options = [wanted].flat().map(toStored);
    values.push(name, key, ...options);
    return `select id from term where collection = ? and name = ? and value in (${options.map(() => '?').join(',')})`;
  });
  if (terms.length === 0) {
    const from = 'from document d where d.collection = ?';
    return { from: { count: `select count(*) as n ${from}`, rows: `select d.json ${from}` }, values: [name] };
  }
  const ids = `with ids (id) as (${terms.length === 1 ? terms[0]?.replace('select', 'select distinct') : terms.join(' intersect ')})`;
  const from = 'from ids cross join document d on d.collection = ? and d.id = ids.id';
  return {
    from: { count: `${ids} select count(*) as n ${from}`, rows: `${ids} select d.json ${from}` },
    values: [...values, name],
  };
}
