import type { KennisIndexPort, KennisPostings } from '../ports/kennis-index';
import type { Database } from './database';
import { packPostings, unpackPostings } from './postings';

/** Which table of the database. */
type Held = { readonly table: string };

/** Under this key, which is none of a text, stand the lengths of the articles. */
const LENGTHS = '';

/**
 * The knowledge index in the database that it is given: encrypted, or in memory. A row per key with all its postings packed, so
 * that a word of thousands of articles is one read (docs/adr/0021). It holds public texts only.
 */
export function createKennisIndex(db: Database, { table }: Held = { table: 'kennis_index' }): KennisIndexPort {
  let lengths: Float32Array | null = null;
  const packedOf = (key: string): Uint8Array | null =>
    hasTable(db, table)
      ? (db.get<{ packed: Uint8Array<ArrayBuffer> | null }>(`select packed from ${table} where key = ?`, [key])
          ?.packed ?? null)
      : null;
  const lengthsOf = (): Float32Array => (lengths ??= floatsIn(packedOf(LENGTHS)));
  return {
    replace(documents) {
      const { keys, lengths: made } = packPostings(documents);
      db.transaction(() => {
        db.exec(`drop table if exists ${table}`);
        // Of no articles there are no lengths, and the driver takes no bytes for null.
        db.exec(`create table ${table} (key text primary key, holders integer not null, packed blob) without rowid`);
        const insert = `insert into ${table} values (?, ?, ?)`;
        // The engine takes bytes that are none for no value at all.
        if (made.length > 0) db.run(insert, [LENGTHS, 0, new Uint8Array(made.slice().buffer)]);
        for (const { key, holders, packed } of keys()) db.run(insert, [key, holders, packed]);
      });
      lengths = made;
    },
    lookup(key) {
      const packed = key === LENGTHS ? null : packedOf(key);
      return packed === null ? NONE : unpackPostings(packed, lengthsOf());
    },
    holders: () =>
      new Map(
        hasTable(db, table)
          ? db
              .all<{ key: string; holders: number }>(`select key, holders from ${table} where holders > 0`)
              .map(({ key, holders }) => [key, holders])
          : [],
      ),
  };
}

const NONE: KennisPostings = { rows: new Uint32Array(), weights: new Float32Array() };

const hasTable = (db: Database, table: string): boolean =>
  db.get('select 1 as one from sqlite_master where name = ?', [table]) !== null;

/** A copy: where the bytes begin may be no place for a number. */
const floatsIn = (bytes: Uint8Array | null): Float32Array =>
  bytes === null
    ? new Float32Array()
    : new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
