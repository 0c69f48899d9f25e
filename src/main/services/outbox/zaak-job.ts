import { z } from 'zod';
import { bsnSchema } from '../../../shared/domain/bsn';
import { datumSchema, instantSchema } from '../../../shared/domain/datum';
import { connectionIdSchema, klantcontactIdSchema, zaakIdSchema } from '../../../shared/domain/ids';
import { subjectSchema } from '../../../shared/domain/klantbeeld';
import { kvkNummerSchema, vestigingsnummerSchema } from '../../../shared/domain/organisatie';
import { list, shape } from '../../../shared/domain/schema';

const initiatorSchema = z.discriminatedUnion('soort', [
  shape({ soort: z.literal('persoon'), bsn: bsnSchema }),
  shape({ soort: z.literal('organisatie'), kvkNummer: kvkNummerSchema }),
  shape({ soort: z.literal('vestiging'), kvkNummer: kvkNummerSchema, vestigingsnummer: vestigingsnummerSchema }),
  shape({ soort: z.literal('naam'), naam: z.string(), telefoonnummer: z.string(), email: z.string() }),
]);

/** A zaak as it will stand in its register, with how far it is. */
export const zaakJobSchema = shape({
  kind: z.literal('zaak'),
  connectionId: connectionIdSchema,
  questionId: z.uuid(),
  /** Ours, made before the first attempt. */
  identificatie: z.string(),
  zaaktype: z.string(),
  omschrijving: z.string(),
  toelichting: z.string(),
  startdatum: datumSchema,
  startedAt: instantSchema,
  kanaal: z.string(),
  producten: list(z.string()),
  eigenschappen: list(shape({ eigenschap: z.string(), waarde: z.string() })),
  initiator: initiatorSchema.nullable(),
  subject: subjectSchema.nullable(),
  done: shape({
    zaak: shape({ id: zaakIdSchema, url: z.string(), zaaktype: z.string() }).nullable(),
    /** Addresses of the eigenschappen that stand on it. */
    eigenschappen: list(z.string()),
    hasInitiator: z.boolean(),
    hasStatus: z.boolean(),
  }),
});
export type ZaakJob = z.infer<typeof zaakJobSchema>;

/** The bond between a contact and a zaak that was started in it: both must stand in their registers first. */
export const zaakcontactJobSchema = shape({
  kind: z.literal('zaakcontact'),
  /** The register of contacts. */
  connectionId: connectionIdSchema,
  /** The contact: one of ours by its reference, or one that stands already by its id. */
  contact: z.union([shape({ referentienummer: z.string() }), shape({ id: klantcontactIdSchema })]),
  zaak: shape({ outboxId: z.uuid(), connectionId: connectionIdSchema, identificatie: z.string() }),
  subject: subjectSchema.nullable(),
  done: shape({ isOnderwerpobject: z.boolean(), isContactmoment: z.boolean() }),
});
export type ZaakcontactJob = z.infer<typeof zaakcontactJobSchema>;

/** Nothing of a zaak done yet. */
export const noZaakYet: ZaakJob['done'] = { zaak: null, eigenschappen: [], hasInitiator: false, hasStatus: false };
