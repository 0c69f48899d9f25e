import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import Fuse from 'fuse.js';
import { buildKennisIndex } from '../../../main/services/kennis/build-index';
import type { KnowledgeTexts } from '../../../main/services/kennis/knowledge-texts';
import { rankArtikelen } from '../../../main/services/kennis/rank';
import type { Searchable } from '../../../main/services/kennis/searchable';
import { tokensOf } from '../../../main/services/kennis/text/tokens';
import { openDatabase, type Database } from '../../../main/store/database';
import { createKennisIndex } from '../../../main/store/kennis-index';

/** What is compared: ours, fuse.js as it comes, and the full-text search of SQLite as it comes. */
export const DESIGNS = ['voorkant', 'fuse', 'fts5'] as const;
export type DesignName = (typeof DESIGNS)[number];

/** A search that was made ready. */
export type OpenDesign = {
  /** Ids of the ten best articles. */
  readonly search: (text: string) => readonly string[];
  /** What it takes on disk, in bytes. */
  readonly disk: () => number;
  readonly close: () => void;
};

/** `folder`: an empty one for this design alone. */
export type DesignInput = {
  readonly articles: readonly Searchable[];
  readonly texts: KnowledgeTexts;
  readonly folder: string;
};

const HITS = 10;

/** Makes a search ready over these articles. */
export const openDesign: Readonly<Record<DesignName, (input: DesignInput) => OpenDesign>> = {
  voorkant({ articles, texts, folder }) {
    const { db, disk } = encrypted(folder);
    const index = buildKennisIndex(articles, { port: createKennisIndex(db), texts });
    return {
      search: (text) => rankArtikelen(index, text, { limit: HITS, municipality: null }).map(({ id }) => id),
      disk,
      close: () => db.close(),
    };
  },
  fuse({ articles }) {
    const fuse = new Fuse(articles.map(plainOf), { keys: ['title', 'keywords', 'product', 'text'] });
    return {
      search: (text) => fuse.search(text, { limit: HITS }).map(({ item }) => item.id),
      disk: () => 0,
      close: () => undefined,
    };
  },
  fts5({ articles, folder }) {
    const { db, disk } = encrypted(folder);
    fillTable(db, articles);
    return { search: (text) => searchTable(db, text), disk, close: () => db.close() };
  },
};

type Plain = {
  readonly id: string;
  readonly title: string;
  readonly keywords: string;
  readonly product: string;
  readonly text: string;
};

const plainOf = ({ id, titel, trefwoorden, upn, tekst, overig }: Searchable): Plain => ({
  id,
  title: titel,
  keywords: trefwoorden.join(', '),
  product: upn ?? '',
  text: `${tekst} ${overig}`,
});

/** The same engine and the same encryption for both that have a file. */
function encrypted(folder: string): { readonly db: Database; readonly disk: () => number } {
  const file = path.join(folder, 'index.db');
  const db = openDatabase({ kind: 'file', file, keyHex: randomBytes(32).toString('hex') });
  return {
    db,
    disk() {
      db.get('pragma wal_checkpoint(truncate)');
      return statSync(file).size;
    },
  };
}

function fillTable(db: Database, articles: readonly Searchable[]): void {
  db.exec('create virtual table plain using fts5(id unindexed, title, keywords, product, text)');
  db.transaction(() => {
    for (const { id, title, keywords, product, text } of articles.map(plainOf))
      db.run('insert into plain values (?, ?, ?, ?, ?)', [id, title, keywords, product, text]);
  });
}

/** Articles with any of the words, the last one as the beginning of a word, in the order of BM25. */
function searchTable(db: Database, text: string): readonly string[] {
  const words = tokensOf(text).map((word) => `"${word}"`);
  if (words.length === 0) return [];
  const sql = `select id from plain where plain match ? order by rank limit ${HITS}`;
  return db.all<{ id: string }>(sql, [`${words.join(' OR ')}*`]).map(({ id }) => id);
}
