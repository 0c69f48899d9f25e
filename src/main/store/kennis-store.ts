import { z } from 'zod';
import { connectionIdSchema, lineIdSchema, type ConnectionId } from '../../shared/domain/ids';
import { instantSchema } from '../../shared/domain/datum';
import { lineErrorKindSchema } from '../../shared/domain/kennis-source';
import { itemKey, type Generation, type HeldItem, type HeldSource, type KennisStore } from '../ports/kennis-store';
import type { Database, SqlValue } from './database';
import { createKennisIndex } from './kennis-index';

/* Items are long: a table without row ids would keep most of each in pages of its own. */
const SCHEMA = `
  create table if not exists meta (key text primary key, value text not null) without rowid;
  create table if not exists source (id text primary key, json text not null) without rowid;
  create table if not exists item (
    source text not null, list text not null, key text not null, rev text not null, from_day text, until_day text, json text not null,
    primary key (source, list, key)
  );
  create table if not exists staged (
    source text not null, list text not null, key text not null, rev text not null, from_day text, until_day text, json text,
    primary key (source, list, key)
  );
`;
/** Rises when tables change: an older file is thrown away, its articles are read again. */
export const KENNIS_SCHEMA_VERSION = 3;

const sourceSchema = z.object({
  connectionId: connectionIdSchema,
  lineId: lineIdSchema,
  name: z.string(),
  checkedAt: instantSchema.nullable(),
  error: lineErrorKindSchema.nullable(),
  reader: z.object({ kind: z.string(), settings: z.string() }).nullable(),
  cursor: z.object({ list: z.string(), page: z.number() }).nullable(),
  memory: z.string().nullable(),
});
const generationSchema = z.object({ number: z.number(), fingerprint: z.string(), size: z.number() });
const wordsSchema = z.array(z.tuple([z.string(), z.number()]));

type ItemRow = {
  readonly list: string;
  readonly key: string;
  readonly rev: string;
  readonly from_day: string | null;
  readonly until_day: string | null;
  readonly json: string;
};
type RevisionRow = Omit<ItemRow, 'json'>;

const ITEM_COLUMNS = 'list, key, rev, from_day, until_day';

/** The knowledge base in a database of its own, encrypted or in memory. It holds public texts only: no retention. */
export function createKennisStore(db: Database): KennisStore {
  db.exec(SCHEMA);
  return { ...sourcesIn(db), ...itemsIn(db), ...generationsIn(db), close: () => db.close() };
}

type Sources = Pick<KennisStore, 'sources' | 'keepSource' | 'forgetSource'>;

function sourcesIn(db: Database): Sources {
  return {
    sources: () =>
      db
        .all<{ json: string }>('select json from source order by id')
        .map(({ json }) => sourceSchema.parse(JSON.parse(json))),
    keepSource: (source) => keepSource(db, source),
    forgetSource(id) {
      db.transaction(() => {
        const { changes } = db.run('delete from item where source = ?', [id]);
        db.run('delete from staged where source = ?', [id]);
        db.run('delete from source where id = ?', [id]);
        if (changes > 0) setMeta(db, 'dirty', '1');
      });
    },
  };
}

function keepSource(db: Database, source: HeldSource): void {
  db.run('insert or replace into source values (?, ?)', [source.connectionId, JSON.stringify(source)]);
}

type Items = Pick<
  KennisStore,
  'revisions' | 'stage' | 'commit' | 'unstage' | 'items' | 'countItems' | 'tooLarge' | 'isDirty'
>;

function itemsIn(db: Database): Items {
  return {
    revisions: (id) => revisionsOf(db, id),
    stage(source, { put, remove }) {
      db.transaction(() => {
        const id = source.connectionId;
        for (const item of put) db.run(STAGE, [id, ...valuesOf(item), item.json]);
        for (const { list, key } of remove) db.run(STAGE, [id, list, key, '', null, null, null]);
        keepSource(db, source);
      });
    },
    commit: (source) => db.transaction(() => takeOver(db, source)),
    unstage: (id) => void db.run('delete from staged where source = ?', [id]),
    items: (id) => db.all<ItemRow>(`select ${ITEM_COLUMNS}, json from item where source = ?`, [id]).map(toItem),
    countItems: (id) =>
      db.get<{ n: number }>(`select count(*) as n from item where source = ? and not (${IS_TOO_LARGE})`, [id])?.n ?? 0,
    tooLarge: (id) =>
      db
        .all<{ title: string }>(`select json ->> 'tooLarge' as title from item where source = ? and ${IS_TOO_LARGE}`, [
          id,
        ])
        .map(({ title }) => title),
    isDirty: () => getMeta(db, 'dirty') === '1',
  };
}

/** Written by `services/kennis/feed`: of an article that is too large only the title is known. */
const IS_TOO_LARGE = `json like '{"tooLarge":%'`;
const STAGE = `insert or replace into staged (source, ${ITEM_COLUMNS}, json) values (?, ?, ?, ?, ?, ?, ?)`;

function takeOver(db: Database, source: HeldSource): boolean {
  const id = source.connectionId;
  const { changes: put } = db.run(
    `insert or replace into item (source, ${ITEM_COLUMNS}, json)
     select source, ${ITEM_COLUMNS}, json from staged where source = ? and json is not null`,
    [id],
  );
  const { changes: removed } = db.run(
    'delete from item where source = ? and (list, key) in (select list, key from staged where source = ? and json is null)',
    [id, id],
  );
  db.run('delete from staged where source = ?', [id]);
  keepSource(db, source);
  if (put + removed > 0) setMeta(db, 'dirty', '1');
  return put + removed > 0;
}

function revisionsOf(db: Database, id: ConnectionId): ReturnType<KennisStore['revisions']> {
  const known = new Map<string, { rev: string; from: string | null; until: string | null }>();
  const add = (row: RevisionRow): void =>
    void known.set(itemKey(row), { rev: row.rev, from: row.from_day, until: row.until_day });
  for (const row of db.all<RevisionRow>(`select ${ITEM_COLUMNS} from item where source = ?`, [id])) add(row);
  const staged = db.all<RevisionRow & { gone: number }>(
    `select ${ITEM_COLUMNS}, json is null as gone from staged where source = ?`,
    [id],
  );
  for (const row of staged) {
    if (row.gone === 1) known.delete(itemKey(row));
    else add(row);
  }
  return known;
}

const valuesOf = ({ list, key, rev, from, until }: HeldItem): readonly SqlValue[] => [list, key, rev, from, until];
const toItem = ({ list, key, rev, from_day: from, until_day: until, json }: ItemRow): HeldItem => ({
  ...{ list, key, rev, from, until, json },
});

type Generations = Pick<
  KennisStore,
  'generation' | 'begin' | 'indexOf' | 'writeRows' | 'finish' | 'open' | 'dropOthers'
>;

const artikelTable = (number: number): string => `artikel_${number}`;
/** What is read when the generation is opened, in one piece. */
const headTable = (number: number): string => `head_${number}`;
const indexTable = (number: number): string => `kennis_index_${number}`;

function generationsIn(db: Database): Generations {
  const current = (): Generation | null => {
    const json = getMeta(db, 'generation');
    return json === null ? null : generationSchema.parse(JSON.parse(json));
  };
  return {
    generation: current,
    begin() {
      dropOthers(db, current()?.number ?? 0);
      const number = (current()?.number ?? 0) + 1;
      db.exec(
        `create table ${artikelTable(number)} (row integer primary key, tekst text not null, artikel text not null)`,
      );
      db.exec(`create table ${headTable(number)} (words text not null, short blob not null, lights text not null)`);
      return number;
    },
    indexOf: (number) => createKennisIndex(db, { table: indexTable(number) }),
    writeRows(number, rows) {
      db.transaction(() => {
        const sql = `insert into ${artikelTable(number)} values (?, ?, ?)`;
        rows.forEach(({ tekst, artikel }, row) => db.run(sql, [row, tekst, artikel]));
      });
    },
    finish(generation, { words, short, lights }) {
      db.transaction(() => {
        const head = [JSON.stringify([...words]), short, `[${lights.join(',')}]`];
        db.run(`insert into ${headTable(generation.number)} values (?, ?, ?)`, head);
        setMeta(db, 'generation', JSON.stringify(generation));
        setMeta(db, 'dirty', '0');
      });
    },
    open: (generation) => openGeneration(db, generation),
    dropOthers: () => dropOthers(db, current()?.number ?? 0),
  };
}

function openGeneration(db: Database, { number }: Generation): ReturnType<KennisStore['open']> {
  const table = artikelTable(number);
  return {
    index: createKennisIndex(db, { table: indexTable(number) }),
    words: () => wordsSchema.parse(JSON.parse(headOf(db, number, 'words'))),
    short: () =>
      db.get<{ short: Uint8Array<ArrayBuffer> }>(`select short from ${headTable(number)}`)?.short ?? new Uint8Array(),
    lights: () => z.array(z.unknown()).parse(JSON.parse(headOf(db, number, 'lights'))),
    tekst: (row) => db.get<{ tekst: string }>(`select tekst from ${table} where row = ?`, [row])?.tekst ?? '',
    artikel: (row) => db.get<{ artikel: string }>(`select artikel from ${table} where row = ?`, [row])?.artikel ?? null,
  };
}

const headOf = (db: Database, number: number, column: 'words' | 'lights'): string =>
  db.get<{ json: string }>(`select ${column} as json from ${headTable(number)}`)?.json ?? '[]';

function dropOthers(db: Database, keep: number): void {
  const tables = db.all<{ name: string }>(
    "select name from sqlite_master where type = 'table' and (name glob 'artikel_[0-9]*' or name glob 'head_[0-9]*' or name glob 'kennis_index_[0-9]*')",
  );
  const others = tables.map(({ name }) => name).filter((name) => /_\d+$/.test(name) && !name.endsWith(`_${keep}`));
  db.transaction(() => {
    for (const name of others) db.exec(`drop table if exists ${name}`);
  });
}

const getMeta = (db: Database, key: string): string | null =>
  db.get<{ value: string }>('select value from meta where key = ?', [key])?.value ?? null;
function setMeta(db: Database, key: string, value: string): void {
  db.run('insert or replace into meta values (?, ?)', [key, value]);
}
