import { z } from 'zod';
import { connectionIdSchema, klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import { subjectSchema } from '../../../shared/domain/klantbeeld';
import { onderwerpobjectSchema } from '../../../shared/domain/klantcontact';
import { datumSchema } from '../../../shared/domain/datum';
import { list, shape } from '../../../shared/domain/schema';

const actorSchema = shape({
  soort: z.enum(['gebruiker', 'afdeling', 'groep', 'medewerker']),
  identificatie: z.string(),
  naam: z.string(),
});

/** What is done of a contact at the register. Kept after every step, so that a repeat never does one twice. */
const doneSchema = shape({
  partijId: partijIdSchema.nullable(),
  klantcontactId: klantcontactIdSchema.nullable(),
  nummer: z.string().nullable(),
  betrokkeneId: z.guid().nullable(),
  onderwerpobjecten: z.number().int(),
  isUserLinked: z.boolean(),
  /** Actors that the register shows with the contact, from the look-up after an interrupted attempt. */
  actorIds: list(z.string()),
  callbackActorId: z.string().nullable(),
  digitaleAdressen: z.number().int(),
  taakNummer: z.string().nullable(),
});

/** One contact as it will stand in the register, with how far it is. The agent's words are in it in full. */
export const contactJobSchema = shape({
  connectionId: connectionIdSchema,
  referentienummer: z.string(),
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: z.string(),
  plaatsgevondenOp: z.string(),
  metadata: z.record(z.string(), z.string()).readonly(),
  subject: subjectSchema.nullable(),
  betrokkene: shape({
    voornaam: z.string(),
    voorvoegsel: z.string(),
    achternaam: z.string(),
    organisatienaam: z.string(),
  }).nullable(),
  onderwerpobjecten: list(onderwerpobjectSchema),
  user: actorSchema,
  callback: shape({
    actor: actorSchema,
    gevraagdeHandeling: z.string(),
    toelichting: z.string(),
    digitaleAdressen: list(shape({ soort: z.enum(['email', 'telefoonnummer']), adres: z.string() })),
  }).nullable(),
  done: doneSchema,
});
export type ContactJob = z.infer<typeof contactJobSchema>;

/**
 * One object of the knowledge base as it will stand in its register. `basedOn` is the fingerprint of the version that was changed; null for an
 * object that is new.
 */
export const objectJobSchema = shape({
  kind: z.literal('object'),
  connectionId: connectionIdSchema,
  soort: z.enum(['kennisvraag', 'kennisvoorstel', 'kennisnieuws', 'kennisartikel']),
  id: z.string(),
  data: z.record(z.string(), z.unknown()).readonly(),
  startAt: datumSchema,
  basedOn: z.string().nullable(),
});
export type ObjectJob = z.infer<typeof objectJobSchema>;

/** What the outbox carries. */
export type Job = ContactJob | ObjectJob;
export const jobSchema = z.union([objectJobSchema, contactJobSchema]);
export const isObjectJob = (job: Job): job is ObjectJob => 'kind' in job;

/** Nothing done yet. */
export const nothingDone: ContactJob['done'] = {
  partijId: null,
  klantcontactId: null,
  nummer: null,
  betrokkeneId: null,
  onderwerpobjecten: 0,
  isUserLinked: false,
  actorIds: [],
  callbackActorId: null,
  digitaleAdressen: 0,
  taakNummer: null,
};
