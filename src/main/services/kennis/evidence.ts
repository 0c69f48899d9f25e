import type { KennisIndex } from './build-index';
import type { Query } from './query';

/**
 * Below this score nothing in the article answers the question. Calibrated on the development questions: fewer than one in
 * twenty answerable questions stays below it, also without keywords and phrasings.
 */
const MIN_SCORE = 0.17;
/** A question about a subject that another body answers needs an article that fits it almost word for word. */
const MIN_SCORE_ELSEWHERE = 1.25;

/** The score that an article needs to be an answer to this question. */
export function requiredScore(index: KennisIndex, query: Query): number {
  return index.elsewhere.some((keys) => holdsInOrder(query.sequence, keys)) ? MIN_SCORE_ELSEWHERE : MIN_SCORE;
}

function holdsInOrder(sequence: readonly string[], keys: readonly string[]): boolean {
  return sequence.some((_, start) => keys.every((key, at) => sequence[start + at] === key));
}
