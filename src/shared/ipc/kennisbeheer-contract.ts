import { z } from 'zod';
import { instantSchema } from '../domain/datum';
import { artikelIdSchema, conversationIdSchema, municipalityIdSchema } from '../domain/ids';
import { artikelSchema } from '../domain/kennis';
import { nieuwsLijstSchema, nieuwsSchema } from '../domain/kennisnieuws';
import {
  keuringSchema,
  publicatieSchema,
  teBekijkenSchema,
  versieSchema,
  vindProefSchema,
  voorstelBeeldSchema,
  voorstellenSchema,
  voorstelSchema,
} from '../domain/kennisvoorstel';
import { backlogSchema, closingSchema, meldingSchema, reportSchema } from '../domain/kennisvraag';
import { list, shape } from '../domain/schema';
import { event, operation, type IpcContract } from './define';

const nothing = z.object({}).readonly();

/** The work on the knowledge base, as a part of the contract. */
export const kennisbeheerContract = {
  /** Keeps what an agent reports for the editors, without personal data. False: nothing was left of the words, or nobody keeps reports here. */
  report: operation({
    input: shape({ ...reportSchema.unwrap().shape, conversationId: conversationIdSchema.nullable() }),
    output: shape({ isKept: z.boolean() }),
  }),
  /** What the signed-in user reported and what became of it, newest first. */
  mine: operation({ input: nothing, output: list(meldingSchema) }),
  seen: operation({ input: shape({ ids: z.array(z.guid()).max(100).readonly() }), output: z.null() }),
  /** For editors and supervisors. */
  backlog: operation({ input: nothing, output: backlogSchema }),
  /** Closes questions that are open; for editors and supervisors. */
  close: operation({
    input: shape({ ids: z.array(z.guid()).min(1).max(500).readonly(), closing: closingSchema }),
    output: shape({ closed: z.number().int() }),
  }),
  /** News, work instructions and policies that this user has to know today. */
  nieuws: operation({ input: nothing, output: nieuwsLijstSchema }),
  markNieuws: operation({ input: shape({ id: z.guid(), state: z.enum(['seen', 'acknowledged']) }), output: z.null() }),
  /** All of it, also what does not show today; for editors and supervisors. */
  alleNieuws: operation({ input: nothing, output: nieuwsLijstSchema }),
  saveNieuws: operation({ input: nieuwsSchema, output: z.null() }),
  /** Own drafts, and proposals that wait for a review or came back. From here on for editors and supervisors. */
  voorstellen: operation({ input: nothing, output: voorstellenSchema }),
  /** Texts that their owners have to look at. */
  teBekijken: operation({ input: nothing, output: list(teBekijkenSchema) }),
  /** Begins a draft of an article as it stands, or of one that is new. */
  startDraft: operation({
    input: z.discriminatedUnion('soort', [
      shape({
        soort: z.literal('artikel'),
        artikelId: artikelIdSchema,
        gemeente: municipalityIdSchema.nullable(),
      }),
      shape({
        soort: z.literal('nieuw'),
        titel: z.string().trim().min(1).max(300),
        gemeente: municipalityIdSchema.nullable(),
        kennisvragen: z.array(z.guid()).max(500).readonly(),
      }),
    ]),
    output: voorstelSchema,
  }),
  /** Takes up a proposal that came back, or that the register refused. */
  takeUp: operation({ input: shape({ id: z.guid() }), output: voorstelSchema }),
  /** Keeps a draft here, encrypted: at most a second after a keystroke. */
  keepDraft: operation({ input: voorstelSchema, output: shape({ keptAt: instantSchema }) }),
  dropDraft: operation({ input: shape({ id: z.guid() }), output: z.null() }),
  /** What is noticed about the text, and how an agent reads it. */
  checkDraft: operation({
    input: voorstelSchema,
    output: shape({ keuring: keuringSchema, preview: artikelSchema }),
  }),
  /** Which of these questions find the text, among all that is published. */
  tryDraft: operation({
    input: shape({ voorstel: voorstelSchema, vragen: z.array(z.string().max(500)).max(50).readonly() }),
    output: list(vindProefSchema),
  }),
  submitDraft: operation({ input: shape({ id: z.guid() }), output: z.null() }),
  /** A draft or a proposal beside what is published. */
  beeld: operation({ input: shape({ id: z.guid() }), output: voorstelBeeldSchema }),
  /** What was published before, newest first. */
  versies: operation({ input: shape({ id: z.guid() }), output: list(versieSchema) }),
  /** By another than the writer. */
  review: operation({
    input: shape({
      id: z.guid(),
      decision: z.discriminatedUnion('besluit', [
        shape({ besluit: z.literal('terug'), opmerking: z.string().trim().min(5).max(2000) }),
        shape({
          besluit: z.literal('publiceer'),
          release: shape({ reason: z.string().trim().min(5).max(500) }).nullable(),
          merged: shape({
            velden: voorstelSchema.unwrap().shape.velden,
            basis: voorstelSchema.unwrap().shape.basis,
          }).nullable(),
        }),
      ]),
    }),
    output: publicatieSchema,
  }),
  /** Something stands in its register now. */
  changed: event(shape({ soort: z.enum(['kennisvraag', 'kennisvoorstel', 'kennisnieuws', 'kennisartikel']) })),
} satisfies IpcContract[string];
