import { ExponentialBackoff, handleWhenResult, retry, type RetryPolicy } from 'cockatiel';
import type { LineResult } from '../../shared/result';

const isPassing = (result: unknown): boolean => {
  // Only what `retryRead` runs reaches this policy.
  const reply = result as LineResult<unknown>;
  return !reply.ok && reply.error.kind === 'unavailable';
};

/** Reads that failed because the source was out of reach are asked once more, after a short jittered pause. A timeout is not: the agent waits already. */
const policy: RetryPolicy = retry(handleWhenResult(isPassing), {
  maxAttempts: 1,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 400 }),
});

/** Runs a read under the retry policy; stops waiting when `signal` aborts. */
export const retryRead = <T>(once: () => Promise<LineResult<T>>, signal: AbortSignal): Promise<LineResult<T>> =>
  policy.execute(once, signal);
