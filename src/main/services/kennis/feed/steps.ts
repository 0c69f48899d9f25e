import type { LineError } from '../../../../shared/result';
import type { FeedBody, FeedList, FeedObject, FeedPage, FeedReader, FeedRequest } from '../../../ports/kennis-feed';

/** What came of a request. */
export type FeedAnswer =
  { readonly ok: true; readonly body: FeedBody } | { readonly ok: false; readonly error: LineError['kind'] };

/** The source failed, or says what cannot be. What was read until then is kept, and gone on with the next time. */
export class FeedFailure extends Error {
  override readonly name = 'FeedFailure';
  constructor(readonly kind: LineError['kind']) {
    super(kind);
  }
}

/** A reading in steps: it gives a request, gets the answer, and so on to its end. */
export type Steps<T> = Generator<FeedRequest, T, FeedAnswer>;

/** Far more than any municipality has: keeps a source whose pages never end from being read for ever. */
const MOST_OBJECTS = 200_000;

/** Sizes of a page, each a multiple of the next: a place in the list stays a whole number of pages. */
const SIZES = [100, 10, 1] as const;

/** A page from `offset` on, smaller when the source cannot give a large one; `size` is what it came to be. */
export type ReadPage = FeedPage & { readonly size: number };

type PageRequest = { readonly list: FeedList; readonly offset: number; readonly parts: 'all' | 'keys' };

/**
 * The page that begins at `offset`. One that is more than an answer may hold is asked in smaller parts; of a single object that is too large
 * by itself the page is null.
 */
export function* readPage(reader: FeedReader, { list, offset, parts }: PageRequest): Steps<ReadPage | null> {
  if (offset >= MOST_OBJECTS) throw new FeedFailure('invalidResponse');
  for (const size of SIZES.filter((one) => offset % one === 0)) {
    const answer = yield { ask: 'page', list, page: offset / size + 1, size, parts };
    if (answer.ok) {
      const page = reader.page(answer.body);
      if (!page) throw new FeedFailure('invalidResponse');
      return { ...page, size };
    }
    // It grew shorter while it was read.
    // Too large an answer, or one that takes too long; anything else is the source itself.
    if (answer.error === 'notFound' && offset > 0) return { count: null, isLast: true, objects: [], size };
    if (answer.error !== 'invalidResponse' && answer.error !== 'timeout') throw new FeedFailure(answer.error);
    if (parts === 'keys') throw new FeedFailure(answer.error);
  }
  return null;
}

/** One object; `gone` when the source has it no more, `tooLarge` when it is more than an answer may hold. */
export function* readOne(reader: FeedReader, list: FeedList, key: string): Steps<FeedObject | 'gone' | 'tooLarge'> {
  const answer = yield { ask: 'one', list, key };
  if (!answer.ok) {
    if (answer.error === 'notFound') return 'gone';
    if (answer.error === 'invalidResponse') return 'tooLarge';
    throw new FeedFailure(answer.error);
  }
  const object = reader.one(answer.body);
  if (object?.key !== key) throw new FeedFailure('invalidResponse');
  return object;
}
