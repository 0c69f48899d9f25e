import { randomBytes } from 'node:crypto';
import type { ConnectionId } from '../../shared/domain/ids';
import type { LineResult } from '../../shared/result';
import type { CallContext, Connection, LinesPort } from '../ports/lines';

/** How long after a failure the line is tried, in ms: longer each time. */
const TRIES_MS = [5_000, 10_000, 20_000, 40_000, 60_000] as const;
/** Waits differ by up to this share: many desktops must not come back all at once. */
const JITTER = 0.25;

export type LineRecovery = {
  /** Looks after a connection that failed, until it answers again. */
  readonly onAnswer: (connection: Connection, result: LineResult<unknown>) => void;
  readonly stop: () => void;
};

export type LineRecoveryDeps = {
  readonly lines: Pick<LinesPort, 'connections' | 'probe'>;
  /** Who is signed in: without anybody no line is asked. */
  readonly userId: () => string | null;
  /** The line answers again. */
  readonly onBack: (connection: Connection, result: LineResult<null>) => void;
  readonly random?: () => number;
};

/** Tries lines that failed, with a question that names nobody, so that an agent sees by itself that one is back. */
export function createLineRecovery(deps: LineRecoveryDeps): LineRecovery {
  const waiting = new Map<ConnectionId, NodeJS.Timeout>();
  const abort = new AbortController();
  const random = deps.random ?? Math.random;
  const tryLater = (connection: Connection, tries: number): void => {
    const pauseMs = (TRIES_MS[Math.min(tries, TRIES_MS.length - 1)] ?? 0) * (1 + JITTER * (2 * random() - 1));
    const timer = setTimeout(() => void tryNow(connection, tries), pauseMs);
    timer.unref();
    waiting.set(connection.id, timer);
  };
  const forget = (id: ConnectionId): void => {
    clearTimeout(waiting.get(id));
    waiting.delete(id);
  };
  const isKnown = ({ id }: Connection): boolean => deps.lines.connections().some((one) => one.id === id);
  const tryNow = async (connection: Connection, tries: number): Promise<void> => {
    const userId = deps.userId();
    if (!isKnown(connection) || abort.signal.aborted) forget(connection.id);
    else if (userId === null) tryLater(connection, tries);
    else await probe(connection, contextOf(connection, userId, abort.signal), tries);
  };
  const probe = async (connection: Connection, context: CallContext, tries: number): Promise<void> => {
    const result = await deps.lines.probe(connection.id, context);
    if (!waiting.has(connection.id)) return;
    forget(connection.id);
    if (result.ok) deps.onBack(connection, result);
    else tryLater(connection, tries + 1);
  };
  return {
    onAnswer(connection, result) {
      if (result.ok) forget(connection.id);
      else if (isSick(result) && !waiting.has(connection.id)) tryLater(connection, 0);
    },
    stop() {
      abort.abort();
      [...waiting.keys()].forEach(forget);
    },
  };
}

const isSick = (result: LineResult<unknown>): boolean =>
  !result.ok && ['unavailable', 'timeout', 'invalidResponse'].includes(result.error.kind);

const contextOf = ({ purpose }: Connection, userId: string, signal: AbortSignal): CallContext => ({
  purpose,
  userId,
  conversationId: null,
  traceId: randomBytes(16).toString('hex'),
  signal,
  onRequest: () => undefined,
});
