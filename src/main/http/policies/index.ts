import {
  bulkhead,
  BulkheadRejectedError,
  DelegateBackoff,
  handleWhenResult,
  retry,
  TaskCancelledError,
  type RetryPolicy,
} from 'cockatiel';
import type { ConnectionConfig } from '../../../shared/domain/line';
import type { CircuitStatus } from '../../ports/lines';
import { createCircuit } from './circuit';
import { cancelled, notSent, type Send, type Sent } from './sent';
import { createSharedReads } from './shared-reads';

/** Requests of one connection that are under way at once; further ones wait for their turn, up to a limit. */
const AT_ONCE = 8;
const MOST_WAITING = 64;

/** A read that failed is asked again after this long, give or take half. */
const RETRY_MS = 200;
/** A source that asks for a longer pause is not waited for: the agent would wait too. */
const LONGEST_RETRY_AFTER_MS = 1_500;

/** Who waits: `signal` calls it off. The object itself stands for the question: all its requests carry the same one. */
export type Asker = { readonly signal: AbortSignal };

/** How one connection is asked. One per connection, for as long as its configuration stands. */
export type ConnectionPolicies = {
  /**
   * Equal reads (by `key`) that are under way are one request; a source that was out of reach is asked once more; no more than some at
   * once; a line that keeps failing is left alone for a while.
   */
  readonly read: (key: string, send: Send, asker: Asker) => Promise<Sent>;
  /** A write is sent once or not at all. */
  readonly write: (send: Send, asker: Asker) => Promise<Sent>;
  readonly circuit: () => CircuitStatus;
};

/** The policies of one connection. `timeoutMs`: longer than a deadline no request waits for its turn. */
export function createPolicies(
  { timeoutMs }: Pick<ConnectionConfig, 'timeoutMs'>,
  nowMs?: () => number,
): ConnectionPolicies {
  const circuit = createCircuit(nowMs);
  const room = bulkhead(AT_ONCE, MOST_WAITING);
  const reads = createSharedReads();
  const inTurn = async (send: Send, signal: AbortSignal, question: object): Promise<Sent> => {
    const patience = AbortSignal.timeout(timeoutMs);
    try {
      return await room.execute(() => circuit.run(send, signal, question), AbortSignal.any([signal, patience]));
    } catch (cause) {
      if (cause instanceof TaskCancelledError)
        return patience.aborted ? notSent({ kind: 'timeout', afterMs: timeoutMs }) : cancelled;
      if (cause instanceof BulkheadRejectedError) return notSent({ kind: 'unavailable', httpStatus: null });
      throw cause;
    }
  };
  return {
    read: (key, send, asker) =>
      reads.get(key, (shared) => asked(() => inTurn(send, shared, asker), shared), asker.signal),
    write: (send, asker) => inTurn(send, asker.signal, asker),
    circuit: circuit.status,
  };
}

/** The policies per connection, kept over a new reading of the lines files for those that did not change. */
export type PolicyRegistry = { readonly of: (config: ConnectionConfig) => ConnectionPolicies };

export function createPolicyRegistry(): PolicyRegistry {
  const known = new Map<string, { readonly config: string; readonly policies: ConnectionPolicies }>();
  return {
    of(config) {
      const text = JSON.stringify(config);
      const before = known.get(config.id);
      if (before?.config === text) return before.policies;
      const policies = createPolicies(config);
      known.set(config.id, { config: text, policies });
      return policies;
    },
  };
}

const isPassing = (sent: Sent): boolean =>
  !sent.ok && sent.error.kind === 'unavailable' && (sent.retryAfterMs ?? 0) <= LONGEST_RETRY_AFTER_MS;

/** A timeout is not asked again: the agent waits already. */
const again: RetryPolicy = retry(
  // Only what `asked` runs reaches this policy.
  handleWhenResult((sent) => isPassing(sent as Sent)),
  {
    maxAttempts: 1,
    backoff: new DelegateBackoff(({ result }) => {
      const sent = 'value' in result ? (result.value as Sent) : null;
      const wanted = sent && !sent.ok ? sent.retryAfterMs : null;
      // A timer may ring a moment early.
      return wanted !== null ? wanted + 5 : Math.round(RETRY_MS * (0.5 + Math.random()));
    }),
  },
);

const asked = (once: () => Promise<Sent>, signal: AbortSignal): Promise<Sent> => again.execute(once, signal);
