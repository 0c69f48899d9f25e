import type { ConnectionId, LineId } from '../../shared/domain/ids';
import type { Instant } from '../../shared/domain/datum';
import type { LineError } from '../../shared/result';
import type { KennisIndexPort } from './kennis-index';

/** How far a source has come in being read. Kept, so that a reading which was broken off goes on where it was. */
export type SyncCursor = { readonly list: string; readonly page: number };

/** What is known of one source of articles. */
export type HeldSource = {
  readonly connectionId: ConnectionId;
  readonly lineId: LineId;
  readonly name: string;
  /** When the source last confirmed all that is held of it; null: it never was read to its end. */
  readonly checkedAt: Instant | null;
  /** Why the last attempt failed; null when it did not. */
  readonly error: LineError['kind'] | null;
  /** Which kind of source it is, and what is needed to understand what it sent, as JSON; null for articles as we know them. */
  readonly reader: { readonly kind: string; readonly settings: string } | null;
  /** Where the next reading begins; null: at the start. */
  readonly cursor: SyncCursor | null;
  /** What the kind of source has to remember between two readings, as JSON. */
  readonly memory: string | null;
};

/** One object of a source as it came. `key` is unique within its list; `rev` differs when the object differs. Days limit when it may show. */
export type HeldItem = {
  readonly list: string;
  readonly key: string;
  readonly rev: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly json: string;
};

/** One searchable text of a generation: its text as plain text, and the article as JSON. */
export type BuiltRow = { readonly tekst: string; readonly artikel: string };

/**
 * What is read when a generation is opened: counted words, what was made of the short texts as the builder wrote it, and per row as JSON all
 * that the search keeps in memory.
 */
export type BuiltHead = {
  readonly words: Iterable<readonly [word: string, count: number]>;
  readonly short: Uint8Array<ArrayBuffer>;
  readonly lights: readonly string[];
};

/** An index that was built and is whole. `fingerprint` tells with which texts and program it was made. */
export type Generation = { readonly number: number; readonly fingerprint: string; readonly size: number };

/** A generation opened to be searched. */
export interface OpenGeneration {
  readonly index: KennisIndexPort;
  /** Words of all articles with how often they occur, as the lexicon counted them. */
  words(): readonly (readonly [word: string, count: number])[];
  short(): Uint8Array;
  /** By row, as they were written. */
  lights(): readonly unknown[];
  tekst(row: number): string;
  artikel(row: number): string | null;
}

/**
 * Articles of all sources and the index over them. What a source sends is staged first and taken over as a whole; an index is written
 * beside the one that is shown and takes its place in one step. So whatever breaks off, what shows is the old or the new state.
 */
export interface KennisStore {
  sources(): readonly HeldSource[];
  keepSource(source: HeldSource): void;
  /** Removes the source with all that is held of it. */
  forgetSource(id: ConnectionId): void;
  /** Keys that are held or staged, with their revision; a staged one stands for the held one. */
  revisions(id: ConnectionId): ReadonlyMap<string, HeldRevision>;
  /** Puts items ready, or their absence, in one transaction with where the reading is by then. */
  stage(source: HeldSource, changes: Staged): void;
  /** Takes over all that is staged of a source, in one transaction. True when that changed anything. */
  commit(source: HeldSource): boolean;
  /** Forgets what is staged of a source. */
  unstage(id: ConnectionId): void;
  items(id: ConnectionId): readonly HeldItem[];
  countItems(id: ConnectionId): number;
  /** Titles, else keys, of what is too large to be held. */
  tooLarge(id: ConnectionId): readonly string[];
  /** True when items changed since the last generation was finished. */
  isDirty(): boolean;

  generation(): Generation | null;
  /** Begins the next generation; what is left of one that was never finished goes. */
  begin(): number;
  indexOf(generation: number): KennisIndexPort;
  writeRows(generation: number, rows: readonly BuiltRow[]): void;
  /** From now on this one shows. */
  finish(generation: Generation, head: BuiltHead): void;
  open(generation: Generation): OpenGeneration;
  /** Removes every generation but the one that shows. */
  dropOthers(): void;
  close(): void;
}

export type HeldRevision = Pick<HeldItem, 'rev' | 'from' | 'until'>;
export type Staged = {
  readonly put: readonly HeldItem[];
  readonly remove: readonly Pick<HeldItem, 'list' | 'key'>[];
};

/** The key of an item within its source: lists may use the same keys. */
export const itemKey = ({ list, key }: Pick<HeldItem, 'list' | 'key'>): string => `${list} ${key}`;
