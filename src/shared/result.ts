import { z } from 'zod';
import { instantSchema } from './domain/datum';
import { connectionIdSchema, lineIdSchema, type ConnectionId, type LineId } from './domain/ids';
import type { Instant } from './domain/datum';

/** The one shape of an answer that may fail. Nothing is thrown for an expected failure. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

const rejectedField = z.object({ name: z.string(), reason: z.string() }).readonly();

/** Zod schema of {@link LineError}. */
export const lineErrorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unavailable'), httpStatus: z.number().int().nullable() }).readonly(),
  z.object({ kind: z.literal('unauthorised') }).readonly(),
  z.object({ kind: z.literal('notFound') }).readonly(),
  z.object({ kind: z.literal('timeout'), afterMs: z.number() }).readonly(),
  z
    .object({ kind: z.literal('rejected'), httpStatus: z.number().int(), fields: z.array(rejectedField).readonly() })
    .readonly(),
  z.object({ kind: z.literal('tooMany'), askFor: z.array(z.string()).readonly() }).readonly(),
  z
    .object({
      kind: z.literal('notAsked'),
      because: z.enum(['level', 'purpose', 'circuitOpen', 'cancelled', 'dependsOnFailed']),
    })
    .readonly(),
  z.object({ kind: z.literal('invalidResponse'), fields: z.array(z.string()).readonly() }).readonly(),
  z.object({ kind: z.literal('internal'), errorId: z.string() }).readonly(),
]);

/**
 * Why a line gave no answer. Holds no personal data, so it may be logged and shown as it is. An adapter may turn its
 * source's 404 into an empty list.
 */
export type LineError = z.infer<typeof lineErrorSchema>;

/** The answer of one connection of one line. `fetchedAt` is when the source gave it; `lastGood` an older answer that may still be shown. */
export type LineResult<T> = { readonly lineId: LineId; readonly connectionId: ConnectionId } & (
  | { readonly ok: true; readonly value: T; readonly fetchedAt: Instant }
  | {
      readonly ok: false;
      readonly error: LineError;
      readonly lastGood: { readonly value: T; readonly fetchedAt: Instant } | null;
    }
);

/** Schema of a {@link LineResult} around `value`. */
export const lineResult = <T extends z.ZodType>(value: T) => {
  const ids = { lineId: lineIdSchema, connectionId: connectionIdSchema };
  const dated = z.object({ value, fetchedAt: instantSchema }).readonly();
  return z.discriminatedUnion('ok', [
    z.object({ ...ids, ok: z.literal(true), value, fetchedAt: instantSchema }).readonly(),
    z.object({ ...ids, ok: z.literal(false), error: lineErrorSchema, lastGood: dated.nullable() }).readonly(),
  ]);
};

/** Schema of one {@link LineResult} per asked connection, so that a failed line stays visible. */
export const perLine = <T extends z.ZodType>(value: T) => z.array(lineResult(value)).readonly();

/** The same result with its value (and its last good value) mapped by `map`. */
export function mapValue<A, B>(result: LineResult<A>, map: (value: A) => B): LineResult<B> {
  const { lineId, connectionId } = result;
  if (result.ok) return { lineId, connectionId, ok: true, value: map(result.value), fetchedAt: result.fetchedAt };
  const lastGood = result.lastGood && { value: map(result.lastGood.value), fetchedAt: result.lastGood.fetchedAt };
  return { lineId, connectionId, ok: false, error: result.error, lastGood };
}
