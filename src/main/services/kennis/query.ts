import type { Synonyms } from './synonyms';
import type { Tuning } from './tuning';
import { VERB_PARTICLES } from './text/inflection';
import type { Completion } from './text/completions';
import type { Lexicon } from './text/lexicon';
import { STOP_WORDS, WEAK_WORDS } from './text/stop-words';
import { tokensOf } from './text/tokens';

/** One way to find a word of the question: these keys together, worth `factor` of the word itself. */
export type Alternative = { readonly keys: readonly string[]; readonly factor: number };

/** A word of the question that says something about its subject. */
export type QueryWord = {
  readonly word: string;
  readonly key: string;
  /** How much it tells: rare words more. */
  readonly weight: number;
  readonly isKnown: boolean;
  readonly isWeak: boolean;
  readonly alternatives: readonly Alternative[];
};

export type Query = {
  readonly words: readonly QueryWord[];
  /** Sum of the weights of all words. */
  readonly mass: number;
  /** The informative words as typed, folded, for the trigrams. */
  readonly text: string;
  /** Keys of all words in order, also of those that say nothing. */
  readonly sequence: readonly string[];
};

export type Language = {
  readonly lexicon: Lexicon;
  readonly synonyms: Synonyms;
  /** Inverse document frequency of a key; the highest for one that is unknown. */
  readonly idf: (key: string) => number;
  readonly tuning: Tuning;
};

/** Longest question that is read, in characters, and the most informative words of it that count. */
const MAX_LENGTH = 2000;
const MAX_WORDS = 40;

/** Reads a question: drops what says nothing, corrects spelling, completes the word that is being typed, takes compounds apart and puts loose ones together, adds synonyms. Takes any text. */
export function understandQuery(text: string, language: Language): Query {
  const tokens = tokensOf(text.slice(0, MAX_LENGTH));
  const informative = tokens.filter((token) => !STOP_WORDS.has(token));
  const chosen = [...new Set(informative.length > 0 ? informative : tokens)].slice(0, MAX_WORDS);
  const unfinished = unfinishedWord(text, tokens);
  const drafts = chosen.map((word) => draftOf(word, { tokens, language, isUnfinished: word === unfinished }));
  const sequence = tokens.map((token) => language.lexicon.keyOf(token));
  const keys = new Set([...sequence, ...drafts.flatMap(({ keys: own }) => own)]);
  const expansions = language.synonyms.expansionsFor(keys);
  const words = drafts.map(({ word, alternatives, keys: own, isKnown }) => {
    const key = own[0] ?? word;
    const extra = expansions
      .filter(({ trigger }) => trigger.some((part) => own.includes(part)))
      .map(({ target }) => ({ keys: target, factor: language.tuning.synonym }));
    return {
      word,
      key,
      isKnown: isKnown || extra.length > 0,
      isWeak: WEAK_WORDS.has(word),
      weight: weightOf(word, { key, isKnown, language }),
      alternatives: [...alternatives, ...extra],
    };
  });
  return { words, mass: words.reduce((sum, { weight }) => sum + weight, 0), text: chosen.join(' '), sequence };
}

type Draft = {
  readonly word: string;
  readonly keys: readonly string[];
  readonly isKnown: boolean;
  readonly alternatives: readonly Alternative[];
};
type DraftContext = {
  readonly tokens: readonly string[];
  readonly language: Language;
  readonly isUnfinished: boolean;
};

/** The last word, as long as nothing was typed after it: who types sees answers before the word is whole. */
const unfinishedWord = (text: string, tokens: readonly string[]): string | undefined =>
  text.length <= MAX_LENGTH && /[\p{L}\p{N}]$/u.test(text) ? tokens.at(-1) : undefined;

function draftOf(word: string, { tokens, language, isUnfinished }: DraftContext): Draft {
  const { lexicon, tuning } = language;
  const key = lexicon.keyOf(word);
  const joined = joinsOf(word, tokens, lexicon).map((join) => ({ keys: [join], factor: tuning.joined }));
  const parts = lexicon.partsOf(word);
  if (lexicon.has(key)) {
    const loose = parts.length > 0 ? [{ keys: parts, factor: tuning.parts }] : [];
    return { word, keys: [key], isKnown: true, alternatives: [{ keys: [key], factor: 1 }, ...loose, ...joined] };
  }
  if (parts.length > 0)
    return {
      word,
      keys: [key, ...parts],
      isKnown: true,
      alternatives: [{ keys: parts, factor: tuning.unknownParts }, ...joined],
    };
  const completions = isUnfinished ? lexicon.completionsOf(word) : [];
  if (completions.length > 0) return completedDraft(word, completions, joined);
  const corrections = lexicon.corrections(word);
  const corrected = corrections.map((found) => ({
    keys: [lexicon.keyOf(found.word)],
    factor: found.likeness ** tuning.likenessPower,
  }));
  return {
    word,
    keys: [...corrected.flatMap(({ keys }) => keys), key],
    isKnown: corrected.length > 0 || joined.length > 0,
    alternatives: [...corrected, ...joined],
  };
}

/** Beginnings of words that the articles know: a guess at the word is worth the more, the more common that word is. */
function completedDraft(word: string, completions: readonly Completion[], joined: readonly Alternative[]): Draft {
  const alternatives = completions.map(({ key, share }) => ({ keys: [key], factor: 0.5 + 0.4 * share }));
  return {
    word,
    keys: completions.map(({ key }) => key),
    isKnown: true,
    alternatives: [...alternatives, ...joined],
  };
}

/** Known words that this word makes with a neighbour (*parkeer vergunning*) or with a loose verb particle anywhere (*geef … door*). */
function joinsOf(word: string, tokens: readonly string[], lexicon: Lexicon): readonly string[] {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    if (token !== word) return;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (before) found.add(before + word);
    if (after) found.add(word + after);
  });
  for (const token of tokens) if (VERB_PARTICLES.has(token)) found.add(token + word);
  return [...found].map((join) => lexicon.keyOf(join)).filter((key) => lexicon.has(key));
}

function weightOf(
  word: string,
  { key, isKnown, language }: { readonly key: string; readonly isKnown: boolean; readonly language: Language },
): number {
  const { tuning } = language;
  if (!isKnown) return tuning.unknownWeight;
  const idf = language.idf(key) ** tuning.idfPower;
  if (WEAK_WORDS.has(word)) return idf * tuning.weak;
  return STOP_WORDS.has(word) ? idf * tuning.stop : idf;
}
