import { instantOf } from '../../shared/domain/datum';
import type { ConnectionId } from '../../shared/domain/ids';
import type { ConnectionHealth, HistorySlot } from '../../shared/domain/line-health';
import type { LineError, LineResult } from '../../shared/result';
import type { LineHistoryStore } from '../ports/line-history';
import type { Connection, LinesPort } from '../ports/lines';
import type { Answered } from './ask-line';
import { percentile } from './percentile';

/** Times of so many questions make p50 and p95. */
const SAMPLES = 200;
const ERRORS = 10;
const SLOT_MS = 15 * 60_000;
/** What was measured goes to the store this often: a write per answer would keep the disk busy all day. */
const FLUSH_MS = 20_000;

export type LineHealth = {
  /** Counts an answer, or that there was none. */
  readonly onAnswer: (connection: Connection, result: LineResult<unknown>, asked: Answered) => void;
  readonly list: () => readonly ConnectionHealth[];
  /** The last days of one connection, oldest quarter first. */
  readonly history: (connectionId: ConnectionId, days: number) => readonly HistorySlot[];
  /** Writes what is not in the store yet, and stops. */
  readonly stop: () => void;
};

export type LineHealthDeps = {
  readonly lines: Pick<LinesPort, 'connections' | 'circuit'>;
  readonly history: LineHistoryStore;
  readonly nowMs: () => number;
  /** Begin of the day in the Netherlands, ms since 1970. */
  readonly dayStartMs: () => number;
  readonly logFault: (cause: unknown) => void;
};

type Slot = { startMs: number; asked: number; failed: number; ms: number[] };
type Known = {
  samples: number[];
  slot: Slot;
  lastSuccessAt: ConnectionHealth['lastSuccessAt'];
  errors: ConnectionHealth['lastErrors'];
};

/** How every connection does: counted as its answers come, kept by the quarter of an hour. Holds nothing of whom was asked. */
export function createLineHealth(deps: LineHealthDeps): LineHealth {
  const { nowMs } = deps;
  const known = createKnown(deps);
  const timer = setInterval(known.flush, FLUSH_MS);
  timer.unref();
  return {
    onAnswer({ id }, result, asked) {
      const outcome = outcomeOf(result);
      if (outcome !== 'none') count(known.inSlot(id, slotStart(nowMs())), { outcome, result, asked, nowMs: nowMs() });
    },
    list() {
      known.flush();
      return deps.lines.connections().map((connection) => healthOf(deps, connection, known.of(connection.id)));
    },
    history(connectionId, days) {
      known.flush();
      return deps.history.list(connectionId, nowMs() - days * 24 * 3600_000);
    },
    stop() {
      clearInterval(timer);
      known.flush();
    },
  };
}

/** What is not in the store yet, per connection. */
function createKnown({ nowMs, history, logFault }: LineHealthDeps) {
  const known = new Map<ConnectionId, Known>();
  const of = (id: ConnectionId): Known => {
    const fresh: Known = { samples: [], slot: emptySlot(nowMs()), lastSuccessAt: null, errors: [] };
    const one = known.get(id) ?? fresh;
    known.set(id, one);
    return one;
  };
  const flush = (): void => {
    const slots = [...known].flatMap(([id, { slot }]) => (slot.asked > 0 ? [toHistory(id, slot)] : []));
    for (const one of known.values()) one.slot = emptySlot(nowMs());
    try {
      if (slots.length > 0) history.add(slots);
    } catch (cause) {
      logFault(cause);
    }
  };
  /** In the quarter that begins at `startMs`: what was counted before it goes to the store first. */
  const inSlot = (id: ConnectionId, startMs: number): Known => {
    const one = of(id);
    if (one.slot.startMs !== startMs) flush();
    return one;
  };
  return { of, flush, inSlot };
}

type Counted = {
  readonly outcome: 'answered' | 'failed';
  readonly result: LineResult<unknown>;
  readonly asked: Answered;
  readonly nowMs: number;
};

function count(one: Known, { outcome, result, asked, nowMs }: Counted): void {
  one.slot.asked += 1;
  if (outcome === 'answered') {
    one.lastSuccessAt = instantOf(nowMs);
    one.samples = [...one.samples, asked.ms].slice(-SAMPLES);
    one.slot.ms.push(asked.ms);
    return;
  }
  one.slot.failed += 1;
  const kind = result.ok ? '' : result.error.kind === 'notAsked' ? result.error.because : result.error.kind;
  one.errors = [{ at: instantOf(nowMs), kind, operation: asked.operation }, ...one.errors].slice(0, ERRORS);
}

/** A question that nobody wanted answered, or that the line answered with no, says nothing of how it does. */
function outcomeOf(result: LineResult<unknown>): 'answered' | 'failed' | 'none' {
  if (result.ok) return 'answered';
  const { error } = result;
  if (error.kind === 'notAsked') return error.because === 'circuitOpen' ? 'failed' : 'none';
  if (error.kind === 'internal') return 'none';
  return FAILING.has(error.kind) ? 'failed' : 'answered';
}

const FAILING: ReadonlySet<LineError['kind']> = new Set(['unavailable', 'timeout', 'invalidResponse', 'unauthorised']);

function healthOf(
  { lines, history, dayStartMs }: LineHealthDeps,
  { id, lineId, normMs, availabilityNorm }: Connection,
  { samples, errors, lastSuccessAt }: Known,
): ConnectionHealth {
  const slots = history.list(id, dayStartMs());
  const asked = slots.reduce((sum, slot) => sum + slot.asked, 0);
  const failed = slots.reduce((sum, slot) => sum + slot.failed, 0);
  return {
    connectionId: id,
    lineId,
    circuit: lines.circuit(id),
    lastSuccessAt,
    today: { asked, failed },
    p50Ms: percentile(samples, 0.5),
    p95Ms: percentile(samples, 0.95),
    normMs,
    availabilityNorm,
    budgetLeft: budgetLeft({ asked, failed }, availabilityNorm),
    lastErrors: errors,
  };
}

/** Share of today's allowed failures that is left. On a day with few questions one failure is allowed. */
function budgetLeft({ asked, failed }: ConnectionHealth['today'], norm: number): number {
  const allowed = Math.max(1, asked * (1 - norm));
  return Math.round((1 - failed / allowed) * 1000) / 1000;
}

const slotStart = (nowMs: number): number => Math.floor(nowMs / SLOT_MS) * SLOT_MS;

const emptySlot = (nowMs: number): Slot => ({ startMs: slotStart(nowMs), asked: 0, failed: 0, ms: [] });

const toHistory = (connectionId: ConnectionId, { startMs, asked, failed, ms }: Slot): HistorySlot => ({
  connectionId,
  startMs,
  asked,
  failed,
  p50Ms: percentile(ms, 0.5),
  p95Ms: percentile(ms, 0.95),
});
