import { createHash } from 'node:crypto';
import type { ConnectionId } from '../../../shared/domain/ids';
import { artikelSchema, type Artikel } from '../../../shared/domain/kennis';
import { itemKey, type BuiltRow, type HeldItem, type HeldSource, type KennisStore } from '../../ports/kennis-store';
import type { KennisKeeping, KennisSource, KennisSourceState } from './backend';
import { buildToKeep } from './build-index';
import type { KnowledgeTexts } from './knowledge-texts';
import { mergeMunicipalTexts } from './municipal-texts';
import { lightOf } from './reader';
import { searchableOf, type Searchable } from './searchable';

export type KeeperDeps = {
  readonly store: KennisStore;
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
      store.commit({ ...heldOf(store, source), checkedAt, error: null, cursor: null });
      return Promise.resolve();
    },
  };
}

/** One reading of a source as a whole: what is known of it, and the keys that it gave by now. */
type Pass = { readonly given: Set<string>; readonly known: ReturnType<KennisStore['revisions']> };

/** What is known of a source, under the name that it has now. */
const heldOf = (store: KennisStore, source: KennisSource): HeldSource => ({
  ...(store.sources().find(({ connectionId }) => connectionId === source.connectionId) ?? NEVER_READ),
  ...source,
});

const NEVER_READ = { checkedAt: null, error: null, tooLarge: [], cursor: null, memory: null };

const stateOf = (store: KennisStore, source: HeldSource): KennisSourceState => ({
  ...source,
  articles: store.countItems(source.connectionId),
});

function itemOf(json: string): HeldItem {
  const { soort, id, municipality } = artikelSchema.parse(JSON.parse(json));
  const key = `${soort} ${id} ${municipality ?? ''}`;
  return { list: WHOLE, key, rev: sha(json), from: null, until: null, json };
}

const sha = (text: string): string => createHash('sha256').update(text).digest('base64');

function build({ store, texts, program }: KeeperDeps): boolean {
  const ours = texts();
  const fingerprint = sha(program + JSON.stringify(ours));
  const before = store.generation();
  if (before?.fingerprint === fingerprint && !store.isDirty()) return false;
  const found = searchables(store);
  if (before === null && found.length === 0) return false;
  const number = store.begin();
  const { words } = buildToKeep(
    found.map(({ searchable }) => searchable),
    { port: store.indexOf(number), texts: ours },
  );
  store.writeRows(number, found.map(rowOf));
  store.finish({ number, fingerprint, size: found.length }, words);
  return true;
}

type Found = { readonly artikel: Artikel; readonly searchable: Searchable };

const rowOf = ({ artikel, searchable }: Found): BuiltRow => ({
  id: artikel.id,
  municipality: artikel.municipality,
  light: lightOf(searchable),
  tekst: searchable.tekst,
  artikel: JSON.stringify(artikel),
});

type Limits = Pick<HeldItem, 'from' | 'until'>;

/** All texts that can be found, each with the days between which it may show. */
function searchables(store: KennisStore): readonly Found[] {
  const held = store.sources().flatMap(({ connectionId }) => store.items(connectionId).map(artikelOf));
  // Of two texts for the same article the one that holds on counts.
  held.sort((one, other) => compare(other.until ?? '9999', one.until ?? '9999'));
  const limits = new Map<string, Limits>();
  for (const { artikel, from, until } of held) {
    const key = placeOf(artikel);
    if (!limits.has(key)) limits.set(key, { from, until });
  }
  return mergeMunicipalTexts(held.map(({ artikel }) => artikel)).map((artikel) => ({
    artikel,
    searchable: { ...searchableOf(artikel), ...(limits.get(placeOf(artikel)) ?? { from: null, until: null }) },
  }));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const placeOf = ({ id, municipality }: Artikel): string => `${municipality ?? ''} ${id}`;
const artikelOf = ({ json, from, until }: HeldItem) => ({
  artikel: artikelSchema.parse(JSON.parse(json)),
  from,
  until,
});
