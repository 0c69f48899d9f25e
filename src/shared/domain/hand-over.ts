import { z } from 'zod';
import { linkedZaakSchema } from './conversation';
import { instantSchema } from './datum';
import { levelSchema } from './identification';
import { artikelIdSchema, conversationIdSchema, municipalityIdSchema, partijIdSchema } from './ids';
import { kanaalSchema } from './klantcontact';
import { list, shape } from './schema';

/** Whom a caller is handed to: a colleague, or whoever of a team is there. */
export const handOverTargetSchema = shape({
  soort: z.enum(['afdeling', 'groep', 'medewerker']),
  identificatie: z.string().max(200),
  naam: z.string().max(200),
});
export type HandOverTarget = z.infer<typeof handOverTargetSchema>;

const personSchema = shape({ id: z.string(), naam: z.string(), functie: z.string() });

/**
 * What travels with a caller: who, what, and what was told and found already. A person travels as a partij of the register of contacts, never
 * with a BSN.
 */
export const handOverLuggageSchema = shape({
  kanaal: kanaalSchema,
  begonnenOp: instantSchema,
  niveau: levelSchema,
  partijId: partijIdSchema.nullable(),
  naam: z.string().nullable(),
  geboortedatum: z.string().nullable(),
  telefoonnummer: z.string().nullable(),
  vraag: z.string(),
  notitie: z.string(),
  /** What the giver said to the caller already. */
  verteld: z.string(),
  product: z.string().nullable(),
  artikelen: list(shape({ id: artikelIdSchema, titel: z.string() })),
  zaak: linkedZaakSchema.nullable(),
});
export type HandOverLuggage = z.infer<typeof handOverLuggageSchema>;

/** A caller who is offered. Written by the giver alone; `bevestigdVoor` is the user who gets the caller. */
export const handOverOfferSchema = shape({
  id: z.uuid(),
  gemeente: municipalityIdSchema,
  stand: z.enum(['open', 'bevestigd']),
  bevestigdVoor: z.string().nullable(),
  van: personSchema,
  naar: handOverTargetSchema,
  aangebodenOp: instantSchema,
  bagage: handOverLuggageSchema,
});
export type HandOverOffer = z.infer<typeof handOverOfferSchema>;

/** What a colleague says to an offer. Written by that colleague alone. */
export const handOverAnswerSchema = shape({
  id: z.uuid(),
  overdracht: z.uuid(),
  door: shape({ id: z.string(), naam: z.string() }),
  stand: z.enum(['aangenomen', 'geweigerd', 'geopend']),
  reden: z.string(),
});
export type HandOverAnswer = z.infer<typeof handOverAnswerSchema>;

/** How a hand-over stands at the giver. `silent`: nobody answered in time; `notOpened`: somebody took it and then did not open it. */
export const handOverStateSchema = shape({
  id: z.uuid(),
  conversationId: conversationIdSchema,
  questionId: z.uuid(),
  naar: handOverTargetSchema,
  state: z.enum(['offered', 'confirming', 'accepted', 'refused', 'silent', 'notOpened', 'withdrawn', 'failed']),
  /** Who answered; null: nobody. */
  door: z.string().nullable(),
  reden: z.string(),
  offeredAt: instantSchema,
});
export type HandOverState = z.infer<typeof handOverStateSchema>;

/** Why a caller is not offered. */
export const giveReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('offered'), handOver: handOverStateSchema }),
  shape({
    state: z.literal('refused'),
    because: z.enum(['personalNumber', 'notWarm', 'noTransport', 'yourself', 'busy', 'failed']),
  }),
]);
export type GiveReply = z.infer<typeof giveReplySchema>;

/** How taking a caller ended. `late`: the giver took the caller back; `lost`: a colleague was first. */
export const acceptReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('opened'), conversationId: conversationIdSchema }),
  shape({ state: z.enum(['late', 'lost', 'failed']) }),
]);
export type AcceptReply = z.infer<typeof acceptReplySchema>;
