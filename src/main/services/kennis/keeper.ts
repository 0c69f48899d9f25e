import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Instant } from '../../../shared/domain/datum';
import type { ConnectionId } from '../../../shared/domain/ids';
import { artikelSchema, type Artikel } from '../../../shared/domain/kennis';
import type { DatedArtikel, FeedReader, FeedRequest } from '../../ports/kennis-feed';
import { itemKey, type BuiltRow, type HeldItem, type HeldSource, type KennisStore } from '../../ports/kennis-store';
import type { KennisKeeping, KennisSource, KennisSourceState } from './backend';
import { buildToKeep } from './build-index';
import { syncFeed } from './feed/feed-sync';
import { FeedFailure, type Steps } from './feed/steps';
import type { KnowledgeTexts } from './knowledge-texts';
import { mergeMunicipalTexts } from './municipal-texts';
import { lightOf } from './reader';
import { searchableOf, type Searchable } from './searchable';

export type KeeperDeps = {
  readonly store: KennisStore;
  /** By kind of source: how what its feed sends is understood. */
  readonly readers: Readonly<Record<string, FeedReader>>;
  readonly today: () => string;
  readonly texts: () => KnowledgeTexts;
  /** Differs when the program differs: another program may index otherwise. */
  readonly program: string;
};

/** The list of a source that is read as a whole. */
const WHOLE = 'artikelen';

/** Keeps what the sources sent, and makes the index of it. */
export function createKeeping(deps: KeeperDeps): KennisKeeping {
  const { store } = deps;
  return {
    ...wholeReadings(store),
    ...feedReadings(deps),
    sources: () => Promise.resolve(store.sources().map((source) => stateOf(store, source))),
    retain(ids) {
      for (const { connectionId } of store.sources()) if (!ids.includes(connectionId)) store.forgetSource(connectionId);
      return Promise.resolve();
    },
    fail(source, error) {
      store.keepSource({ ...heldOf(store, source), error });
      return Promise.resolve();
    },
    build: () => Promise.resolve(build(deps)),
    dropOthers() {
      store.dropOthers();
      return Promise.resolve();
    },
  };
}

/** Sources that are read as a whole: what they give stands in the place of all that they gave before. */
function wholeReadings(store: KennisStore): Pick<KennisKeeping, 'beginWhole' | 'takeWhole' | 'endWhole'> {
  const passes = new Map<ConnectionId, Pass>();
  return {
    beginWhole(source) {
      store.unstage(source.connectionId);
      passes.set(source.connectionId, { given: new Set(), known: store.revisions(source.connectionId) });
      return Promise.resolve();
    },
    takeWhole(source, artikelen) {
      const pass = passes.get(source.connectionId);
      const items = artikelen.map(itemOf);
      const put = items.filter((item) => pass?.known.get(itemKey(item))?.rev !== item.rev);
      for (const item of items) pass?.given.add(itemKey(item));
      store.stage(heldOf(store, source), { put, remove: [] });
      return Promise.resolve();
    },
    endWhole(source, checkedAt) {
      const pass = passes.get(source.connectionId);
      const gone = [...(pass?.known.keys() ?? [])].filter((key) => !pass?.given.has(key));
      const remove = gone.map((key) => ({ list: WHOLE, key: key.slice(WHOLE.length + 1) }));
      store.stage(heldOf(store, source), { put: [], remove });
      store.commit({ ...heldOf(store, source), checkedAt, error: null, reader: null, cursor: null });
      return Promise.resolve();
    },
  };
}

/** Sources that are read in steps. */
function feedReadings({ store, readers, today }: KeeperDeps): Pick<KennisKeeping, 'beginFeed' | 'nextStep'> {
  const running = new Map<ConnectionId, { readonly steps: Steps<HeldSource>; readonly at: Instant }>();
  const advance = (
    source: KennisSource,
    take: (steps: Steps<HeldSource>) => IteratorResult<FeedRequest, HeldSource>,
  ) => {
    const one = running.get(source.connectionId);
    if (!one) return null;
    try {
      const { done, value } = take(one.steps);
      if (done !== true) return value;
      store.commit({ ...value, checkedAt: one.at, error: null });
    } catch (cause) {
      if (!(cause instanceof FeedFailure)) throw cause;
      store.keepSource({ ...heldOf(store, source), error: cause.kind });
    }
    running.delete(source.connectionId);
    return null;
  };
  return {
    beginFeed(source, opening, at) {
      const reader = readers[source.kind];
      if (!reader) throw new Error(`There is no reader of ${source.kind}`);
      const held = { ...heldOf(store, source), reader: { kind: source.kind, settings: opening.settings } };
      running.set(source.connectionId, { steps: syncFeed(held, opening, { store, reader, today: today() }), at });
      return Promise.resolve(advance(source, (steps) => steps.next()));
    },
    nextStep: (source, answer) => Promise.resolve(advance(source, (steps) => steps.next(answer))),
  };
}

/** One reading of a source as a whole: what is known of it, and the keys that it gave by now. */
type Pass = { readonly given: Set<string>; readonly known: ReturnType<KennisStore['revisions']> };

/** What is known of a source, under the name that it has now. */
const heldOf = (store: KennisStore, { connectionId, lineId, name }: KennisSource): HeldSource => ({
  ...(store.sources().find((source) => source.connectionId === connectionId) ?? NEVER_READ),
  ...{ connectionId, lineId, name },
});

const NEVER_READ = { checkedAt: null, error: null, reader: null, cursor: null, memory: null };

function stateOf(store: KennisStore, source: HeldSource): KennisSourceState {
  const { connectionId, lineId, name, checkedAt, error } = source;
  const articles = store.countItems(connectionId);
  return { connectionId, lineId, name, checkedAt, error, articles, tooLarge: store.tooLarge(connectionId) };
}

function itemOf(json: string): HeldItem {
  const { soort, id, municipality } = artikelSchema.parse(JSON.parse(json));
  const key = `${soort} ${id} ${municipality ?? ''}`;
  return { list: WHOLE, key, rev: sha(json), from: null, until: null, json };
}

const sha = (text: string): string => createHash('sha256').update(text).digest('base64');

function build(deps: KeeperDeps): boolean {
  const { store, texts, program } = deps;
  const ours = texts();
  const fingerprint = sha(program + JSON.stringify(ours));
  const before = store.generation();
  if (before?.fingerprint === fingerprint && !store.isDirty()) return false;
  const found = searchables(deps);
  if (before === null && found.length === 0) return false;
  const number = store.begin();
  const { words, short } = buildToKeep(
    found.map(({ searchable }) => searchable),
    { port: store.indexOf(number), texts: ours },
  );
  store.writeRows(number, found.map(rowOf));
  store.finish(
    { number, fingerprint, size: found.length },
    { words, short: new Uint8Array(serialize(short)), lights: found.map(({ searchable }) => lightOf(searchable)) },
  );
  return true;
}

type Found = { readonly artikel: Artikel; readonly searchable: Searchable };

const rowOf = ({ artikel, searchable }: Found): BuiltRow => ({
  tekst: searchable.tekst,
  artikel: JSON.stringify(artikel),
});

/** All texts that can be found, each with the days between which it may show. */
function searchables({ store, readers }: KeeperDeps): readonly Found[] {
  const held = store.sources().flatMap((source) => [...artikelenOf(source, { store, readers })]);
  // Of two texts for the same article the one that holds on counts.
  held.sort((one, other) => compare(other.until ?? '9999', one.until ?? '9999'));
  const dates = new Map<string, DatedArtikel>();
  for (const dated of held) {
    const key = placeOf(dated.artikel);
    if (!dates.has(key)) dates.set(key, dated);
  }
  return mergeMunicipalTexts(held.map(({ artikel }) => artikel)).map((artikel) => {
    const { from = null, until = null } = dates.get(placeOf(artikel)) ?? {};
    return { artikel, searchable: { ...searchableOf(artikel), from, until } };
  });
}

function artikelenOf(
  { connectionId, reader }: HeldSource,
  { store, readers }: Pick<KeeperDeps, 'store' | 'readers'>,
): readonly DatedArtikel[] {
  const items = store.items(connectionId);
  if (reader === null)
    return items.map(({ json, from, until }) => ({ artikel: artikelSchema.parse(JSON.parse(json)), from, until }));
  return readers[reader.kind]?.artikelen(items, reader.settings) ?? [];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const placeOf = ({ id, municipality }: Artikel): string => `${municipality ?? ''} ${id}`;
