import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';
import type { CircuitStatus } from '../../ports/lines';
import { isSick, notSent, type Send, type Sent } from './sent';

/** So many questions that failed after each other, and the line is left alone. */
const OPENS_AFTER = 5;
/** How long it is left alone before one question tries it; longer each time that this fails too. */
const HALF_OPEN = { initialDelay: 5_000, maxDelay: 60_000 };
/** A source that asks for more than this is asked again after this all the same. */
const LONGEST_PAUSE_MS = 10 * 60_000;

export type Circuit = {
  /** Runs `send`, or refuses at once while the line is left alone. However many requests of one `question` fail, they count as one. */
  readonly run: (send: Send, signal: AbortSignal, question: object) => Promise<Sent>;
  readonly status: () => CircuitStatus;
};

/** An outcome that says nothing new of the line: called off by whoever asked, or one more request of a question that failed. */
class Uncounted extends Error {
  constructor(readonly sent: Sent) {
    super('not counted');
  }
}

/**
 * Keeps a sick line from being asked over and over: after some failures nobody is made to wait for it, and now and then one question
 * tries whether it is back. A source that says `Retry-After` is left alone for that long.
 */
export function createCircuit(nowMs: () => number = Date.now): Circuit {
  let pausedUntilMs = 0;
  const failed = new WeakSet();
  const breaker = circuitBreaker(
    // A question that tried the line and was called off did not show that the line is well.
    handleWhen((error) => error instanceof Uncounted && breaker.state === CircuitState.HalfOpen).orWhenResult((sent) =>
      // Only what `run` gives reaches this policy.
      isSick(sent as Sent),
    ),
    { breaker: new ConsecutiveBreaker(OPENS_AFTER), halfOpenAfter: new ExponentialBackoff(HALF_OPEN) },
  );
  const sendOnce = async (send: Send, signal: AbortSignal, question: object): Promise<Sent> => {
    const sent = await send(signal);
    if (isSick(sent) && failed.has(question)) throw new Uncounted(sent);
    if (isSick(sent)) failed.add(question);
    if (sent.ok) pausedUntilMs = 0;
    else if (sent.error.kind === 'notAsked') throw new Uncounted(sent);
    else if (sent.retryAfterMs !== null) pausedUntilMs = nowMs() + Math.min(sent.retryAfterMs, LONGEST_PAUSE_MS);
    return sent;
  };
  return {
    async run(send, signal, question) {
      if (nowMs() < pausedUntilMs) return leftAlone;
      try {
        return await breaker.execute(() => sendOnce(send, signal, question), signal);
      } catch (cause) {
        if (cause instanceof Uncounted) return cause.sent;
        if (cause instanceof BrokenCircuitError) return leftAlone;
        throw cause;
      }
    },
    status: () => ({
      state: STATES[breaker.state],
      pausedUntilMs: nowMs() < pausedUntilMs ? pausedUntilMs : null,
    }),
  };
}

const STATES = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'halfOpen',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
} as const;

const leftAlone: Sent = notSent({ kind: 'notAsked', because: 'circuitOpen' });
