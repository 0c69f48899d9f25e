import { z } from 'zod';
import type { FeedList, FeedObject, FeedOpening, FeedReader } from '../../../ports/kennis-feed';
import {
  itemKey,
  type HeldItem,
  type HeldRevision,
  type HeldSource,
  type KennisStore,
} from '../../../ports/kennis-store';
import { FeedFailure, readOne, readPage, type Steps } from './steps';

export type FeedSyncDeps = {
  readonly store: Pick<KennisStore, 'revisions' | 'stage' | 'unstage'>;
  readonly reader: FeedReader;
  readonly today: string;
};

/** Stands in the place of an article that is too large to be held. */
export type TooLarge = { readonly tooLarge: string };

/** An article of more than this is named as too large, not held: searching and showing it would hold up everything else. */
export const MOST_CHARS = 1_000_000;
/** So many objects are fetched one by one; when there are more, whole pages are cheaper. */
const FEW = 100;

/**
 * Of one day so many keys are looked at whatever they say. Who brought in more on one day is found by the count of the source, and what
 * went and came at once there by the further page of keys, some syncs later.
 */
const MOST_OF_A_DAY = 400;

/** What a source remembers of each list: the newest day of registration that was seen, and which page of keys is looked at next. */
const memorySchema = z.record(z.string(), z.object({ newestDay: z.string(), nextPage: z.number() }));
type Memory = z.infer<typeof memorySchema>;

/** One source while it is read. */
type Reading = FeedSyncDeps & {
  source: HeldSource;
  readonly memory: Memory;
  /** What is known of the objects: held, or staged over that. */
  readonly known: Map<string, HeldRevision>;
};

/**
 * Reads what changed of a source and stages it; gives the source as it is to be kept with that. A source that never was read to its end is
 * read as a whole, page by page, and goes on where it was broken off.
 * @throws FeedFailure with the reason; what was staged by then stays.
 */
export function* syncFeed(source: HeldSource, opening: FeedOpening, deps: FeedSyncDeps): Steps<HeldSource> {
  const memory = memorySchema.safeParse(JSON.parse(source.memory ?? '{}')).data ?? {};
  const known = new Map(deps.store.revisions(source.connectionId));
  const reading: Reading = { ...deps, source, memory, known };
  const lost = [...known.keys()].some((key) => !opening.lists.some(({ name }) => key.startsWith(`${name} `)));
  // That a source has a whole kind of articles no more is more likely its mistake than its wish.
  if (lost) throw new FeedFailure('notFound');
  for (const list of opening.lists) {
    const isKnown = list.name in memory;
    if (isKnown) yield* readNews(reading, list);
    else yield* readAll(reading, list);
    reading.source = { ...reading.source, cursor: null, memory: JSON.stringify(memory) };
  }
  return reading.source;
}

/** Everything, the newest first, from where an earlier reading came. */
function* readAll(reading: Reading, list: FeedList): Steps<void> {
  const { cursor } = reading.source;
  let offset = cursor?.list === list.name ? cursor.page : 0;
  let newestDay = '';
  let count: number | null = null;
  for (;;) {
    const page = yield* readPage(reading.reader, { list, offset, parts: 'all' });
    const objects = page?.objects ?? [];
    offset += page?.size ?? 1;
    count = page?.count ?? count;
    reading.source = { ...reading.source, cursor: { list: list.name, page: offset } };
    stage(reading, list, { put: objects, remove: [] });
    newestDay = newest(newestDay, objects);
    if (page?.isLast ?? (count === null || offset >= count)) break;
  }
  // What came or went while it was read, and what is in a page that was read before it was broken off.
  if (count !== heldOf(reading, list).length) yield* sweep(reading, list);
  reading.memory[list.name] = { newestDay, nextPage: 1 };
}

/**
 * What is new since the last time. The newest registrations come first, so that one page tells that nothing changed; the source's own count
 * tells whether something went; and one further page of keys, another each time, finds what neither shows.
 */
function* readNews(reading: Reading, list: FeedList): Steps<void> {
  const remembered = reading.memory[list.name] ?? { newestDay: '', nextPage: 1 };
  const changed: FeedObject[] = [];
  let newestDay = remembered.newestDay;
  let offset = 0;
  let count: number | null = null;
  for (;;) {
    const page = yield* readPage(reading.reader, { list, offset, parts: 'keys' });
    if (!page) break;
    offset += page.size;
    count = page.count ?? count;
    newestDay = newest(newestDay, page.objects);
    const news = page.objects.filter((object) => isNews(reading, list, object));
    changed.push(...news);
    const mayBreakDay = news.length === 0 && offset >= MOST_OF_A_DAY;
    if (page.isLast || isBehindNews(page.objects, remembered.newestDay, mayBreakDay)) break;
  }
  const pages = Math.max(1, Math.ceil((count ?? 0) / 100));
  const window = remembered.nextPage > pages ? 1 : remembered.nextPage;
  if (window * 100 > offset) {
    const page = yield* readPage(reading.reader, { list, offset: (window - 1) * 100, parts: 'keys' });
    changed.push(...(page?.objects ?? []).filter((object) => isNews(reading, list, object)));
  }
  yield* fetchChanged(reading, list, changed);
  yield* fetchDue(reading, list);
  if (count !== null && count !== heldOf(reading, list).length) yield* sweep(reading, list);
  reading.memory[list.name] = { newestDay, nextPage: window + 1 };
}

/**
 * Whether all that follows was known the last time: it was registered on an earlier day. With `mayBreakDay` also when it was registered on
 * that same day and never again: then it is known, or new, and the count tells.
 */
function isBehindNews(objects: readonly FeedObject[], newestDay: string, mayBreakDay: boolean): boolean {
  const last = objects.at(-1);
  if (!last) return true;
  const isInOrder = objects.every((object, at) => at === 0 || !isNewer(object, objects[at - 1] ?? object));
  // A source that does not heed the order has to be read to its end.
  if (!isInOrder) return false;
  return last.day < newestDay || (mayBreakDay && last.day === newestDay && last.index === 1);
}

const isNewer = (one: FeedObject, other: FeedObject): boolean =>
  one.day > other.day || (one.day === other.day && one.index > other.index);

const isNews = ({ known }: Reading, list: FeedList, { key, rev }: FeedObject): boolean =>
  known.get(itemKey({ list: list.name, key }))?.rev !== rev;

/** Fetches these objects whole. */
function* fetchChanged(reading: Reading, list: FeedList, changed: readonly FeedObject[]): Steps<void> {
  const wanted = new Map(changed.map((object) => [object.key, object]));
  if (wanted.size > FEW) yield* fetchPages(reading, list, wanted);
  // What no page would give stands alone.
  for (const object of wanted.values()) yield* fetchOne(reading, list, object);
}

type Wanted = Pick<FeedObject, 'key'> & Partial<FeedObject>;

function* fetchOne(reading: Reading, list: FeedList, { key, ...seen }: Wanted): Steps<void> {
  const object = yield* readOne(reading.reader, list, key);
  if (object === 'gone') stage(reading, list, { put: [], remove: [key] });
  else if (object !== 'tooLarge') stage(reading, list, { put: [object], remove: [] });
  else if (seen.rev !== undefined) {
    const { rev, from = null, until = null } = seen;
    put(reading, [{ list: list.name, key, rev, from, until, json: tooLarge(key) }]);
  }
}

/** Whole pages from the newest on, until all that is wanted came by; what did is taken off `wanted`. */
function* fetchPages(reading: Reading, list: FeedList, wanted: Map<string, FeedObject>): Steps<void> {
  let offset = 0;
  while (wanted.size > 0) {
    const page = yield* readPage(reading.reader, { list, offset, parts: 'all' });
    stage(reading, list, { put: page?.objects ?? [], remove: [] });
    for (const { key } of page?.objects ?? []) wanted.delete(key);
    offset += page?.size ?? 1;
    if (page?.isLast) return;
  }
}

/** What ended by now may have been followed by something that was registered long before. */
function* fetchDue(reading: Reading, list: FeedList): Steps<void> {
  const due = heldOf(reading, list).filter(([, { until }]) => until !== null && until <= reading.today);
  for (const [key] of due) yield* fetchOne(reading, list, { key });
}

/**
 * Compares all keys. When half of what is held would go, the keys are asked a second time: a source that lost its articles by mistake must
 * not take ours along.
 */
function* sweep(reading: Reading, list: FeedList): Steps<void> {
  const listed = yield* readKeys(reading, list);
  const gone = heldOf(reading, list).filter(([key]) => !listed.has(key));
  if (gone.length > Math.max(10, listed.size) || (listed.size === 0 && gone.length > 0)) {
    const again = yield* readKeys(reading, list);
    const isSame = again.size === listed.size && [...again.keys()].every((key) => listed.has(key));
    if (!isSame) throw new FeedFailure('invalidResponse');
  }
  stage(reading, list, { put: [], remove: gone.map(([key]) => key) });
  const changed = [...listed.values()].filter((object) => isNews(reading, list, object));
  yield* fetchChanged(reading, list, changed);
}

function* readKeys(reading: Reading, list: FeedList): Steps<ReadonlyMap<string, FeedObject>> {
  const listed = new Map<string, FeedObject>();
  for (let offset = 0; ;) {
    const page = yield* readPage(reading.reader, { list, offset, parts: 'keys' });
    const before = listed.size;
    for (const object of page?.objects ?? []) listed.set(object.key, object);
    // A source that gives the same page over and over has no more to say.
    if (!page || page.isLast || listed.size === before) return listed;
    offset += page.size;
  }
}

type Changes = { readonly put: readonly FeedObject[]; readonly remove: readonly string[] };

/** Stages what is news, and where the reading is. */
function stage(reading: Reading, list: FeedList, changes: Changes): void {
  const items = changes.put.filter((object) => isNews(reading, list, object)).map((object) => itemOf(list, object));
  put(reading, items);
  if (changes.remove.length === 0) return;
  const gone = changes.remove.map((key) => ({ list: list.name, key }));
  reading.store.stage(reading.source, { put: [], remove: gone });
  for (const one of gone) reading.known.delete(itemKey(one));
}

function put(reading: Reading, items: readonly HeldItem[]): void {
  reading.store.stage(reading.source, { put: items, remove: [] });
  for (const item of items) reading.known.set(itemKey(item), item);
}

const itemOf = (list: FeedList, { key, rev, from, until, title, json }: FeedObject): HeldItem => ({
  list: list.name,
  ...{ key, rev, from, until },
  json: json.length > MOST_CHARS ? tooLarge(title) : json,
});

/** What is too large is known by its title only, so that it is named and is not fetched again and again. */
const tooLarge = (title: string): string => JSON.stringify({ tooLarge: title } satisfies TooLarge);

/** Keys and revisions that are known of a list. */
const heldOf = ({ known }: Reading, { name }: FeedList): readonly (readonly [string, HeldRevision])[] =>
  [...known].flatMap(([key, revision]) =>
    key.startsWith(`${name} `) ? [[key.slice(name.length + 1), revision] as const] : [],
  );

const newest = (day: string, objects: readonly FeedObject[]): string =>
  objects.reduce((latest, object) => (object.day > latest ? object.day : latest), day);
