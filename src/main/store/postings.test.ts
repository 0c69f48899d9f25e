import { describe, expect, it } from 'vitest';
import { KENNIS_INDEX_FIELDS, type KennisIndexDocument } from '../ports/kennis-index';
import { openDatabase } from './database';
import { createKennisIndex } from './kennis-index';

const NOTHING = { trefwoorden: [], uitdrukkingen: [], overig: [], delen: [], tekstdelen: [] };
const DOCUMENTS: readonly KennisIndexDocument[] = [
  { row: 0, fields: { titel: ['paspoort', 'kwijt'], tekst: ['paspoort', 'politie', 'paspoort'], ...NOTHING } },
  { row: 1, fields: { titel: ['rijbewijs'], tekst: ['kwijt'], ...NOTHING } },
  { row: 2, fields: { titel: [], tekst: [], ...NOTHING } },
];
const weightsOf = ({ weights }: { readonly weights: Float32Array }, at: number) =>
  weights.subarray(at * KENNIS_INDEX_FIELDS.length, (at + 1) * KENNIS_INDEX_FIELDS.length);

describe('the knowledge index', () => {
  const index = createKennisIndex(openDatabase({ kind: 'memory' }));
  index.replace(DOCUMENTS);

  it('gives the articles that hold a key, and in which fields', () => {
    const found = index.lookup('paspoort');

    expect([...found.rows]).toEqual([0]);
    expect([...weightsOf(found, 0)].map((weight) => weight > 0)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('weighs a key more the more often it occurs, and the shorter the article', () => {
    const { 0: once = 0, 3: twice = 0 } = weightsOf(index.lookup('paspoort'), 0);
    const kwijt = index.lookup('kwijt');

    expect(twice).toBeGreaterThan(once);
    expect(weightsOf(kwijt, 1)[3] ?? 0).toBeGreaterThan(weightsOf(kwijt, 0)[0] ?? 0);
  });

  it('weighs as the full-text search of SQLite does', () => {
    const db = openDatabase({ kind: 'memory' });
    db.exec(`create virtual table plain using fts5(${KENNIS_INDEX_FIELDS.join(', ')})`);
    for (const { row, fields } of DOCUMENTS)
      db.run(`insert into plain (rowid, ${KENNIS_INDEX_FIELDS.join(', ')}) values (?, ?, ?, ?, ?, ?, ?, ?)`, [
        row,
        ...KENNIS_INDEX_FIELDS.map((field) => fields[field].join(' ')),
      ]);
    const ofTitles = db.all<{ score: number }>(
      "select -bm25(plain, 1, 0, 0, 0, 0, 0, 0) as score from plain where plain match 'paspoort'",
    );
    const idf = Math.log((3 - 1 + 0.5) / (1 + 0.5));

    expect(weightsOf(index.lookup('paspoort'), 0)[0]).toBeCloseTo((ofTitles[0]?.score ?? 0) / idf, 5);
  });

  it('counts the articles of each key', () => {
    expect(Object.fromEntries(index.holders())).toEqual({ paspoort: 1, kwijt: 2, politie: 1, rijbewijs: 1 });
  });

  it.each(['', 'onbekend', '"', '\0', "'; drop table kennis_index"])('finds nothing for %j', (key) => {
    expect(index.lookup(key).rows).toHaveLength(0);
  });

  it('holds nothing before it was made', () => {
    const empty = createKennisIndex(openDatabase({ kind: 'memory' }));

    expect(empty.lookup('paspoort').rows).toHaveLength(0);
    expect(empty.holders().size).toBe(0);
  });

  it('takes no articles in place of those that it held', () => {
    const emptied = createKennisIndex(openDatabase({ kind: 'memory' }));
    emptied.replace(DOCUMENTS);
    emptied.replace([]);

    expect(emptied.lookup('paspoort').rows).toHaveLength(0);
  });

  it('is the same in another object over the same database', () => {
    const db = openDatabase({ kind: 'memory' });
    createKennisIndex(db).replace(DOCUMENTS);

    expect(createKennisIndex(db).lookup('kwijt')).toEqual(index.lookup('kwijt'));
  });
});
