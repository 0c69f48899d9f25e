import type { ArtikelId, ConnectionId, MunicipalityId } from '../../../shared/domain/ids';
import type { Artikel, KennisHit, Passage } from '../../../shared/domain/kennis';
import { mapValue, type LineResult } from '../../../shared/result';
import type { KennisIndexPort } from '../../ports/kennis-index';
import { buildKennisIndex, type KennisIndex } from './build-index';
import type { KnowledgeTexts } from './knowledge-texts';
import { mergeMunicipalTexts, type MunicipalTexts } from './municipal-texts';
import { searchableOf } from './searchable';

export type KennisServiceDeps = {
  /** One result per connection that has articles. */
  readonly listArtikelen: () => Promise<readonly LineResult<readonly Artikel[]>[]>;
  readonly index: KennisIndexPort;
  /** Read when the index is made: parsing them takes longer than showing the window. */
  readonly texts: () => KnowledgeTexts | Promise<KnowledgeTexts>;
  /** Articles by how often they were asked in this municipality, most first; empty while nobody knows. */
  readonly mostAsked?: (municipality: MunicipalityId) => readonly ArtikelId[];
};

export type KennisQuery = { readonly text: string; readonly municipality: MunicipalityId; readonly limit: number };
/** `ms`: how long the search itself took. */
export type KennisReply = { readonly hits: readonly KennisHit[]; readonly ms: number };
export type TopArtikel = { readonly id: ArtikelId; readonly titel: string };

/** The knowledge base as the window and the command line use it. */
export type KennisService = {
  /** The best articles for a question; empty when nothing fits. Loads the articles first when that was not done. */
  search(query: KennisQuery): Promise<KennisReply>;
  /** The article as this municipality reads it, sanitised; null when it is not known. */
  get(id: ArtikelId, municipality: MunicipalityId): Promise<Artikel | null>;
  /** Where the article answers this question; null when nothing in it does. */
  passage(id: ArtikelId, question: Pick<KennisQuery, 'text' | 'municipality'>): Promise<Passage | null>;
  /** At most ten articles to show before anything is typed. */
  top(municipality: MunicipalityId): Promise<readonly TopArtikel[]>;
  /** Asks all sources again and puts a new index in place of the old one. The result tells per source how many articles it gave. */
  refresh(): Promise<readonly LineResult<number>[]>;
};

const TOP_LENGTH = 10;

type Loaded = {
  readonly index: KennisIndex;
  readonly texts: MunicipalTexts;
  /** Articles to show before anything is typed, where nobody knows what is asked most. */
  readonly top: KnowledgeTexts['top'];
  readonly answers: readonly LineResult<number>[];
};

/** Searches the articles of all sources together. A source that fails keeps the articles that it gave before. */
export function createKennisService(deps: KennisServiceDeps): KennisService {
  const kept = new Map<ConnectionId, readonly Artikel[]>();
  let current: Loaded | null = null;
  let running: Promise<Loaded> | null = null;
  const load = async (): Promise<Loaded> => {
    const answers = await deps.listArtikelen();
    for (const answer of answers) {
      const given = answer.ok ? answer.value : answer.lastGood?.value;
      if (given) kept.set(answer.connectionId, given);
    }
    const texts = mergeMunicipalTexts([...kept.values()].flat());
    const ours = await deps.texts();
    // From here the index changes: whatever goes wrong halfway, no question is put to half of it.
    current = null;
    const index = buildKennisIndex(texts.all.map(searchableOf), { port: deps.index, texts: ours });
    const counts = answers.map((answer) => mapValue(answer, (artikelen) => artikelen.length));
    current = { index, texts, top: ours.top, answers: counts };
    return current;
  };
  const refreshed = (): Promise<Loaded> => (running ??= load().finally(() => (running = null)));
  // Nothing at all is no knowledge base: as long as every source fails, each question tries again.
  const loaded = (): Promise<Loaded> =>
    current && current.texts.all.length > 0 ? Promise.resolve(current) : refreshed();
  return {
    search: async (query) => searched((await loaded()).index, query),
    async get(id, municipality) {
      const artikel = (await loaded()).texts.get(id, municipality);
      return artikel && sanitised(artikel);
    },
    passage: async (id, question) => answeredIn(await loaded(), id, question),
    async top(municipality) {
      const { texts, top } = await loaded();
      const asked = deps.mostAsked?.(municipality) ?? [];
      return topOf([...asked, ...top], texts, municipality);
    },
    refresh: async () => (await refreshed()).answers,
  };
}

/** What ranks is read with the first question. */
async function searched(
  index: KennisIndex,
  { text, municipality, limit }: Parameters<KennisService['search']>[0],
): ReturnType<KennisService['search']> {
  const { rankArtikelen } = await import('./rank');
  const started = performance.now();
  const hits = rankArtikelen(index, text, { limit, municipality });
  return { hits, ms: Math.round((performance.now() - started) * 10) / 10 };
}

async function answeredIn(
  { texts, index }: Loaded,
  ...[id, { text, municipality }]: Parameters<KennisService['passage']>
): ReturnType<KennisService['passage']> {
  const artikel = texts.get(id, municipality);
  if (!artikel) return null;
  const { passageOf } = await import('./passage');
  return passageOf(artikel, text, index.language);
}

/** What cleans HTML is large: it is read with the first article. */
async function sanitised(artikel: Artikel): Promise<Artikel> {
  const { sanitiseArtikel } = await import('./sanitise');
  return sanitiseArtikel(artikel);
}

function topOf(ids: readonly ArtikelId[], texts: MunicipalTexts, municipality: MunicipalityId): readonly TopArtikel[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const artikel = texts.get(id, municipality);
      return artikel ? [{ id, titel: artikel.titel }] : [];
    })
    .slice(0, TOP_LENGTH);
}
