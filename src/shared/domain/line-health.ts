import { z } from 'zod';
import { datumSchema, instantSchema } from './datum';
import { connectionIdSchema, lineIdSchema } from './ids';
import { list, shape } from './schema';

/** A quarter of an hour of one connection: how many questions were put, how many failed, and how long the answers took (ms). */
export const historySlotSchema = shape({
  connectionId: connectionIdSchema,
  /** Begin of the quarter, ms since 1970. */
  startMs: z.number().int(),
  asked: z.number().int(),
  failed: z.number().int(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
export type HistorySlot = z.infer<typeof historySlotSchema>;

/** How one connection does. No personal data. */
export const connectionHealthSchema = shape({
  connectionId: connectionIdSchema,
  lineId: lineIdSchema,
  circuit: shape({ state: z.enum(['closed', 'halfOpen', 'open']), pausedUntilMs: z.number().nullable() }),
  lastSuccessAt: instantSchema.nullable(),
  /** Questions of today (in the Netherlands) that the line answered or should have answered. */
  today: shape({ asked: z.number().int(), failed: z.number().int() }),
  /** Over the last questions, ms; null before the first answer. */
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  /** What 95 of 100 answers should take at most. */
  normMs: z.number(),
  /** Share of questions that should be answered, and what of today's failures it allows is left: 1 all, 0 nothing, below 0 overspent. */
  availabilityNorm: z.number(),
  budgetLeft: z.number(),
  /** Newest first. */
  lastErrors: list(shape({ at: instantSchema, kind: z.string(), operation: z.string() })),
});
export type ConnectionHealth = z.infer<typeof connectionHealthSchema>;

/** What asks for attention on a line, apart from its connections (the grip list). */
export const gripSchema = z.discriminatedUnion('kind', [
  shape({ kind: z.literal('agreementEnds'), on: datumSchema, days: z.number().int() }),
  shape({ kind: z.literal('agreementEnded'), on: datumSchema }),
  shape({ kind: z.literal('noAgreement') }),
  shape({ kind: z.literal('evaluationPassed'), on: datumSchema }),
  shape({ kind: z.literal('noOwner') }),
  shape({ kind: z.literal('noDecider') }),
]);
export type Grip = z.infer<typeof gripSchema>;
