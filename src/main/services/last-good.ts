import type { LineError, LineResult } from '../../shared/result';
import type { LastGoodKey, LastGoodStore } from '../ports/last-good';

/** Where last good answers are kept, and where a fault of that is told: an answer never waits or fails for it. */
export type LastGoodDeps = {
  readonly lastGood: LastGoodStore;
  readonly nowMs: () => number;
  readonly logFault: (cause: unknown) => void;
};

/** How the answers to a question are kept. `read` gives null for what does not fit: a newer program may know another shape. */
export type Keeping<T> = {
  readonly key: LastGoodKey;
  readonly keepMs: number;
  readonly read: (kept: unknown) => T | null;
};

/**
 * Keeps a good answer; gives a failed one the last good answer with its age. Only where the line itself failed: who may not see the answer
 * now does not see the old one either.
 */
export function withLastGood<T>(deps: LastGoodDeps, keeping: Keeping<T>, result: LineResult<T>): LineResult<T> {
  try {
    if (result.ok) {
      keep(deps, keeping, result);
      return result;
    }
    return isOutOfReach(result.error) ? { ...result, lastGood: recall(deps, keeping) } : result;
  } catch (cause) {
    deps.logFault(cause);
    return result;
  }
}

function keep<T>(
  { lastGood, nowMs }: LastGoodDeps,
  { key, keepMs }: Keeping<T>,
  { value, fetchedAt }: Extract<LineResult<T>, { readonly ok: true }>,
): void {
  lastGood.put(key, { json: JSON.stringify(value), fetchedAt, keptUntilMs: nowMs() + keepMs });
}

function recall<T>({ lastGood, nowMs }: LastGoodDeps, { key, read }: Keeping<T>) {
  const kept = lastGood.get(key, nowMs());
  const value = kept && read(JSON.parse(kept.json));
  return value && { value, fetchedAt: kept.fetchedAt };
}

function isOutOfReach(error: LineError): boolean {
  switch (error.kind) {
    case 'unavailable':
    case 'timeout':
    case 'invalidResponse':
      return true;
    case 'notAsked':
      return error.because === 'circuitOpen';
    default:
      return false;
  }
}
