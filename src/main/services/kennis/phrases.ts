import type { Query } from './query';
import type { Tuning } from './tuning';
import { STOP_WORDS, WEAK_WORDS } from './text/stop-words';
import type { Lexicon } from './text/lexicon';
import { tokensOf } from './text/tokens';

/** A short text of an article, as a whole. */
export type Phrase = {
  readonly row: number;
  readonly kind: 'titel' | 'trefwoorden' | 'uitdrukkingen';
  readonly text: string;
};

export type PhraseIndex = {
  /** Per row how alike its best phrase is, 0 to 1. */
  match(query: Query): ReadonlyMap<number, number>;
};

type PhraseLanguage = { readonly lexicon: Lexicon; readonly idf: (key: string) => number; readonly tuning: Tuning };

/** Phrases that hold a key, and what it weighs in each. */
type Holders = { readonly phrases: Uint32Array; readonly weights: Float64Array };

/** All phrases, in arrays: there are more than a hundred thousand. Can be kept and read again as it is. */
export type PhraseData = {
  readonly rows: Uint32Array;
  /** How far a phrase of this kind is trusted. */
  readonly trust: Float64Array;
  readonly mass: Float64Array;
  readonly byKey: ReadonlyMap<string, Holders>;
};

type Prepared = PhraseData & {
  /** Per phrase what of the question and what of the phrase was found. All zero between two questions. */
  readonly asked: Float64Array;
  readonly held: Float64Array;
};

/** Compares a question with whole phrases: a phrase of which every word was asked says more than the same words spread over a page. */
export const createPhraseIndex = (phrases: readonly Phrase[], language: PhraseLanguage): PhraseIndex =>
  phraseIndexOver(phraseDataOf(phrases, language), language.tuning);

/** The index over phrases that were prepared before. */
export function phraseIndexOver(data: PhraseData, tuning: Tuning): PhraseIndex {
  const size = data.rows.length;
  const prepared: Prepared = { ...data, asked: new Float64Array(size), held: new Float64Array(size) };
  return { match: (query) => bestPerRow(query, prepared, tuning) };
}

/** Prepares phrases to be compared. */
export function phraseDataOf(phrases: readonly Phrase[], language: PhraseLanguage): PhraseData {
  const byKey = new Map<string, { readonly phrases: number[]; readonly weights: number[] }>();
  const mass = new Float64Array(phrases.length);
  phrases.forEach(({ text }, phrase) => {
    for (const [key, weight] of weightsOf(text, language)) {
      const holders = byKey.get(key) ?? { phrases: [], weights: [] };
      byKey.set(key, holders);
      holders.phrases.push(phrase);
      holders.weights.push(weight);
      mass[phrase] = (mass[phrase] ?? 0) + weight;
    }
  });
  return {
    rows: Uint32Array.from(phrases, ({ row }) => row),
    trust: Float64Array.from(phrases, ({ kind }) => trustIn(kind, language.tuning)),
    mass,
    byKey: new Map(
      [...byKey].map(([key, holders]) => [
        key,
        { phrases: Uint32Array.from(holders.phrases), weights: Float64Array.from(holders.weights) },
      ]),
    ),
  };
}

const trustIn = (kind: Phrase['kind'], tuning: Tuning): number =>
  kind === 'uitdrukkingen' ? tuning.phrasing : kind === 'titel' ? 1 : tuning.keyword;

function weightsOf(text: string, { lexicon, idf, tuning }: PhraseLanguage): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const word of tokensOf(text)) {
    if (STOP_WORDS.has(word)) continue;
    const key = lexicon.keyOf(word);
    if (!weights.has(key)) weights.set(key, idf(key) ** tuning.idfPower * (WEAK_WORDS.has(word) ? tuning.weak : 1));
  }
  return weights;
}

function bestPerRow(query: Query, prepared: Prepared, tuning: Tuning): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  if (query.mass === 0) return best;
  const found = [...addAsked(query, prepared)];
  addHeld(query, prepared);
  const second = new Map<number, number>();
  for (const phrase of found) {
    const mass = prepared.mass[phrase] ?? 0;
    const [asked, held] = [prepared.asked[phrase] ?? 0, prepared.held[phrase] ?? 0];
    prepared.asked[phrase] = 0;
    prepared.held[phrase] = 0;
    if (mass === 0) continue;
    const likeness = (asked / query.mass) ** tuning.phraseAsked * (held / mass) ** tuning.phraseHeld;
    const value = likeness * (prepared.trust[phrase] ?? 0);
    const row = prepared.rows[phrase] ?? 0;
    const known = best.get(row) ?? 0;
    second.set(row, Math.max(second.get(row) ?? 0, Math.min(known, value)));
    best.set(row, Math.max(known, value));
  }
  for (const [row, value] of best) best.set(row, value + tuning.phraseSecond * (second.get(row) ?? 0));
  return best;
}

/** Adds what each word of the question finds in every phrase, its best alternative there; gives the phrases in which any does. */
function addAsked({ words }: Query, { byKey, asked }: Prepared): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { alternatives, weight } of words) {
    const found = new Map<number, number>();
    for (const { keys, factor } of alternatives)
      for (const key of keys)
        for (const phrase of byKey.get(key)?.phrases ?? [])
          found.set(phrase, Math.max(found.get(phrase) ?? 0, factor / keys.length));
    for (const [phrase, factor] of found) {
      all.add(phrase);
      asked[phrase] = (asked[phrase] ?? 0) + weight * factor;
    }
  }
  return all;
}

/** Adds what of every phrase is in the question: each key once, as the best alternative that has it. */
function addHeld({ words }: Query, { byKey, held }: Prepared): void {
  const factors = new Map<string, number>();
  for (const { alternatives } of words)
    for (const { keys, factor } of alternatives)
      for (const key of keys) factors.set(key, Math.max(factors.get(key) ?? 0, factor));
  for (const [key, factor] of factors) {
    const holders = byKey.get(key);
    holders?.phrases.forEach(
      (phrase, at) => (held[phrase] = (held[phrase] ?? 0) + (holders.weights[at] ?? 0) * factor),
    );
  }
}
