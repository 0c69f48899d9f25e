/**
 * Constants of the ranking. Chosen by a random search over the labelled development questions with five-fold
 * cross-validation (`kb tune`): on questions that had no part in the choice they do as well. None of them knows a question
 * or an article.
 */
export const TUNING = {
  /** How steeply rare words weigh more. */
  idfPower: 0.749,
  /** Weight of words that say little, of words that say nothing when nothing else was asked, and of words nobody knows. */
  weak: 0.964,
  stop: 0.1,
  unknownWeight: 5.5,
  /** What a match counts that is not the word itself. */
  synonym: 0.8,
  joined: 0.95,
  parts: 0.487,
  unknownParts: 0.8,
  likenessPower: 2.3,
  /** Weight per field of the index, in its order. */
  fields: [1.7, 1.58, 1.25, 1, 0.8, 1.1, 0.13],
  /** How much of the full-text and the phrase score depends on the share of the question that was found. */
  coverage: 0.8,
  phraseCoverage: 0.536,
  /** Phrase likeness: the share of the question, the share of the phrase, the second best phrase, and the trust per kind. */
  phraseAsked: 0.556,
  phraseHeld: 0.613,
  phraseSecond: 0.27,
  phrasing: 0.9,
  keyword: 0.83,
  /** The sum. */
  full: 0.096,
  phrases: 0.95,
  trigrams: 0.3,
  covered: 0.39,
  fuse: 0.0362,
  /** Below this sum nothing in an article answers the question; and when another body answers its subject. */
  required: 0.17,
  requiredElsewhere: 1.25,
} as const satisfies Readonly<Record<string, number | readonly number[]>>;

/** Other values than {@link TUNING}, for measurement. */
export type Tuning = {
  readonly [Key in keyof typeof TUNING]: (typeof TUNING)[Key] extends number ? number : readonly number[];
};
