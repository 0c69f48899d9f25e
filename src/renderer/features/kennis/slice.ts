import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import type { Artikel, KennisHit, Passage } from '../../../shared/domain/kennis';
import type { KennisSourceView } from '../../../shared/domain/kennis-source';
import { questionOf } from '../../../shared/domain/kennis-question';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import { idle, loading, settled, withEntry, withoutEntry, type Async } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';

/** Hits for `text`. */
export type KennisHits = { readonly text: string; readonly hits: readonly KennisHit[]; readonly ms: number };

/** While a new answer is on its way the last one stays in sight, so that the list does not flicker under the fingers. */
export type KennisSearch =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly previous: KennisHits | null }
  | { readonly state: 'ready'; readonly value: KennisHits }
  | { readonly state: 'failed'; readonly error: IpcError };

/** `passage`: where it answers what was searched; null while that is not known, and when nothing in it does. */
export type OpenArticle = {
  readonly id: ArtikelId;
  readonly content: Async<Artikel>;
  readonly passage: Passage | null;
};

/** One place where knowledge is looked up: the zone of one conversation, or the full page. */
export type KennisPlace = {
  readonly municipality: MunicipalityId | null;
  readonly text: string;
  readonly search: KennisSearch;
  /** The hit that Enter opens. */
  readonly chosen: number;
  readonly article: OpenArticle | null;
};

export type QuotedArtikel = { readonly artikel: Artikel; readonly passage: Passage | null };

export type KennisTop = Async<readonly { readonly id: ArtikelId; readonly titel: string }[]>;

export type KennisSlice = {
  readonly kennisPlaces: Readonly<Record<string, KennisPlace>>;
  readonly kennisTop: Readonly<Record<string, KennisTop>>;
  /** Titles of articles that are referred to. */
  readonly kennisTitels: Readonly<Record<string, string>>;
  readonly typeKennis: (place: string, municipality: MunicipalityId, text: string) => Promise<void>;
  readonly chooseHit: (place: string, index: number) => void;
  readonly openArtikel: (place: string, municipality: MunicipalityId, id: ArtikelId) => Promise<void>;
  /** Back from an article to the hits. */
  readonly closeArtikel: (place: string) => void;
  /** An article with what it says to a question, without opening it; null when it cannot be read. */
  readonly quoteArtikel: (municipality: MunicipalityId, id: ArtikelId, text: string) => Promise<QuotedArtikel | null>;
  /** Articles that fit some words, for who has to choose one; null when newer words were asked meanwhile. */
  readonly findArtikelen: (municipality: MunicipalityId, text: string) => Promise<readonly KennisHit[] | null>;
  /** How each source of articles stands; null: not known yet. Main pushes each change. */
  readonly kennisSources: readonly KennisSourceView[] | null;
  readonly loadKennisSources: () => Promise<void>;
  /** Asks all sources now what changed. */
  readonly syncKennis: () => Promise<void>;
  readonly loadTop: (municipality: MunicipalityId) => Promise<void>;
  readonly forgetKennis: (place: string) => void;
};

const LIMIT = 20;
const FIND_LIMIT = 8;

export const EMPTY_PLACE: KennisPlace = { municipality: null, text: '', search: idle, chosen: 0, article: null };

type Context = {
  readonly api: Bridge['kennis'];
  readonly set: SetPart<KennisSlice>;
  readonly get: () => KennisSlice;
};

/** Looking up knowledge. Every keystroke asks; an answer to older text, or for another municipality, is dropped. */
export const createKennisSlice =
  (bridge: Pick<Bridge, 'kennis'>): SliceCreator<KennisSlice> =>
  (set, get) => {
    let latestFind = 0;
    const context: Context = { api: bridge.kennis, set, get };
    bridge.kennis.sourcesChanged((kennisSources) => set({ kennisSources }));
    return {
      kennisSources: null,
      loadKennisSources: async () => {
        const reply = await bridge.kennis.sources({});
        if (reply.ok) set({ kennisSources: reply.value });
      },
      syncKennis: async () => void (await bridge.kennis.sync({})),
      kennisPlaces: {},
      kennisTop: {},
      kennisTitels: {},
      typeKennis: (place, municipality, text) => search(context, place, { municipality, text }),
      chooseHit: (place, index) => change(context, place, { chosen: index }),
      openArtikel: (place, municipality, id) => open(context, place, { municipality, id }),
      closeArtikel: (place) => change(context, place, { article: null }),
      quoteArtikel: async (municipality, id, text) => {
        const { reply, passage } = await readFor(context, { municipality, id }, text);
        return reply.ok ? { artikel: reply.value, passage } : null;
      },
      findArtikelen: async (municipality, text) => {
        const request = ++latestFind;
        if (text.trim() === '') return [];
        const reply = await bridge.kennis.search({ text: questionOf(text), municipality, limit: FIND_LIMIT });
        return request === latestFind && reply.ok ? reply.value.hits : null;
      },
      loadTop: async (municipality) => {
        const known = get().kennisTop[municipality];
        if (known?.state === 'ready' || known?.state === 'loading') return;
        set({ kennisTop: withEntry(get().kennisTop, municipality, loading) });
        const reply = await bridge.kennis.top({ municipality });
        set({ kennisTop: withEntry(get().kennisTop, municipality, settled(reply)) });
      },
      forgetKennis: (place) => set({ kennisPlaces: withoutEntry(get().kennisPlaces, place) }),
    };
  };

const of = ({ get }: Context, place: string): KennisPlace => get().kennisPlaces[place] ?? EMPTY_PLACE;

function change(context: Context, place: string, part: Partial<KennisPlace>): void {
  context.set({ kennisPlaces: withEntry(context.get().kennisPlaces, place, { ...of(context, place), ...part }) });
}

type Question = { readonly municipality: MunicipalityId; readonly text: string };

async function search(context: Context, place: string, { municipality, text }: Question): Promise<void> {
  if (text.trim() === '') {
    change(context, place, { municipality, text, search: idle, chosen: 0, article: null });
    return;
  }
  const before = of(context, place);
  const previous = before.municipality === municipality ? shownHits(before.search) : null;
  change(context, place, { municipality, text, search: { state: 'loading', previous }, article: null });
  const reply = await context.api.search({ text: questionOf(text), municipality, limit: LIMIT, place });
  const now = context.get().kennisPlaces[place];
  if (now?.text !== text || now.municipality !== municipality) return;
  if (reply.ok) learn(context, reply.value.hits);
  change(context, place, {
    search: reply.ok ? { state: 'ready', value: { text, ...reply.value } } : { state: 'failed', error: reply.error },
    chosen: 0,
  });
}

type Reference = { readonly municipality: MunicipalityId; readonly id: ArtikelId };

async function open(context: Context, place: string, { municipality, id }: Reference): Promise<void> {
  change(context, place, { municipality, article: { id, content: loading, passage: null } });
  const pending = of(context, place).article;
  const { reply, passage } = await readFor(context, { municipality, id }, of(context, place).text);
  if (context.get().kennisPlaces[place]?.article !== pending) return;
  change(context, place, { article: { id, content: settled(reply), passage } });
  if (!reply.ok) return;
  learn(context, [reply.value]);
  const unknown = reply.value.gerelateerd.filter((related) => !(related in context.get().kennisTitels));
  const replies = await Promise.all(unknown.map((related) => context.api.get({ id: related, municipality })));
  learn(
    context,
    replies.flatMap((related) => (related.ok ? [related.value] : [])),
  );
}

/** An article and, at the same time, where it answers `text`. */
async function readFor(context: Context, about: Reference, text: string) {
  const [reply, passage] = await Promise.all([context.api.get(about), passageFor(context, about, text)]);
  return { reply, passage };
}

/** Where the article answers what was searched. Without it the article reads as well. */
async function passageFor(context: Context, about: Reference, text: string): Promise<Passage | null> {
  if (text.trim() === '') return null;
  const reply = await context.api.passage({ ...about, text: questionOf(text) });
  return reply.ok ? reply.value : null;
}

/** Keeps titles: an article refers to others by id only. */
function learn({ set, get }: Context, titels: readonly { readonly id: ArtikelId; readonly titel: string }[]): void {
  set({ kennisTitels: { ...get().kennisTitels, ...Object.fromEntries(titels.map(({ id, titel }) => [id, titel])) } });
}

/** The article that is open and there to read; null when there is none. */
export const openedArtikel = (place: KennisPlace | undefined): Artikel | null =>
  place?.article?.content.state === 'ready' ? place.article.content.value : null;

/** What can be shown of a search: the newest hits, or those before while newer ones are on their way. */
export function shownHits(search: KennisSearch): KennisHits | null {
  if (search.state === 'ready') return search.value;
  return search.state === 'loading' ? search.previous : null;
}

/** What was searched without a hit, when there is enough of it to mean something; null when there was a hit, or no search. */
export function missedSearch(place: KennisPlace | undefined): string | null {
  if (!place || place.search.state !== 'ready' || place.search.value.hits.length > 0) return null;
  const text = place.search.value.text.trim();
  return text.length >= SHORTEST_MISSED && text === place.text.trim() ? text : null;
}
const SHORTEST_MISSED = 6;
