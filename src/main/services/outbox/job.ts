import { z } from 'zod';
import { connectionIdSchema, klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import { subjectSchema } from '../../../shared/domain/klantbeeld';
import { onderwerpobjectSchema } from '../../../shared/domain/klantcontact';
import { conversationSchema } from '../../../shared/domain/conversation';
import { datumSchema } from '../../../shared/domain/datum';
import { list, shape } from '../../../shared/domain/schema';
import { berichtJobSchema, type BerichtJob } from './bericht-job';
import { zaakcontactJobSchema, zaakJobSchema, type ZaakcontactJob, type ZaakJob } from './zaak-job';

const actorSchema = shape({
  soort: z.enum(['gebruiker', 'afdeling', 'groep', 'medewerker']),
  identificatie: z.string(),
  naam: z.string(),
});

const betrokkeneSchema = shape({
  voornaam: z.string(),
  voorvoegsel: z.string(),
  achternaam: z.string(),
  organisatienaam: z.string(),
});

const adresSchema = shape({ soort: z.enum(['email', 'telefoonnummer']), adres: z.string() });

/** Whether a partij that has to be made tells more than its number. */
const partijVormSchema = z.enum(['leeg', 'met-gegevens']);

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
  /** Contact details that the partij keeps for a next time. */
  partijAdressen: z.number().int().default(0),
  vertegenwoordigdePartijId: partijIdSchema.nullable().default(null),
  vertegenwoordigdeId: z.guid().nullable().default(null),
  vervolg: z.number().int().default(0),
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
  betrokkene: betrokkeneSchema.nullable(),
  /** In which role the caller took part: for themselves, or for `vertegenwoordigde`. */
  rol: z.enum(['klant', 'vertegenwoordiger']).default('klant'),
  /** For whom the caller spoke. */
  vertegenwoordigde: shape({ subject: subjectSchema, betrokkene: betrokkeneSchema }).nullable().default(null),
  /** How the partij of the subject is made when the register does not know it. Contacts of before were made in full. */
  partijVorm: partijVormSchema.default('met-gegevens'),
  /** The rest of a text that was too long for one contact: a contact for each part, which names the first as its subject. */
  vervolg: list(z.string()).default([]),
  /** Contact details that the partij keeps for a next time, as the caller agreed to. */
  partijAdressen: list(adresSchema).default([]),
  onderwerpobjecten: list(onderwerpobjectSchema),
  user: actorSchema,
  callback: shape({
    actor: actorSchema,
    gevraagdeHandeling: z.string(),
    toelichting: z.string(),
    digitaleAdressen: list(adresSchema),
  }).nullable(),
  done: doneSchema,
  /**
   * As it stood when it was saved, with its one question and without the note: so that what is refused can be opened again. Gone once it is
   * delivered. One that this version does not read keeps no contact from its register.
   */
  draft: conversationSchema.nullable().default(null).catch(null),
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
export type Job = ContactJob | ObjectJob | ZaakJob | ZaakcontactJob | BerichtJob;
export const jobSchema = z.union([
  objectJobSchema,
  zaakJobSchema,
  zaakcontactJobSchema,
  berichtJobSchema,
  contactJobSchema,
]);
export const isObjectJob = (job: Job): job is ObjectJob => 'kind' in job && job.kind === 'object';

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
  partijAdressen: 0,
  vertegenwoordigdePartijId: null,
  vertegenwoordigdeId: null,
  vervolg: 0,
  taakNummer: null,
};
