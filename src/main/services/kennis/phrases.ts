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

type Prepared = {
  readonly row: number;
  readonly kind: Phrase['kind'];
  readonly weights: ReadonlyMap<string, number>;
  readonly mass: number;
};
type PhraseLanguage = { readonly lexicon: Lexicon; readonly idf: (key: string) => number; readonly tuning: Tuning };

/** Compares a question with whole phrases: a phrase of which every word was asked says more than the same words spread over a page. */
export function createPhraseIndex(phrases: readonly Phrase[], language: PhraseLanguage): PhraseIndex {
  const prepared = phrases.map((phrase) => prepare(phrase, language));
  const byKey = new Map<string, number[]>();
  prepared.forEach(({ weights }, index) => {
    for (const key of weights.keys()) {
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  });
  return { match: (query) => bestPerRow(query, { prepared, byKey, tuning: language.tuning }) };
}

function prepare({ row, kind, text }: Phrase, { lexicon, idf, tuning }: PhraseLanguage): Prepared {
  const weights = new Map<string, number>();
  for (const word of tokensOf(text)) {
    const key = lexicon.keyOf(word);
    if (STOP_WORDS.has(word) || weights.has(key)) continue;
    weights.set(key, idf(key) ** tuning.idfPower * (WEAK_WORDS.has(word) ? tuning.weak : 1));
  }
  return { row, kind, weights, mass: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

type Prepareds = {
  readonly prepared: readonly Prepared[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly tuning: Tuning;
};
type Match = { asked: number; held: Map<string, number> };

function bestPerRow(query: Query, { prepared, byKey, tuning }: Prepareds): ReadonlyMap<number, number> {
  const matches = new Map<number, Match>();
  for (const word of query.words) addWord(word, byKey, matches);
  const best = new Map<number, number>();
  const second = new Map<number, number>();
  for (const [index, { asked, held }] of matches) {
    const phrase = prepared[index];
    if (!phrase || phrase.mass === 0 || query.mass === 0) continue;
    const heldMass = [...held].reduce((sum, [key, factor]) => sum + (phrase.weights.get(key) ?? 0) * factor, 0);
    const likeness = (asked / query.mass) ** tuning.phraseAsked * (heldMass / phrase.mass) ** tuning.phraseHeld;
    const value =
      likeness * (phrase.kind === 'uitdrukkingen' ? tuning.phrasing : phrase.kind === 'titel' ? 1 : tuning.keyword);
    const known = best.get(phrase.row) ?? 0;
    second.set(phrase.row, Math.max(second.get(phrase.row) ?? 0, Math.min(known, value)));
    best.set(phrase.row, Math.max(known, value));
  }
  for (const [row, value] of best) best.set(row, value + tuning.phraseSecond * (second.get(row) ?? 0));
  return best;
}

/** Adds what one word of the question finds in every phrase: its best alternative there. */
function addWord(word: Query['words'][number], byKey: Prepareds['byKey'], matches: Map<number, Match>): void {
  const found = new Map<number, number>();
  for (const { keys, factor } of word.alternatives) {
    for (const key of keys) {
      for (const index of byKey.get(key) ?? []) {
        const match = matches.get(index) ?? { asked: 0, held: new Map<string, number>() };
        matches.set(index, match);
        match.held.set(key, Math.max(match.held.get(key) ?? 0, factor));
        found.set(index, Math.max(found.get(index) ?? 0, factor / keys.length));
      }
    }
  }
  for (const [index, factor] of found) {
    const match = matches.get(index);
    if (match) match.asked += word.weight * factor;
  }
}
