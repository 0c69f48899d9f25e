import type { ConnectionId, ConversationId, LineId, MunicipalityId } from '../../shared/domain/ids';
import type { Purpose } from '../../shared/domain/identification';
import type { LineSummary } from '../../shared/domain/line';
import type { LineResult } from '../../shared/result';
import type { PortName, Ports } from './ports';

/** One data connection as services see it. `freshMs` is its freshness norm, null when the agreement has none. */
export type Connection = {
  readonly id: ConnectionId;
  readonly lineId: LineId;
  readonly name: string;
  readonly kind: string;
  readonly purpose: Purpose;
  readonly ports: readonly PortName[];
  readonly freshMs: number | null;
  /** How long a last good answer may be kept, ms; null when the agreement does not allow it. */
  readonly keepMs: number | null;
  /** What 95 of 100 answers should take at most, ms, and the share of questions that should be answered. */
  readonly normMs: number;
  readonly availabilityNorm: number;
  /** Reference and last day of the agreement; null when none is known. */
  readonly agreement: { readonly reference: string; readonly validUntil: string | null } | null;
  /** Municipalities that take part today. */
  readonly municipalities: readonly MunicipalityId[];
};

/**
 * Whether a connection is asked at all. `open`: it failed too often and is left alone; `halfOpen`: one question tries it now.
 * `pausedUntilMs`: it asked itself to be left alone until then (ms since 1970), else null.
 */
export type CircuitStatus = {
  readonly state: 'closed' | 'halfOpen' | 'open';
  readonly pausedUntilMs: number | null;
};

/** What a call to a line carries along: for whom it stops, and under which trace and purpose it is known. */
export type CallContext = {
  readonly purpose: Purpose;
  readonly userId: string;
  readonly conversationId: ConversationId | null;
  /** W3C trace id, 32 hex digits: one per customer contact. */
  readonly traceId: string;
  readonly signal: AbortSignal;
  /** Called once per HTTP request that leaves, so that requests per klantbeeld can be counted. */
  readonly onRequest: () => void;
};

/** The lines of this installation. Implemented by `lines/create-lines.ts`. */
export interface LinesPort {
  summaries(): readonly LineSummary[];
  connections(): readonly Connection[];
  /** The ports of one connection for one call. Throws when the id is unknown: a bug. */
  open(id: ConnectionId, context: CallContext): Ports;
  /** Whether this connection is asked at the moment. Throws when the id is unknown: a bug. */
  circuit(id: ConnectionId): CircuitStatus;
  /** Asks the source for something small that names no person. */
  probe(id: ConnectionId, context: CallContext): Promise<LineResult<null>>;
}
