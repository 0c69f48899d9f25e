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
  /** Writes a document; `seeded` records are replaced when the region is made anew, posted ones stay. */
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
  /** True when the seeded records do not belong to `stamp`: they were removed and must be made again. */
  needsSeed(stamp: string): boolean;
  markSeeded(stamp: string): void;
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
  const setMeta = db.prepare('insert into meta values (?, ?) on conflict (key) do update set value = excluded.value');
  return {
    collection: (name) => createCollection(db, name, base),
    transaction: (work) => db.transaction(work)(),
    needsSeed(stamp) {
      const row = db.prepare('select value from meta where key = ?').get<{ value: string }>(['seed']);
      if (row?.value === stamp) return false;
      db.exec('delete from term where (collection, id) in (select collection, id from document where seeded = 1)');
      db.exec('delete from document where seeded = 1');
      return true;
    },
    markSeeded: (stamp) => void setMeta.run(['seed', stamp]),
    close: () => db.close(),
  };
}

function createCollection<T>(db: Database, name: string, base: () => string): Collection<T> {
  const toStored = (text: string): string => (base() ? text.replaceAll(base(), SELF) : text);
  const read = db.prepare('select json from document where collection = ? and id = ?');
  const write = db.prepare('insert or replace into document values (?, ?, ?, ?, ?)');
  const clearTerms = db.prepare('delete from term where collection = ? and id = ?');
  const writeTerm = db.prepare('insert or ignore into term values (?, ?, ?, ?)');
  const drop = db.prepare('delete from document where collection = ? and id = ?');
  // Only what `put` wrote under this name is read back here.
  const parse = (row: { readonly json: string }): T => JSON.parse(row.json.replaceAll(SELF, base())) as T;
  const find = (query: Query): { count: number; items: readonly T[] } => {
    const { clause, values } = whereClause(name, query.where ?? {}, toStored);
    const count = db.prepare(`select count(*) as n from document d ${clause}`).get<{ n: number }>(values)?.n ?? 0;
    const order = query.descending ? 'desc' : 'asc';
    const page = `${clause} order by d.sort_key ${order}, d.id ${order} limit ? offset ?`;
    const rows = db
      .prepare(`select json from document d ${page}`)
      .all<{ json: string }>([...values, query.limit ?? -1, query.offset ?? 0]);
    return { count, items: rows.map(parse) };
  };
  return {
    get(id) {
      const row = read.get<{ json: string }>([name, id]);
      return row ? parse(row) : null;
    },
    put(id, document, { terms = {}, sortKey = '', isSeeded = false }) {
      write.run([name, id, sortKey, isSeeded ? 1 : 0, toStored(JSON.stringify(document))]);
      clearTerms.run([name, id]);
      for (const [key, value] of Object.entries(terms)) {
        for (const one of value === null ? [] : [value].flat()) writeTerm.run([name, key, toStored(one), id]);
      }
    },
    remove(id) {
      clearTerms.run([name, id]);
      return drop.run([name, id]).changes > 0;
    },
    find,
    all: () => find({}).items,
  };
}

function whereClause(
  name: string,
  where: NonNullable<Query['where']>,
  toStored: (text: string) => string,
): { readonly clause: string; readonly values: string[] } {
  const values: string[] = [name];
  const parts = Object.entries(where).map(([key, wanted]) => {
    const options = [wanted].flat().map(toStored);
    values.push(name, key, ...options);
    return `d.id in (select id from term where collection = ? and name = ? and value in (${options.map(() => '?').join(',')}))`;
  });
  return { clause: `where d.collection = ?${parts.map((part) => ` and ${part}`).join('')}`, values };
}
