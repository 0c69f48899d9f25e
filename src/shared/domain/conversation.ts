import { z } from 'zod';
import { instantSchema } from './datum';
import { identificationSchema } from './identification';
import {
  artikelIdSchema,
  connectionIdSchema,
  conversationIdSchema,
  klantcontactIdSchema,
  municipalityIdSchema,
} from './ids';
import { kanaalSchema } from './klantcontact';
import { subjectSchema } from './klantbeeld';
import { namensSchema } from './namens';
import { list, shape } from './schema';
import { DAGDELEN } from './terugbel/dagdeel';

/** Code of a result of a question, from the list that an administrator keeps (`lijsten.ts`). Stored as it is beside the contact. */
export const resultaatSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,49}$/);
export type Resultaat = z.infer<typeof resultaatSchema>;

/** Whether the caller has an answer. */
export const isBeantwoordSchema = z.enum(['ja', 'deels', 'nee']);

/** A zaak that a question is about. */
export const linkedZaakSchema = shape({
  /** The connection that holds it; drafts of before do not know it. */
  connectionId: connectionIdSchema.optional(),
  url: z.string(),
  id: z.string(),
  identificatie: z.string(),
  omschrijving: z.string(),
});

/** The colleague or team that is asked to call back, and when and how. */
export const callbackDraftSchema = shape({
  soort: z.enum(['afdeling', 'groep', 'medewerker']),
  identificatie: z.string(),
  naam: z.string(),
  toelichting: z.string(),
  telefoonnummer: z.string(),
  email: z.string(),
  contactNaam: z.string(),
  voorkeursmoment: z.string(),
  /** The part of the day that the resident prefers. Drafts of before do not know it. */
  dagdeel: z.enum(DAGDELEN).nullable().optional(),
  /** Until when, `YYYY-MM-DDTHH:mm` by the clock in the Netherlands, where the agent agreed something else than the norm; empty: by the norm. */
  uiterlijk: z.string().optional(),
  /** For the resident, as the colleague says or sends it. Drafts of before do not know it. */
  bericht: z.string().optional(),
  /** Why a supervisor lets the message go although it names an executor. */
  berichtReden: z.string().optional(),
  /** The department of a group that is asked, by which questions are found. Drafts of before do not know it. */
  bijAfdeling: z.string().optional(),
  /** Answers to the questions of a set, each with its question as it was put; `setId` when the agent chose the set. */
  vragen: shape({
    setId: z.string().optional(),
    antwoorden: list(shape({ id: z.string(), vraag: z.string(), antwoord: z.string() })),
  }).optional(),
});
export type CallbackDraft = z.infer<typeof callbackDraftSchema>;

/** How a hand-over ended, as the contact keeps it. */
export const handOverOutcomeSchema = shape({
  aan: z.string(),
  uitkomst: z.enum(['aangenomen', 'geweigerd', 'geen antwoord', 'niet geopend']),
});

/** One question of a conversation, as far as the agent filled it in. Nothing here is validated: a draft keeps what was typed. */
export const questionDraftSchema = shape({
  id: z.uuid(),
  vraag: z.string(),
  note: z.string(),
  product: z.string().nullable(),
  artikelen: list(shape({ id: artikelIdSchema, titel: z.string() })),
  zaak: linkedZaakSchema.nullable(),
  resultaat: resultaatSchema.nullable(),
  isBeantwoord: isBeantwoordSchema.nullable(),
  callback: callbackDraftSchema.nullable(),
  /** Numbers in its texts that look personal and that the agent chose to leave, without separators. Drafts of before do not know it. */
  nummersGelaten: list(z.string()).optional(),
  /** What happens to the text of a question that would only be counted. Absent: the agent has not said. */
  tekstKeuze: z.enum(['bewaren', 'weglaten']).optional(),
  /** Lines that a macro put in the note: nobody's own words. Absent: none. */
  macroRegels: list(z.string()).optional(),
  /** The article whose online form was opened together with the caller. Drafts of before do not know it. */
  digitaleAanvraag: artikelIdSchema.optional(),
  /** To whom the caller was offered, and how that ended. Drafts of before do not know it. */
  overdrachten: list(handOverOutcomeSchema).optional(),
  /** The contact of the callback that is answered here: a zaak that is started belongs to that one too. */
  volgtOp: klantcontactIdSchema.optional(),
  /** The colleague from whom the caller came. */
  overgenomenVan: z.string().optional(),
});
export type QuestionDraft = z.infer<typeof questionDraftSchema>;

/** How the caller shows in lists before and after somebody is chosen. `naam` is null until a subject is chosen. */
export const callerSchema = shape({
  telefoonnummer: z.string().nullable(),
  naam: z.string().nullable(),
  geboortedatum: z.string().nullable(),
});

/**
 * The agent's running work with one caller. Stored encrypted on every change (at most 1 s after a keystroke);
 * `revision` rises with each change, so that an older copy never overwrites a newer one.
 */
export const conversationSchema = shape({
  id: conversationIdSchema,
  revision: z.number().int(),
  municipality: municipalityIdSchema,
  kanaal: kanaalSchema,
  /** The channel of the list as it is registered, where it is another than the one that it works as. */
  kanaalId: z.string().max(50).optional(),
  startedAt: instantSchema,
  state: z.enum(['active', 'held', 'wrap-up']),
  /** Since when it is in this state; absent: since it began. */
  stateSince: instantSchema.optional(),
  caller: callerSchema,
  subject: subjectSchema.nullable(),
  identification: identificationSchema,
  questions: list(questionDraftSchema),
  /** The caller agrees that name and contact details serve a next contact too. Absent: not asked, so no. */
  magHergebruiken: z.boolean().optional(),
  /** How long it took, in seconds, when it was saved before; it was opened again since. Absent: it was not. */
  tookSeconds: z.number().int().optional(),
  /** Somebody speaks for the subject. Absent: the caller speaks for themselves. */
  namens: namensSchema.optional(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** The steps in which a contact is registered, as the agent may read them. */
export const outboxStapSchema = z.enum([
  ...(['persoon', 'contact', 'vertegenwoordigde', 'onderwerp', 'medewerker', 'vervolg'] as const),
  ...(['afdeling', 'terugbeladres', 'terugbelverzoek', 'contactgegevens'] as const),
]);
export type OutboxStap = z.infer<typeof outboxStapSchema>;

/** One saved contact, or a piece of knowledge work, on its way to its register. */
export const outboxItemSchema = shape({
  id: z.uuid(),
  /** Null for what does not come from a conversation. */
  conversationId: conversationIdSchema.nullable(),
  onderwerp: z.string(),
  savedAt: instantSchema,
  state: z.enum(['waiting', 'sending', 'delivered', 'refused']),
  attempts: z.number().int(),
  /** Why the last attempt failed, in words without personal data; null when there is no reason yet. */
  reason: z.string().nullable(),
  /** A contact, which can be opened again when it is refused. Absent: something else, or saved by an older version. */
  isContact: z.boolean().optional(),
  /** At which step of registering the last attempt stopped; absent or null: at none, or not known. */
  stap: outboxStapSchema.nullable().optional(),
  /** Number of the contact in the register, to read out; null before delivery. */
  nummer: z.string().nullable(),
  taakNummer: z.string().nullable(),
});
export type OutboxItem = z.infer<typeof outboxItemSchema>;
