import type { LineError } from '../../../shared/result';
import type { RawReply } from '../transport';

/** What came of one request that was sent, or was not. `retryAfterMs`: how long the source asks to be left alone. */
export type Sent =
  | { readonly ok: true; readonly value: RawReply }
  | { readonly ok: false; readonly error: LineError; readonly retryAfterMs: number | null };

/** Sends one request, once. Never throws for an expected failure. */
export type Send = (signal: AbortSignal) => Promise<Sent>;

/** A request that failed without being sent again or at all. */
export const notSent = (error: LineError): Sent => ({ ok: false, error, retryAfterMs: null });

export const cancelled: Sent = notSent({ kind: 'notAsked', because: 'cancelled' });

/** The source itself is ill: out of reach, too busy, or too slow. An answer that we cannot read says nothing of the next question. */
export const isSick = (sent: Sent): boolean =>
  !sent.ok && (sent.error.kind === 'unavailable' || sent.error.kind === 'timeout');
