import { z } from 'zod';
import { outgoingTextSchema, hiddenTermHitSchema } from './outgoing';
import { list, shape } from './schema';

/** A text of the municipality for a resident, with `{variables}`. Without municipalities it is for all of them. */
export const berichtSjabloonSchema = shape({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  naam: z.string().min(1).max(100),
  onderwerp: z.string().min(1).max(200),
  tekst: z.string().min(1).max(10_000),
  gemeenten: list(z.string()).default([]),
});
export type BerichtSjabloon = z.infer<typeof berichtSjabloonSchema>;

/** Limits: what a reader takes in, and what any mail server passes on. */
export const BERICHT_LIMITS = { onderwerp: 200, tekst: 10_000, adres: 254 } as const;

/** A confirmation as the agent has it on screen. `berichtId` is made with the form: sending it twice sends one. */
export const berichtSchema = shape({
  berichtId: z.uuid(),
  questionId: z.uuid(),
  adres: z.string().max(1000),
  onderwerp: z.string().max(1000),
  tekst: z.string().max(50_000),
  release: outgoingTextSchema.unwrap().shape.release,
});
export type Bericht = z.infer<typeof berichtSchema>;

/** A text filled in from a template for one question. */
export const berichtVoorstelSchema = shape({
  id: z.string(),
  naam: z.string(),
  onderwerp: z.string(),
  tekst: z.string(),
});
export type BerichtVoorstel = z.infer<typeof berichtVoorstelSchema>;

/** What can be sent in this conversation. `afzender` is null where no mail server is set up: then only paper is left. */
export const berichtKeuzeSchema = shape({
  afzender: z.string().nullable(),
  adres: z.string(),
  voorstellen: list(berichtVoorstelSchema),
});
export type BerichtKeuze = z.infer<typeof berichtKeuzeSchema>;

/** How sending went: on its way, or why not. */
export const berichtReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('queued'), outboxId: z.uuid(), isSent: z.boolean() }),
  shape({
    state: z.literal('incomplete'),
    problems: list(
      shape({
        field: z.enum(['adres', 'onderwerp', 'tekst']),
        reason: z.enum(['missing', 'format', 'tooLong', 'control', 'personalNumber']),
      }),
    ),
  }),
  shape({ state: z.literal('hidden'), hits: list(hiddenTermHitSchema) }),
  shape({ state: z.literal('noServer') }),
]);
export type BerichtReply = z.infer<typeof berichtReplySchema>;
