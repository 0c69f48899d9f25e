import { baseKey, candidateBases } from './inflection';
import { createCompletions, type Completion } from './completions';
import { splitCompound } from './compound';
import { createSpelling, type Correction } from './spelling';
import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { createVocabulary, type WordCounts } from './vocabulary';

/** What the words of all articles together teach: which words exist, in which form, and of which parts they are made. */
export type Lexicon = {
  /** The key under which a folded word is indexed and looked up; inflected forms share one key. */
  keyOf(word: string): string;
  has(key: string): boolean;
  /** Parts of a compound as keys, empty when the word is not one. */
  partsOf(word: string): readonly string[];
  /** Known words that look or sound like an unknown one, the best first. */
  corrections(word: string): readonly Correction[];
  /** Known words that begin with an unfinished one, the most common first. */
  completionsOf(prefix: string): readonly Completion[];
};

/** Builds the lexicon. Texts may be plain or HTML without tags. */
export function buildLexicon(texts: Iterable<string>): Lexicon {
  const vocabulary = createVocabulary();
  for (const text of texts) vocabulary.spell(text);
  return lexiconOf(vocabulary.counts());
}

/** The lexicon of words that were counted before. */
export function lexiconOf(counts: WordCounts): Lexicon {
  const keys = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = baseKey(word);
    keys.set(key, (keys.get(key) ?? 0) + count);
  }
  const keyOf = memoised(counts, (word) => {
    const key = baseKey(word);
    return candidateBases(key).find((candidate) => candidate.length > 2 && keys.has(candidate)) ?? key;
  });
  const known = new Set([...counts.keys()].map(keyOf));
  const free = freeStems(counts);
  const frequency = (part: string): number => free.get(stem(part)) ?? 0;
  const partsOf = memoised(counts, (word) => splitCompound(word, frequency).map(keyOf));
  const telling = [...counts].filter(([word]) => !STOP_WORDS.has(word));
  return {
    keyOf,
    has: (key) => known.has(key),
    partsOf,
    ...createSpelling(telling),
    ...createCompletions(telling, keyOf),
  };
}

/** Remembers the answers for words of the articles: the words that people type are without end. */
function memoised<T>(counts: ReadonlyMap<string, number>, compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = compute(word);
    if (counts.has(word)) known.set(word, made);
    return made;
  };
}

/** How often each stem stands on its own, grammar left out: *uit* is no part of *uitslag*. */
function freeStems(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const free = new Map<string, number>();
  for (const [word, count] of counts) {
    if (STOP_WORDS.has(word)) continue;
    const key = stem(word);
    free.set(key, (free.get(key) ?? 0) + count);
  }
  for (const word of STOP_WORDS) free.delete(stem(word));
  return free;
}
