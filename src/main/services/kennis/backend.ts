import type { Artikel, KennisHit, Passage } from '../../../shared/domain/kennis';
import type { ArtikelId, ConnectionId, LineId, MunicipalityId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/datum';
import type { LineError } from '../../../shared/result';
import type { FeedOpening, FeedRequest } from '../../ports/kennis-feed';
import type { HeldSource } from '../../ports/kennis-store';

export type KennisQuery = { readonly text: string; readonly municipality: MunicipalityId; readonly limit: number };
/** `ms`: how long the search itself took. */
export type KennisReply = { readonly hits: readonly KennisHit[]; readonly ms: number };
export type TopArtikel = { readonly id: ArtikelId; readonly titel: string };
/** A question that is put to an article. */
export type KennisQuestion = Pick<KennisQuery, 'text' | 'municipality'>;
import type { FeedAnswer } from './feed/steps';

/** A whole index, opened to be asked. It stays what it is, whatever is kept beside it. */
export interface KennisReading {
  /** How many texts can be found. */
  size(): Promise<number>;
  search(query: KennisQuery): Promise<KennisReply>;
  /** The article as this municipality reads it, sanitised; null when it is not known or not valid today. */
  get(id: ArtikelId, municipality: MunicipalityId): Promise<Artikel | null>;
  passage(id: ArtikelId, question: KennisQuestion): Promise<Passage | null>;
  /** The first articles of `asked`, then those that come with the program. */
  top(municipality: MunicipalityId, asked: readonly ArtikelId[]): Promise<readonly TopArtikel[]>;
  /** The words of titles and keywords, for the spell checker. */
  words(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Which connection is read; `kind` is its adapter. */
export type KennisSource = {
  readonly connectionId: ConnectionId;
  readonly lineId: LineId;
  readonly name: string;
  readonly kind: string;
};

/** A source with how many articles are held of it, and the titles of those that are too large for that. */
export type KennisSourceState = Pick<HeldSource, 'connectionId' | 'lineId' | 'name' | 'checkedAt' | 'error'> & {
  readonly articles: number;
  readonly tooLarge: readonly string[];
};

/** What a reading in steps wants next; null: it is done, well or not. */
export type FeedStep = FeedRequest | null;

/** What is kept of the sources, and the making of an index over it. */
export interface KennisKeeping {
  sources(): Promise<readonly KennisSourceState[]>;
  /** Forgets every source that is not one of these. */
  retain(ids: readonly ConnectionId[]): Promise<void>;
  /** Begins to take over a source that is read as a whole. */
  beginWhole(source: KennisSource): Promise<void>;
  /** Some more of its articles, as JSON. */
  takeWhole(source: KennisSource, artikelen: readonly string[]): Promise<void>;
  /** That was all of it. */
  endWhole(source: KennisSource, checkedAt: Instant): Promise<void>;
  /** Begins to read a source in steps. */
  beginFeed(source: KennisSource, opening: FeedOpening, at: Instant): Promise<FeedStep>;
  /** What came of its last request. */
  nextStep(source: KennisSource, answer: FeedAnswer): Promise<FeedStep>;
  /** The source could not be read: what is held of it stays. */
  fail(source: KennisSource, error: LineError['kind']): Promise<void>;
  /** Makes an index of what is held, unless nothing changed. True when there is a new one. */
  build(): Promise<boolean>;
  /** Removes the indexes that no reading has open any more. */
  dropOthers(): Promise<void>;
}

/** Where the knowledge base lives: in threads over a file, or here in memory. */
export type KennisBackend = {
  readonly keeping: KennisKeeping;
  /** Opens the index of now. */
  readonly openReading: () => Promise<KennisReading>;
  readonly close: () => Promise<void>;
};
