import {
  KENNIS_INDEX_FIELDS,
  type KennisIndexDocument,
  type KennisIndexPort,
  type KennisPosting,
} from '../ports/kennis-index';
import type { Database } from './database';

type Hit = { readonly id: number } & Readonly<Record<string, number>>;

/** BM25 of one field: the other columns weigh nothing. SQLite gives it negated. */
const fieldScore = (table: string, index: number): string =>
  `-bm25(${table}, ${KENNIS_INDEX_FIELDS.map((_, at) => (at === index ? '1.0' : '0.0')).join(', ')}) as w${index}`;
const lookupIn = (table: string): string =>
  `select rowid as id, ${KENNIS_INDEX_FIELDS.map((_, index) => fieldScore(table, index)).join(', ')} from ${table} where ${table} match ?`;
const insertInto = (table: string): string =>
  `insert into ${table} (rowid, ${KENNIS_INDEX_FIELDS.join(', ')}) values (?${', ?'.repeat(KENNIS_INDEX_FIELDS.length)})`;

/** Which table of the database, and how many articles it holds already. */
type Held = { readonly table: string; readonly size: number };

/** The knowledge index on FTS5, in the database that it is given: encrypted, or in memory. It holds public texts only. */
export function createKennisIndex(
  db: Database,
  { table, size: held }: Held = { table: 'kennis_index', size: 0 },
): KennisIndexPort {
  let size = held;
  const lookup = lookupIn(table);
  const insert = insertInto(table);
  return {
    replace(documents) {
      db.transaction(() => {
        db.exec(`drop table if exists ${table}`);
        db.exec(
          `create virtual table ${table} using fts5(${KENNIS_INDEX_FIELDS.join(', ')}, tokenize = "unicode61 remove_diacritics 0")`,
        );
        for (const document of documents) db.run(insert, valuesOf(document));
      });
      size = documents.length;
    },
    lookup(key) {
      // In quotation marks every text is a phrase to FTS5, never syntax. A text without letters or digits is an empty phrase.
      if (size === 0 || !/[\p{L}\p{N}]/u.test(key)) return [];
      const hits = db.all<Hit>(lookup, [`"${key.replace(/["\0]/g, ' ')}"`]);
      const idf = idfOf(hits.length, size);
      return hits.map((hit) => postingOf(hit, idf));
    },
  };
}

const valuesOf = ({ row, fields }: KennisIndexDocument): readonly (string | number)[] => [
  row,
  ...KENNIS_INDEX_FIELDS.map((field) => fields[field]),
];

const postingOf = (hit: Hit, idf: number): KennisPosting => ({
  row: hit.id,
  weights: KENNIS_INDEX_FIELDS.map((_, index) => (hit[`w${index}`] ?? 0) / idf),
});

/** The idf that FTS5 multiplied with (fts5_aux.c): taken out again, because synonyms are weighed by the word that was asked. */
function idfOf(hits: number, size: number): number {
  const idf = Math.log((size - hits + 0.5) / (hits + 0.5));
  return idf > 0 ? idf : 1e-6;
}
