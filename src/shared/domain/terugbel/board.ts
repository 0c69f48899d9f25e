import { z } from 'zod';
import { instantSchema } from '../datum';
import { connectionIdSchema, klantcontactIdSchema, municipalityIdSchema, partijIdSchema } from '../ids';
import { digitaalAdresSchema } from '../klantcontact';
import { hiddenTermHitSchema } from '../outgoing';
import { list, shape } from '../schema';
import { lineErrorSchema } from '../../result';
import { ATTEMPT_OUTCOMES } from './attempts';
import { boardDraftSchema } from './board-draft';
import { DAGDELEN } from './dagdeel';

/** Whose callbacks: my own, those of my department and groups, or everybody's. */
export const boardScopeSchema = z.enum(['mine', 'unit', 'all']);
export type BoardScope = z.infer<typeof boardScopeSchema>;

/** One callback, by its register. */
const refSchema = { connectionId: connectionIdSchema, id: z.guid() };
export const taakRefSchema = shape(refSchema);
export type TaakRef = z.infer<typeof taakRefSchema>;

/** A team or colleague that takes callbacks. */
export const unitSchema = shape({
  soort: z.enum(['afdeling', 'groep', 'medewerker']),
  identificatie: z.string().max(200),
  naam: z.string().max(200),
});
export type Unit = z.infer<typeof unitSchema>;

/** One row of the board. No text of the callback: that is read when it is opened. */
export const boardItemSchema = shape({
  ...refSchema,
  nummer: z.string(),
  /** Null: who asked could not be read; try later. */
  naam: z.string().nullable(),
  onderwerp: z.string(),
  /** The team that it waits for; empty when it went to a colleague straight away. */
  unit: z.string(),
  /** Who took it. `isMe`: the signed-in user. */
  holder: shape({ naam: z.string(), isMe: z.boolean() }).nullable(),
  registeredAt: instantSchema.nullable(),
  dueAt: instantSchema.nullable(),
  /** Reckoned by the norm of the municipality, because the register does not say. */
  isDueReckoned: z.boolean(),
  escalation: z.enum(['onTime', 'soon', 'late']),
  isDueToday: z.boolean(),
  voorkeur: z.enum(DAGDELEN).nullable(),
  pogingen: z.number().int(),
  isOpen: z.boolean(),
});
export type BoardItem = z.infer<typeof boardItemSchema>;

/** The rows, most urgent first. `failed`: registers that did not answer; `hasMore`: more than is shown at once. */
export const boardSchema = shape({
  items: list(boardItemSchema),
  failed: list(shape({ connectionId: connectionIdSchema, error: lineErrorSchema })),
  hasMore: z.boolean(),
  readAt: instantSchema,
});
export type Board = z.infer<typeof boardSchema>;

/** How many callbacks of the user and their teams are nearly late and late. `passed`: which became so since the last look; each step of each is told once. */
export const attentionSchema = shape({
  soon: z.number().int(),
  late: z.number().int(),
  passed: list(shape({ nummer: z.string(), escalation: z.enum(['soon', 'late']) })),
});
export type Attention = z.infer<typeof attentionSchema>;

/** Something that happened after the call: an attempt, or how it ended. */
export const followUpSchema = shape({
  id: z.string(),
  at: instantSchema.nullable(),
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: z.string(),
  medewerkers: list(z.string()),
  outcome: z.enum(ATTEMPT_OUTCOMES).nullable(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** One callback with all that is needed to call back. */
export const boardDetailSchema = shape({
  item: boardItemSchema,
  toelichting: z.string(),
  /** What was noted of the conversation that led to it, and when. */
  gesprek: shape({
    at: instantSchema.nullable(),
    kanaal: z.string(),
    onderwerp: z.string(),
    inhoud: z.string(),
    medewerkers: list(z.string()),
  }).nullable(),
  digitaleAdressen: list(digitaalAdresSchema),
  /** The contact that led to it. */
  klantcontactId: klantcontactIdSchema.nullable(),
  partijId: partijIdSchema.nullable(),
  /** Whose resident it is; null where the register does not say. */
  gemeente: municipalityIdSchema.nullable(),
  zaken: list(z.string()),
  followUps: list(followUpSchema),
  /** How many attempts are left, and in which part of the day; `message`: enough was tried. */
  advice: z.discriminatedUnion('kind', [
    shape({ kind: z.literal('try'), left: z.number().int(), dagdeel: z.enum(DAGDELEN).nullable() }),
    shape({ kind: z.literal('message') }),
  ]),
  /** Characters that a reason of a forward may still have. */
  room: z.number().int(),
});
export type BoardDetail = z.infer<typeof boardDetailSchema>;

/** What opening a callback gives. `draft`: what the user was typing about it. `gone`: it is not there any more, or not for this user. */
export const openReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('ready'), detail: boardDetailSchema, draft: boardDraftSchema.nullable() }),
  shape({ state: z.literal('gone') }),
  shape({ state: z.literal('failed'), error: lineErrorSchema }),
]);
export type OpenReply = z.infer<typeof openReplySchema>;

/** The texts of a change that go to the register. */
export const TEXT_FIELDS = ['reason', 'note', 'outcome', 'text'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * What became of the message to the resident. `noAddress`: nobody wrote down where the resident reads mail; `noServer`: no mail leaves for their municipality; `unfit`: what was written
 * down is no address, or the text may not leave as it is.
 */
export const closingMessageSchema = z.enum(['queued', 'noAddress', 'noServer', 'unfit']);
export type ClosingMessage = z.infer<typeof closingMessageSchema>;

/** How a change ended. Nothing was changed unless it is `done`; what somebody typed stays with them. */
export const changeReplySchema = z.discriminatedUnion('state', [
  /** `bericht`: what became of the message to the resident with which it was closed. */
  shape({ state: z.literal('done'), item: boardItemSchema, bericht: closingMessageSchema.optional() }),
  /** Somebody else has it. */
  shape({ state: z.literal('taken'), by: z.string() }),
  /** It is nobody's: whoever wants to work on it takes it first. */
  shape({ state: z.literal('notMine') }),
  shape({ state: z.literal('closed'), at: instantSchema.nullable() }),
  shape({ state: z.literal('gone') }),
  /** That team or colleague is not in the address book (any more). */
  shape({ state: z.literal('unknownUnit'), naam: z.string() }),
  shape({ state: z.literal('tooLong'), left: z.number().int() }),
  /** The text for the resident names an executor. */
  shape({ state: z.literal('refused'), hits: list(hiddenTermHitSchema) }),
  /** A BSN, account or card number stands in this field. */
  shape({ state: z.literal('personalNumber'), field: z.enum(TEXT_FIELDS) }),
  shape({ state: z.literal('failed'), error: lineErrorSchema }),
]);
export type ChangeReply = z.infer<typeof changeReplySchema>;
