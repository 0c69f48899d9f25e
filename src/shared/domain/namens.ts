import { z } from 'zod';
import { identificationSchema } from './identification';
import { subjectSchema } from './klantbeeld';
import { list, shape } from './schema';

/** Why somebody may speak for another. */
export const namensSoortSchema = z.enum(['gemachtigde', 'bewindvoerder', 'ouder']);
export type NamensSoort = z.infer<typeof namensSoortSchema>;

/**
 * What has to be checked. `ouder-brp` is answered by the BRP, never by hand; the others are what the agent saw or asked.
 */
export const namensCheckIdSchema = z.enum([
  'machtiging-gezien',
  'machtiging-onderwerp',
  'beschikking-gezien',
  'beschikking-naam',
  'ouder-brp',
  'gezag',
]);
export type NamensCheckId = z.infer<typeof namensCheckIdSchema>;

/** Somebody who speaks for the subject of a conversation, and how that was checked. */
export const namensSchema = shape({
  soort: namensSoortSchema,
  /** Who is at the phone or the counter: they were identified, whoever they speak for was not. */
  vertegenwoordiger: shape({
    subject: subjectSchema,
    naam: z.string().nullable(),
    geboortedatum: z.string().nullable(),
    identification: identificationSchema,
  }),
  checks: list(shape({ id: namensCheckIdSchema, isGoed: z.boolean() })),
});
export type Namens = z.infer<typeof namensSchema>;
