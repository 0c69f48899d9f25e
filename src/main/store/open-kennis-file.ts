import { existsSync, renameSync, rmSync } from 'node:fs';
import type { KennisStore } from '../ports/kennis-store';
import { openDatabase, type Database, type Place } from './database';
import { createKennisStore, KENNIS_SCHEMA_VERSION } from './kennis-store';

const SUFFIXES = ['', '-wal', '-shm'] as const;

/** How opening went. `isNew`: there was no file that could be read; one that was there lies aside. */
export type OpenedKennisFile = { readonly store: KennisStore; readonly setAside: boolean };

/**
 * Opens the knowledge base at `place`. A file that does not open (of another key, damaged, of another version) is set aside as the one
 * `.unreadable` beside it, and a new one begins: its texts are public and are read again.
 */
export function openKennisFile(place: Place): OpenedKennisFile {
  try {
    return { store: createKennisStore(openChecked(place)), setAside: false };
  } catch (cause) {
    if (place.kind !== 'file') throw cause;
    setAsideKennisFile(place.file);
    return { store: createKennisStore(openChecked(place)), setAside: true };
  }
}

/** The file at its place no more, for instance after it turned out to be damaged. Nobody may have it open. */
export function setAsideKennisFile(file: string): void {
  for (const suffix of SUFFIXES) {
    rmSync(`${file}.unreadable${suffix}`, { force: true });
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}.unreadable${suffix}`);
  }
}

function openChecked(place: Place): Database {
  const db = openDatabase(place);
  try {
    // What is lost in a power cut is read again; what was written is never half.
    db.exec('pragma synchronous = NORMAL');
    const version = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
    if (version !== 0 && version !== KENNIS_SCHEMA_VERSION) throw new Error('The knowledge base is of another version');
    if (version === 0) db.exec(`pragma user_version = ${KENNIS_SCHEMA_VERSION}`);
    db.get('select count(*) as n from sqlite_master');
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
