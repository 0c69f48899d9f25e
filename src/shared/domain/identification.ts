import { z } from 'zod';
import { list, shape } from './schema';

/**
 * How sure we are who the caller is. 0 `onbekend`, 1 `genoemd` (said a name or number, nothing checked),
 * 2 `gecontroleerd` (control questions answered), 3 `document` (identity document seen at the counter).
 */
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof levelSchema>;

/** Why data is read: decides which sections may open. Names of `purposes` in the municipality's processing register. */
export const purposeSchema = z.enum(['dienstverlening', 'belastingen', 'sociaal', 'burgerzaken', 'omgeving', 'beheer']);
export type Purpose = z.infer<typeof purposeSchema>;

/** A control question. The answer stays in main: the window learns only whether what was said is right. */
export const controlQuestionSchema = shape({
  id: z.string(),
  vraag: z.string(),
  /** `text` is typed and compared in main; `choice` offers answers of which one is right. */
  answer: z.enum(['text', 'date', 'number', 'choice']),
  options: list(z.string()),
});
export type ControlQuestion = z.infer<typeof controlQuestionSchema>;

/** A fact that the caller gave while being found. Asking for it again proves nothing. */
export const givenFactSchema = z.enum(['geboortedatum', 'adres', 'vestigingsnummer']);
export type GivenFact = z.infer<typeof givenFactSchema>;

/** What the agent recorded: which questions were put and how they went. No answers. */
export const identificationSchema = shape({
  level: levelSchema,
  given: list(givenFactSchema),
  asked: list(shape({ questionId: z.string(), outcome: z.enum(['right', 'wrong', 'skipped']) })),
  documentSoort: z.enum(['paspoort', 'identiteitskaart', 'rijbewijs', 'verblijfsdocument']).nullable(),
});
export type Identification = z.infer<typeof identificationSchema>;
