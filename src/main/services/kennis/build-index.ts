import type { KennisIndexDocument, KennisIndexField, KennisIndexPort } from '../../ports/kennis-index';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { KnowledgeTexts } from './knowledge-texts';
import {
  createPhraseIndex,
  phraseDataOf,
  phraseIndexOver,
  type Phrase,
  type PhraseData,
  type PhraseIndex,
} from './phrases';
import { phrasesOf } from './phrasings';
import type { Language } from './query';
import type { Searchable } from './searchable';
import { createSignalTable, type SignalTable } from './signal-table';
import { createSynonyms } from './synonyms';
import { lexiconOf, type Lexicon } from './text/lexicon';
import { STOP_WORDS } from './text/stop-words';
import { tokensOf } from './text/tokens';
import { createVocabulary, type Vocabulary, type WordCounts } from './text/vocabulary';
import { trigramDataOf, trigramIndexOver, type TrigramData, type TrigramIndex } from './trigrams';
import { TUNING, type Tuning } from './tuning';

/** An article with everything short that is said of it. */
export type IndexedArtikel = Searchable & { readonly uitdrukkingen: readonly string[] };

/** All that a search needs. Made in one go; a new one replaces it as a whole. */
export type KennisIndex = {
  /** By row: what the port and the phrases call `row` is the place in this list. */
  readonly artikelen: readonly IndexedArtikel[];
  readonly language: Language;
  readonly phrases: PhraseIndex;
  readonly trigrams: TrigramIndex;
  /** The row of each text in the trigram index. */
  readonly trigramRows: Uint32Array;
  readonly elsewhere: readonly (readonly string[])[];
  readonly lookup: KennisIndexPort['lookup'];
  readonly signals: SignalTable;
  /** True when the caller of this municipality is answered with this row: its own text, else the reference text. */
  readonly isVisible: (row: number, municipality: MunicipalityId | null) => boolean;
};

export type IndexOptions = {
  readonly port: KennisIndexPort;
  readonly texts: KnowledgeTexts;
  readonly tuning?: Tuning;
  /** The day on which articles have to be valid; absent: all of them show. */
  readonly today?: () => string;
};

/** What takes long to make of the short texts. */
export type ShortTexts = {
  readonly phrases: PhraseData;
  readonly trigrams: TrigramData;
  readonly trigramRows: Uint32Array;
};

/** What was counted and made, so that an index can be opened again without reading the articles. */
export type Kept = { readonly words: WordCounts; readonly short: ShortTexts };

/** An index with what is kept of it. */
export type BuiltIndex = Kept & { readonly index: KennisIndex };

/** Indexes the articles. What the port held before is replaced. */
export const buildKennisIndex = (articles: readonly Searchable[], options: IndexOptions): KennisIndex =>
  buildToKeep(articles, options).index;

/** As {@link buildKennisIndex}, for an index that is kept. */
export function buildToKeep(articles: readonly Searchable[], options: IndexOptions): BuiltIndex {
  const artikelen = articles.map((artikel) => withExpressions(artikel, options.texts));
  const vocabulary = createVocabulary();
  const spelled = artikelen.map((artikel) => spelledOut(artikel, vocabulary));
  const words = vocabulary.counts();
  const lexicon = lexiconOf(words);
  options.port.replace(documentsOf(spelled, vocabulary, lexicon));
  const short = shortTextsIn(artikelen, { lexicon, ...languageOf(artikelen.length, options) });
  return { index: indexOver(artikelen, { lexicon, short }, options), words, short };
}

/** Opens an index that was kept: its port holds the articles, in the same rows. */
export const openKennisIndex = (
  articles: readonly Searchable[],
  { words, short }: Kept,
  options: IndexOptions,
): KennisIndex =>
  indexOver(
    articles.map((artikel) => lazilyWithExpressions(artikel, options.texts)),
    { lexicon: lexiconOf(words), short },
    options,
  );

const languageOf = (size: number, { port, tuning = TUNING }: IndexOptions) => ({
  idf: rarity(port.holders(), size),
  tuning,
});

function shortTextsIn(artikelen: readonly IndexedArtikel[], language: Parameters<typeof phraseDataOf>[1]): ShortTexts {
  const short = artikelen.flatMap((artikel, row) => shortTextsOf(artikel, row));
  const letters = short.filter(({ kind }) => kind !== 'uitdrukkingen');
  return {
    phrases: phraseDataOf(short, language),
    trigrams: trigramDataOf(letters.map(({ text }) => informative(text))),
    trigramRows: Uint32Array.from(letters, ({ row }) => row),
  };
}

function indexOver(
  artikelen: readonly IndexedArtikel[],
  { lexicon, short }: { readonly lexicon: Lexicon; readonly short: ShortTexts },
  options: IndexOptions,
): KennisIndex {
  const { port, texts, today } = options;
  const { idf, tuning } = languageOf(artikelen.length, options);
  return {
    artikelen,
    language: { lexicon, synonyms: createSynonyms(texts.synonyms, lexicon), idf, tuning },
    phrases: phraseIndexOver(short.phrases, tuning),
    trigrams: trigramIndexOver(short.trigrams),
    trigramRows: short.trigramRows,
    elsewhere: elsewhereKeys(texts.elsewhere, lexicon),
    lookup: cached((key) => port.lookup(key)),
    signals: createSignalTable(artikelen.length),
    isVisible: visibility(artikelen, today),
  };
}

/** The same index with other weights. */
export function retuned(index: KennisIndex, tuning: Tuning): KennisIndex {
  const language = { ...index.language, tuning };
  const short = index.artikelen.flatMap((artikel, row) => shortTextsOf(artikel, row));
  return { ...index, language, phrases: createPhraseIndex(short, language) };
}

const withExpressions = (artikel: Searchable, texts: KnowledgeTexts): IndexedArtikel => ({
  ...artikel,
  uitdrukkingen: expressionsOf(artikel, texts),
});

/** As above for articles that read a long text only when it is asked: a copy would ask for it. */
const lazilyWithExpressions = (artikel: Searchable, texts: KnowledgeTexts): IndexedArtikel =>
  // What stands behind it is the article itself.
  Object.defineProperty(Object.create(artikel) as IndexedArtikel, 'uitdrukkingen', {
    get: () => expressionsOf(artikel, texts),
  });

/** Whether an article may show on this day. */
export const isValidOn = ({ from, until }: Pick<Searchable, 'from' | 'until'>, day: string): boolean =>
  (from ?? day) <= day && (until ?? day) >= day;

function visibility(artikelen: readonly Searchable[], today: IndexOptions['today']): KennisIndex['isVisible'] {
  const isCurrent = (artikel: Searchable): boolean => today === undefined || isValidOn(artikel, today());
  const local = new Map<string, Searchable>();
  for (const artikel of artikelen)
    if (artikel.municipality !== null) local.set(`${artikel.municipality} ${artikel.id}`, artikel);
  return (row, municipality) => {
    const artikel = artikelen[row];
    if (!artikel || !isCurrent(artikel)) return false;
    if (artikel.municipality !== null) return artikel.municipality === municipality;
    const own = municipality === null ? undefined : local.get(`${municipality} ${artikel.id}`);
    return own === undefined || !isCurrent(own);
  };
}

const expressionsOf = (artikel: Searchable, texts: KnowledgeTexts): readonly string[] => [
  ...(artikel.zegswijzen ?? []),
  ...phrasesOf(artikel, texts.phrasings),
  ...(artikel.upn === null ? [] : ownEntry(texts.upl, artikel.upn.toLowerCase())),
];

const ownEntry = (entries: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] =>
  Object.hasOwn(entries, key) ? (entries[key] ?? []) : [];

/** The words of an article, taken out of its texts once. */
type SpelledOut = Readonly<Record<SpelledField, Uint32Array>>;
type SpelledField = 'titel' | 'trefwoorden' | 'uitdrukkingen' | 'tekst' | 'overig';

const spelledOut = (
  { titel, upn, trefwoorden, uitdrukkingen, tekst, overig }: IndexedArtikel,
  { spell }: Vocabulary,
): SpelledOut => ({
  titel: spell(titel),
  trefwoorden: spell([upn ?? '', ...trefwoorden].join(' ')),
  uitdrukkingen: spell(uitdrukkingen.join(' ')),
  tekst: spell(tekst),
  overig: spell(overig),
});

function* documentsOf(
  articles: readonly SpelledOut[],
  { each }: Vocabulary,
  lexicon: Lexicon,
): Iterable<KennisIndexDocument> {
  const keyed = each((word) => (STOP_WORDS.has(word) ? [] : [lexicon.keyOf(word)]));
  const parted = each((word) => (STOP_WORDS.has(word) ? [] : lexicon.partsOf(word)));
  for (const [row, artikel] of articles.entries()) {
    const made = (of: readonly (readonly string[])[], ...fields: readonly SpelledField[]): readonly string[] =>
      fields.flatMap((field) => [...artikel[field]].flatMap((word) => of[word] ?? []));
    const fields: Readonly<Record<KennisIndexField, readonly string[]>> = {
      titel: made(keyed, 'titel'),
      trefwoorden: made(keyed, 'trefwoorden'),
      uitdrukkingen: made(keyed, 'uitdrukkingen'),
      tekst: made(keyed, 'tekst'),
      overig: made(keyed, 'overig'),
      delen: made(parted, 'titel', 'trefwoorden'),
      tekstdelen: made(parted, 'uitdrukkingen', 'tekst', 'overig'),
    };
    yield { row, fields };
  }
}

const informativeTokens = (text: string): readonly string[] => tokensOf(text).filter((word) => !STOP_WORDS.has(word));
const informative = (text: string): string => informativeTokens(text).join(' ');

const shortTextsOf = ({ titel, upn, trefwoorden, uitdrukkingen }: IndexedArtikel, row: number): readonly Phrase[] => [
  { row, kind: 'titel', text: titel },
  ...[...(upn === null ? [] : [upn]), ...trefwoorden].map((text) => ({ row, kind: 'trefwoorden' as const, text })),
  ...uitdrukkingen.map((text) => ({ row, kind: 'uitdrukkingen' as const, text })),
];

const elsewhereKeys = (phrases: readonly string[], lexicon: Lexicon): readonly (readonly string[])[] =>
  phrases.map((phrase) => tokensOf(phrase).map((word) => lexicon.keyOf(word))).filter((keys) => keys.length > 0);

/** A posting takes 32 bytes. */
const MAX_POSTINGS = 500_000;

/** Keeps what was looked up, up to a fixed number of postings: the index does not change as long as this object lives. */
function cached(lookup: KennisIndexPort['lookup']): KennisIndexPort['lookup'] {
  const known = new Map<string, ReturnType<typeof lookup>>();
  let size = 0;
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const found = lookup(key);
    size += found.rows.length + 1;
    if (size > MAX_POSTINGS) {
      known.clear();
      size = found.rows.length + 1;
    }
    known.set(key, found);
    return found;
  };
}

/** How rare each key is: the inverse document frequency of BM25, never below 0. */
function rarity(holders: ReadonlyMap<string, number>, size: number): (key: string) => number {
  return (key) => {
    const count = holders.get(key) ?? 0;
    return Math.log(1 + (size - count + 0.5) / (count + 0.5));
  };
}
