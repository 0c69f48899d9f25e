import { z } from 'zod';
import { instantSchema } from '../domain/datum';
import { conversationIdSchema, connectionIdSchema, lineIdSchema, municipalityIdSchema } from '../domain/ids';
import { klantbeeldSectionsSchema } from '../domain/klantbeeld';
import { list, shape } from '../domain/schema';

/** What the window must know at start. */
export const appInfoSchema = shape({
  version: z.string(),
  runtime: shape({ electron: z.string(), chrome: z.string(), node: z.string() }),
  profile: z.string(),
  /** True on the embedded sandbox: "oefenomgeving" shows, people are fictional. */
  isSandbox: z.boolean(),
  /** `keychain`: encrypted with a key from the OS; `file`: sandbox only; `memory`: nothing personal is kept. */
  storage: z.enum(['keychain', 'file', 'memory']),
  isSpellcheckOn: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** The user's own settings; kept per profile, no personal data. */
export const settingsSchema = shape({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  density: z.enum(['compact', 'comfortable']),
  zoom: z.number().min(0.5).max(2),
  isCounterMode: z.boolean(),
  lastKanaal: z.enum(['telefoon', 'balie', 'e-mail', 'app', 'chat', 'brief']),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A library that is shipped, for the about screen. */
export const licenceSchema = shape({ name: z.string(), version: z.string(), licence: z.string() });

/** State of one connection as agents and line managers see it. */
export const connectionStatusSchema = shape({
  connectionId: connectionIdSchema,
  lineId: lineIdSchema,
  name: z.string(),
  state: z.enum(['unknown', 'fresh', 'stale', 'failed']),
  /** LineError kind of the last failure, or null. */
  error: z.string().nullable(),
  lastSuccessAt: instantSchema.nullable(),
});
export type ConnectionStatus = z.infer<typeof connectionStatusSchema>;

/** One candidate for a ringing number, before anybody was opened. */
export const candidateSchema = shape({
  partijId: z.string(),
  naam: z.string(),
  contacten: z.number().int(),
  laatsteContactOp: instantSchema.nullable(),
  isGeheim: z.boolean(),
});

/** A ringing call. `candidates` is null until the contact register answered. */
export const ringingCallSchema = shape({
  callId: z.uuid(),
  municipality: municipalityIdSchema,
  /** As it should be shown; null when the number is withheld. */
  telefoonnummer: z.string().nullable(),
  ringingSince: instantSchema,
  candidates: list(candidateSchema).nullable(),
  /** In words without personal data, when the register gave no answer. */
  candidatesError: z.string().nullable(),
});
export type RingingCall = z.infer<typeof ringingCallSchema>;

const sectionNames = z.enum([
  'identity',
  'addresses',
  'contactDetails',
  'household',
  'products',
  'zaken',
  'belastingen',
  'contacts',
  'tasks',
  'timeline',
]);

/** What will be asked for one section, so that its place and height stand before the answers land. */
export const sectionPlanSchema = shape({
  section: sectionNames,
  connections: list(shape({ id: connectionIdSchema, lineId: lineIdSchema, name: z.string() })),
  /** Why nothing is asked: the level of identification is too low, or the purpose does not allow it; else null. */
  closedBecause: z.enum(['level', 'purpose']).nullable(),
  /** Level that opens it. */
  opensAtLevel: z.number().int(),
});
export type SectionPlan = z.infer<typeof sectionPlanSchema>;

/** Answers for one section: they take the place of what the same connections gave before. `generation` rises when a klantbeeld is opened again: older answers are dropped. */
export const sectionArrivedSchema = shape({
  conversationId: conversationIdSchema,
  generation: z.number().int(),
  section: sectionNames,
  /** Under the name of the section: the answers of the connection that landed, or all at the opening. */
  sections: klantbeeldSectionsSchema.unwrap().partial().readonly(),
});
export type SectionArrived = z.infer<typeof sectionArrivedSchema>;

/** Why a conversation could not be saved, per field, or where it went. */
export const saveReplySchema = z.discriminatedUnion('state', [
  shape({
    state: z.literal('saved'),
    outboxIds: list(z.uuid()),
    /** So many of its questions were counted only: nothing of them is kept. */
    counted: z.number().int().optional(),
  }),
  shape({
    state: z.literal('incomplete'),
    problems: list(shape({ questionId: z.uuid(), field: z.string(), reason: z.string() })),
  }),
]);
export type SaveReply = z.infer<typeof saveReplySchema>;

/** One line of the access log as a supervisor sees it: nobody's number stands in it. */
export const verwerkingsactieSchema = shape({
  id: z.number().int(),
  at: instantSchema,
  userId: z.string(),
  /** Keyed hash of the person or organisation; equal for the same one. */
  subjectHash: z.string().nullable(),
  purpose: z.string(),
  lineId: z.string(),
  connectionId: z.string(),
  operation: z.string(),
  result: z.string(),
  traceId: z.string(),
});
export type Verwerkingsactie = z.infer<typeof verwerkingsactieSchema>;
