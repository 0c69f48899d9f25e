import {
  KENNIS_INDEX_FIELDS,
  type KennisIndexDocument,
  type KennisIndexPort,
  type KennisPosting,
} from '../ports/kennis-index';
import type { Database } from './database';

type Hit = { readonly id: number } & Readonly<Record<string, number>>;

/** BM25 of one field: the other columns weigh nothing. SQLite gives it negated. */
const fieldScore = (index: number): string =>
  `-bm25(kennis_index, ${KENNIS_INDEX_FIELDS.map((_, at) => (at === index ? '1.0' : '0.0')).join(', ')}) as w${index}`;
const LOOKUP = `select rowid as id, ${KENNIS_INDEX_FIELDS.map((_, index) => fieldScore(index)).join(', ')} from kennis_index where kennis_index match ?`;
const INSERT = `insert into kennis_index (rowid, ${KENNIS_INDEX_FIELDS.join(', ')}) values (?${', ?'.repeat(KENNIS_INDEX_FIELDS.length)})`;

/**
 * The knowledge index on FTS5, in the database that it is given: encrypted, or in memory. It holds public texts only and is
 * made anew from the articles at every start, so it has no migration: what an older version left is dropped.
 */
export function createKennisIndex(db: Database): KennisIndexPort {
  let size = 0;
  return {
    replace(documents) {
      db.transaction(() => {
        db.exec('drop table if exists kennis_index');
        db.exec(
          `create virtual table kennis_index using fts5(${KENNIS_INDEX_FIELDS.join(', ')}, tokenize = "unicode61 remove_diacritics 0")`,
        );
        for (const document of documents) db.run(INSERT, valuesOf(document));
      });
      size = documents.length;
    },
    lookup(key) {
      // In quotation marks every text is a phrase to FTS5, never syntax. A text without letters or digits is an empty phrase.
      if (size === 0 || !/[\p{L}\p{N}]/u.test(key)) return [];
      const hits = db.all<Hit>(LOOKUP, [`"${key.replace(/["\0]/g, ' ')}"`]);
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
