import { instantOf, type Instant } from '../../../shared/domain/datum';
import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import type { KennisSourceView } from '../../../shared/domain/kennis-source';
import type { Artikel, Passage } from '../../../shared/domain/kennis';
import type { LineError, LineResult } from '../../../shared/result';
import type { FeedBody, FeedOpening, FeedRequest } from '../../ports/kennis-feed';
import type {
  KennisBackend,
  KennisKeeping,
  KennisQuery,
  KennisQuestion,
  KennisReading,
  KennisReply,
  KennisSource,
  TopArtikel,
} from './backend';
import { createSearchQueue } from './search-queue';

export type { KennisReply } from './backend';

export type KennisServiceDeps = {
  readonly backend: KennisBackend;
  /** The connections that have articles, with a way to ask each. */
  readonly sources: () => readonly AskedSource[];
  readonly nowMs: () => number;
  /** Articles by how often they were asked in this municipality, most first; empty while nobody knows. */
  readonly mostAsked?: (municipality: MunicipalityId) => readonly ArtikelId[];
};

/** A source of articles, with the ways to ask it: in steps, or all at once. */
export type AskedSource = {
  readonly source: KennisSource;
  readonly ways:
    | { readonly way: 'whole'; readonly list: () => Promise<LineResult<readonly Artikel[]>> }
    | {
        readonly way: 'steps';
        readonly open: () => Promise<LineResult<FeedOpening>>;
        readonly fetch: (request: FeedRequest) => Promise<LineResult<FeedBody>>;
      };
};

/** The knowledge base as the window and the command line use it. */
export type KennisService = {
  /**
   * The best articles for a question; empty when nothing fits. Reads the sources first when nothing is known. Of `asker` only the newest
   * question is answered: one that still waits when a newer one comes gives null.
   */
  search(query: KennisQuery, asker?: string): Promise<KennisReply | null>;
  /** The article as this municipality reads it, sanitised; null when it is not known or not valid today. */
  get(id: ArtikelId, municipality: MunicipalityId): Promise<Artikel | null>;
  /** Where the article answers this question; null when nothing in it does. */
  passage(id: ArtikelId, question: KennisQuestion): Promise<Passage | null>;
  /** At most ten articles to show before anything is typed. */
  top(municipality: MunicipalityId): Promise<readonly TopArtikel[]>;
  /** The words of titles and keywords of all articles, for the spell checker. */
  words(): Promise<readonly string[]>;
  /** Asks all sources what changed and shows that. One that is under way is waited for, and what changed after it began is asked again. */
  sync(): Promise<void>;
  /** How each source stands. */
  sources(): Promise<readonly KennisSourceView[]>;
  /** Called when other articles show than before; gives the way to be called no more. */
  onChanged(listener: () => void): () => void;
  /** Called when a sync begins and when it is done, well or not; gives the way to be called no more. */
  onSources(listener: () => void): () => void;
  close(): Promise<void>;
};

/** Searches the articles of all sources together. A source that fails keeps the articles that it gave before. */
export function createKennisService(deps: KennisServiceDeps): KennisService {
  const changed = createListeners();
  const stands = createListeners();
  const opened = createOpenedReading(deps.backend);
  const sync = createSync(
    deps,
    async () => {
      await opened.renew();
      await deps.backend.keeping.dropOthers();
      changed.tell();
    },
    stands.tell,
  );
  // Nothing at all is no knowledge base: as long as every source fails, each question tries again.
  const reading = async (): Promise<KennisReading> => {
    const now = await opened.now();
    if ((await now.size()) > 0) return now;
    await sync.joined();
    return opened.now();
  };
  const queue = createSearchQueue(async (query) => (await reading()).search(query));
  return {
    search: (query, asker) => queue.search(query, asker),
    get: async (id, municipality) => (await reading()).get(id, municipality),
    passage: async (id, question) => (await reading()).passage(id, question),
    top: async (municipality) => (await reading()).top(municipality, deps.mostAsked?.(municipality) ?? []),
    words: async () => (await opened.now()).words(),
    sync: sync.fresh,
    async sources() {
      const states = await deps.backend.keeping.sources();
      return states.map(({ lineId: _lineId, ...state }) => ({ ...state, isBusy: sync.isRunning() }));
    },
    onChanged: changed.add,
    onSources: stands.add,
    close: () => deps.backend.close(),
  };
}

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    add: (listener: () => void) => {
      listeners.add(listener);
      return (): void => void listeners.delete(listener);
    },
    tell: (): void => {
      for (const listener of listeners) listener();
    },
  };
}

/** The reading of now. While a new one is opened, the one before answers. */
function createOpenedReading(backend: KennisBackend) {
  let current: Promise<KennisReading> | null = null;
  const open = (): Promise<KennisReading> => {
    const opening = backend.openReading();
    // One that could not be opened is tried again by the next question.
    opening.catch(() => (current = current === opening ? null : current));
    return opening;
  };
  return {
    now: (): Promise<KennisReading> => (current ??= open()),
    async renew(): Promise<void> {
      const before = current;
      const next = open();
      await (await next).size();
      current = next;
      await (await before)?.close();
    },
  };
}

/** At most one sync at a time. `joined` waits for the one under way, `fresh` for one that began after it was called. */
function createSync(deps: KennisServiceDeps, onDone: () => Promise<void>, onStands: () => void) {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = syncAll(deps)
      .then((isNew) => (isNew ? onDone() : undefined))
      .finally(() => {
        running = null;
        onStands();
      });
    onStands();
    return running;
  };
  return {
    isRunning: (): boolean => running !== null,
    joined: (): Promise<void> => running ?? start(),
    fresh: (): Promise<void> => {
      if (running === null) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}

async function syncAll(deps: KennisServiceDeps): Promise<boolean> {
  const { keeping } = deps.backend;
  const sources = deps.sources();
  await keeping.retain(sources.map(({ source }) => source.connectionId));
  await Promise.all(sources.map((source) => syncOne(deps, source)));
  return keeping.build();
}

/** So many articles go to the other thread at once: to hand over all of them would hold up this one. */
const AT_ONCE = 100;

async function syncOne(
  { backend: { keeping }, nowMs }: KennisServiceDeps,
  { source, ways }: AskedSource,
): Promise<void> {
  const at = instantOf(nowMs());
  const error =
    ways.way === 'whole'
      ? await readWhole(keeping, source, { ...ways, at })
      : await readSteps(keeping, source, { ...ways, at });
  if (error !== null) await keeping.fail(source, error);
}

type Whole = Extract<AskedSource['ways'], { way: 'whole' }> & { readonly at: Instant };
type InSteps = Extract<AskedSource['ways'], { way: 'steps' }> & { readonly at: Instant };

/** Null when it went well. */
async function readWhole(
  keeping: KennisKeeping,
  source: KennisSource,
  { list, at }: Whole,
): Promise<LineError['kind'] | null> {
  const answer = await list();
  if (!answer.ok) return answer.error.kind;
  await keeping.beginWhole(source);
  for (let from = 0; from < answer.value.length; from += AT_ONCE) {
    const some = answer.value.slice(from, from + AT_ONCE);
    await keeping.takeWhole(
      source,
      some.map((artikel) => JSON.stringify(artikel)),
    );
  }
  await keeping.endWhole(source, at);
  return null;
}

/** Null when it went well, or when what reads found out itself that it did not. */
async function readSteps(
  keeping: KennisKeeping,
  source: KennisSource,
  { open, fetch, at }: InSteps,
): Promise<LineError['kind'] | null> {
  const opening = await open();
  if (!opening.ok) return opening.error.kind;
  let step = await keeping.beginFeed(source, opening.value, at);
  while (step !== null) {
    const answer = await fetch(step);
    step = await keeping.nextStep(
      source,
      answer.ok ? { ok: true, body: answer.value } : { ok: false, error: answer.error.kind },
    );
  }
  return null;
}
