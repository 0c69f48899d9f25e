import type { KennisIndex } from './build-index';
import type { Query } from './query';

/** The score that an article needs to be an answer to this question. */
export function requiredScore({ elsewhere, language: { tuning } }: KennisIndex, query: Query): number {
  return elsewhere.some((keys) => holdsInOrder(query.sequence, keys)) ? tuning.requiredElsewhere : tuning.required;
}

function holdsInOrder(sequence: readonly string[], keys: readonly string[]): boolean {
  return sequence.some((_, start) => keys.every((key, at) => sequence[start + at] === key));
}
