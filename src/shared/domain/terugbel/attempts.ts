import { dagdeelOf, type Dagdeel } from './dagdeel';
import { dutchMomentOf } from './dutch-time';

/** How an attempt to call back ended. */
export const ATTEMPT_OUTCOMES = ['bereikt', 'niet_bereikt', 'voicemail'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** One attempt to reach the resident. */
export type Attempt = { readonly atMs: number; readonly outcome: AttemptOutcome };

/** How often somebody is called before a message takes the place of the call. */
const ATTEMPTS_BEFORE_MESSAGE = 3;

/** Whether enough was tried for a closing message, and in which part of the day nobody called yet. */
export type AttemptAdvice =
  { readonly kind: 'try'; readonly left: number; readonly dagdeel: Dagdeel | null } | { readonly kind: 'message' };

/**
 * What to do after these attempts. Only calls in different parts of a day count, and not all in the same part: somebody
 * who works mornings is not reached by three mornings.
 */
export function adviceAfter(attempts: readonly Attempt[]): AttemptAdvice {
  const missed = attempts.filter(({ outcome }) => outcome !== 'bereikt');
  const parts = new Set(missed.map(({ atMs }) => `${dutchMomentOf(atMs).datum} ${dagdeelOf(atMs)}`));
  const tried = new Set(missed.map(({ atMs }) => dagdeelOf(atMs)));
  const untried = (['ochtend', 'middag'] as const).find((part) => !tried.has(part)) ?? null;
  const left = Math.max(0, ATTEMPTS_BEFORE_MESSAGE - parts.size);
  if (left === 0 && tried.size > 1) return { kind: 'message' };
  return { kind: 'try', left: Math.max(1, left), dagdeel: missed.length === 0 ? null : untried };
}
