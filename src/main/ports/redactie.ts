import type { Datum } from '../../shared/domain/datum';
import type { Answer } from './ports';

/** The kinds of object that knowledge work reads and writes. */
export type RedactieSoort = 'kennisvraag' | 'kennisvoorstel' | 'kennisnieuws' | 'kennisartikel';

/** Data of an object as its register has it; whoever reads it parses it. */
export type ObjectData = Readonly<Record<string, unknown>>;

/** An object with the data that hold today. */
export type RedactieObject = { readonly id: string; readonly data: ObjectData };

/** One version of an object. `startAt` is the day from which it holds. */
export type ObjectVersion = {
  readonly index: number;
  readonly startAt: Datum | null;
  readonly data: ObjectData;
};

/** An object that is written: `id` is ours, so that writing it twice is seen. */
export type WrittenObject = {
  readonly soort: RedactieSoort;
  readonly id: string;
  readonly data: ObjectData;
  readonly startAt: Datum;
};

/** What editors and agents ask of the knowledge base beside its articles. Served by `objecten`. */
export interface RedactiePort {
  /** All objects of a kind as they hold today. */
  list(soort: RedactieSoort): Answer<readonly RedactieObject[]>;
  /** All versions of one object, oldest first; empty when there is no such object. */
  history(id: string): Answer<readonly ObjectVersion[]>;
}

/** Writing of those objects. Never retried by itself: whoever writes looks first whether it was done. Served by `objecten`. */
export interface RedactieWritePort {
  create(object: WrittenObject): Answer<null>;
  /** A new version with these data in place of all that was there. The API has no If-Match: compare before. */
  replace(object: WrittenObject): Answer<null>;
}
