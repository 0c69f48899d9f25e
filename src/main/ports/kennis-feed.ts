import type { Artikel } from '../../shared/domain/kennis';
import type { HeldItem } from './kennis-store';
import type { Answer } from './ports';

/** One list that a source keeps, for instance an objecttype; `address` is how the source itself names it. */
export type FeedList = { readonly name: string; readonly address: string };

/** The lists of a source, and what is needed to understand what is in them, as JSON. */
export type FeedOpening = { readonly lists: readonly FeedList[]; readonly settings: string };

/**
 * What is asked of a source that is read in steps. A page counts from 1; the newest registrations come first. `keys`: only what tells which
 * objects there are and whether they changed.
 */
export type FeedRequest =
  | {
      readonly ask: 'page';
      readonly list: FeedList;
      readonly page: number;
      readonly size: number;
      readonly parts: 'all' | 'keys';
    }
  | { readonly ask: 'one'; readonly list: FeedList; readonly key: string };

/** An answer as it came. */
export type FeedBody = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string };

/** Articles in steps, for an index that is kept up to date. What comes is not read here, so that it holds nobody up. Served by `objecten`. */
export interface KennisFeedPort {
  open(): Answer<FeedOpening>;
  fetch(request: FeedRequest): Answer<FeedBody>;
}

/** One object of a list; `json` holds what came of it. */
export type FeedObject = {
  readonly key: string;
  readonly rev: string;
  /** Which registration of the object this is, from 1, and on which day it was made. */
  readonly index: number;
  readonly day: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly title: string;
  readonly json: string;
};
export type FeedPage = {
  /** How many objects the whole list has; null when the source does not say. */
  readonly count: number | null;
  readonly isLast: boolean;
  readonly objects: readonly FeedObject[];
};

/** An article with the days between which it may show; null: no such limit. */
export type DatedArtikel = {
  readonly artikel: Artikel;
  readonly from: string | null;
  readonly until: string | null;
};

/** Understands what a feed sends. Pure: it works in a thread that has no network. */
export interface FeedReader {
  /** Null: this is no page of such a list. */
  page(body: FeedBody): FeedPage | null;
  /** Null: this is no such object. */
  one(body: FeedBody): FeedObject | null;
  artikelen(items: readonly Pick<HeldItem, 'list' | 'json'>[], settings: string): readonly DatedArtikel[];
}
