import { z } from 'zod';
import { datumSchema, instantSchema } from './datum';
import { artikelIdSchema, connectionIdSchema, municipalityIdSchema } from './ids';
import { list, shape } from './schema';
import { lineErrorSchema } from '../result';

/** What made somebody report: a search without a hit, an unanswered question, an article that did not help, an error in a text. */
export const aanleidingSchema = z.enum(['zoeken', 'niet-beantwoord', 'duim-omlaag', 'fout']);
export type Aanleiding = z.infer<typeof aanleidingSchema>;

const artikelLinkSchema = shape({ id: artikelIdSchema, titel: z.string() });

/** A question that the knowledge base did not answer well, without personal data of residents. An objecttype of Voorkant. */
export const kennisvraagSchema = shape({
  id: z.guid(),
  aanleiding: aanleidingSchema,
  /** The words that were used, without personal data. */
  woorden: z.string(),
  gemeente: municipalityIdSchema,
  /** Id of the employee who is told what becomes of it. */
  gevraagdDoor: z.string(),
  gevraagdOp: instantSchema,
  artikel: artikelLinkSchema.nullable(),
  passage: z.string().nullable(),
  status: z.enum(['open', 'beantwoord', 'gesloten']),
  geslotenOp: instantSchema.nullable(),
  geslotenDoor: z.string().nullable(),
  /** The article that answers it now. */
  antwoord: artikelLinkSchema.nullable(),
  /** Why it was closed without an article. */
  reden: z.string().nullable(),
});
export type Kennisvraag = z.infer<typeof kennisvraagSchema>;

/** What an agent reports. Words may hold anything that was typed: main takes the personal data out. */
export const reportSchema = shape({
  aanleiding: aanleidingSchema,
  woorden: z.string().trim().min(1).max(2000),
  gemeente: municipalityIdSchema,
  artikel: artikelLinkSchema.nullable(),
  passage: z.string().max(4000).nullable(),
});
export type Report = z.infer<typeof reportSchema>;

/** A report of the signed-in user. `isNieuw`: something became of it that they have not seen. */
export const meldingSchema = shape({ vraag: kennisvraagSchema, isNieuw: z.boolean() });
export type Melding = z.infer<typeof meldingSchema>;

/** Questions that ask the same. */
export const vraagGroupSchema = shape({
  /** Id of the first question. */
  id: z.guid(),
  /** The words that say it best, and other words for it. */
  woorden: z.string(),
  varianten: list(z.string()),
  vragen: list(kennisvraagSchema),
  aanleidingen: list(aanleidingSchema),
  gemeenten: list(municipalityIdSchema),
  artikel: artikelLinkSchema.nullable(),
  isOpen: z.boolean(),
  eersteOp: datumSchema,
  laatsteOp: datumSchema,
  /** Days from the first question that is open until today; of what is closed until it was closed. */
  doorlooptijdDagen: z.number().int(),
  /** How often it was asked again after it had been closed. */
  herhaald: z.number().int(),
});
export type VraagGroup = z.infer<typeof vraagGroupSchema>;

/** A source that gave no answer. */
export const failedSourceSchema = shape({ connectionId: connectionIdSchema, error: lineErrorSchema });

/** The backlog of the editors. `mediaanDagen`: half of what was closed in the last 90 days took no longer; null when nothing was. */
export const backlogSchema = shape({
  groups: list(vraagGroupSchema),
  mediaanDagen: z.number().nullable(),
  failed: list(failedSourceSchema),
});
export type Backlog = z.infer<typeof backlogSchema>;

/** How questions are closed: with an article that answers them, or with a reason why there is none. */
export const closingSchema = z.discriminatedUnion('soort', [
  shape({ soort: z.literal('artikel'), artikel: artikelLinkSchema }),
  shape({ soort: z.literal('reden'), reden: z.string().trim().min(5).max(1000) }),
]);
export type Closing = z.infer<typeof closingSchema>;
