import { z } from 'zod';
import { instantSchema } from './datum';
import { lineIdSchema } from './ids';
import { list, shape } from './schema';

/** How a text reaches a resident. */
export const outgoingChannelSchema = z.enum(['callback', 'e-mail', 'print', 'kennis']);
export type OutgoingChannel = z.infer<typeof outgoingChannelSchema>;

/** A text on its way to a resident. `release`: a supervisor lets it go although it names an executor. */
export const outgoingTextSchema = shape({
  channel: outgoingChannelSchema,
  text: z.string().max(50_000),
  release: shape({ reason: z.string().trim().min(5).max(500) }).nullable(),
});
export type OutgoingText = z.infer<typeof outgoingTextSchema>;

/** A page on paper for a resident: a title and parts of plain text. */
export const printedPageSchema = shape({
  title: z.string().max(500),
  parts: list(shape({ title: z.string().max(200), text: z.string().max(50_000) })),
});
export type PrintedPage = z.infer<typeof printedPageSchema>;

/** Something in a text that a resident may not hear, and where. Source: `hidden-terms.ts`. */
export const hiddenTermHitSchema = shape({
  at: z.number().int(),
  length: z.number().int(),
  text: z.string(),
  kind: z.enum(['name', 'number', 'address']),
  lineId: lineIdSchema,
});

/** Whether it may go. */
export const outgoingReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('clear') }),
  shape({ state: z.literal('refused'), hits: list(hiddenTermHitSchema) }),
  shape({ state: z.literal('released'), hits: list(hiddenTermHitSchema) }),
]);
export type OutgoingReply = z.infer<typeof outgoingReplySchema>;

/** A text that a supervisor let go: who, when and why, of which lines; never the text. */
export const releaseSchema = shape({
  at: instantSchema,
  userId: z.string(),
  channel: outgoingChannelSchema,
  lineIds: list(lineIdSchema),
  /** How many terms it named. */
  terms: z.number().int(),
  reason: z.string(),
});
export type Release = z.infer<typeof releaseSchema>;
