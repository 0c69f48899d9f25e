import { z } from 'zod';
import { datumSchema, instantSchema } from './datum';
import { klantcontactIdSchema, partijIdSchema } from './ids';
import { list, shape } from './schema';

/** Channels that an agent registers. Stored as the `kanaal` text of Klantinteracties. */
export const kanaalSchema = z.enum(['telefoon', 'balie', 'e-mail', 'app', 'chat', 'brief']);
export type Kanaal = z.infer<typeof kanaalSchema>;

/** Source: Klantinteracties 0.9 `digitaleadressen`. */
export const digitaalAdresSchema = shape({
  id: z.guid(),
  adres: z.string(),
  soort: z.enum(['email', 'telefoonnummer', 'overig']),
  omschrijving: z.string(),
  isStandaardAdres: z.boolean(),
  /** About what only this address is to be used; null: about anything. */
  onderwerp: z.string().nullable().default(null),
});
export type DigitaalAdres = z.infer<typeof digitaalAdresSchema>;

/** How a partij is known in base registrations. */
export const partijIdentificatorSchema = shape({
  soort: z.enum(['bsn', 'kvk_nummer', 'vestigingsnummer', 'rsin', 'overig']),
  waarde: z.string(),
});

/** The lasting record behind betrokkenen. Source: Klantinteracties 0.9 `partijen`. */
export const partijSchema = shape({
  id: partijIdSchema,
  soort: z.enum(['persoon', 'organisatie', 'contactpersoon']),
  naam: z.string(),
  isGeheim: z.boolean(),
  voorkeurstaal: z.string().nullable(),
  digitaleAdressen: list(digitaalAdresSchema),
  identificatoren: list(partijIdentificatorSchema),
  /** The address by which this partij wants to be reached first. */
  voorkeursAdresId: z.guid().nullable().default(null),
  /** Where post goes when that is not the address of the base registration; `tot`: for as long as it does. */
  postadres: shape({ regels: list(z.string()), tot: datumSchema.nullable() })
    .nullable()
    .default(null),
});
export type Partij = z.infer<typeof partijSchema>;

/** Follow-up work for a colleague or a team: a callback request. Source: Klantinteracties 0.9 `internetaken`. */
export const interneTaakSchema = shape({
  id: z.guid(),
  nummer: z.string(),
  gevraagdeHandeling: z.string(),
  toelichting: z.string(),
  status: z.enum(['te_verwerken', 'verwerkt']),
  toegewezenOp: instantSchema.nullable(),
  afgehandeldOp: instantSchema.nullable(),
  toegewezenAan: list(z.string()),
});
export type InterneTaak = z.infer<typeof interneTaakSchema>;

/** What a contact was about: a zaak, a product, a person. Codes as in specs/calls.md §2. */
export const onderwerpobjectSchema = shape({
  codeObjecttype: z.string(),
  codeRegister: z.string(),
  codeSoortObjectId: z.string(),
  objectId: z.string(),
});
export type Onderwerpobject = z.infer<typeof onderwerpobjectSchema>;

/** One contact. Source: Klantinteracties 0.9 `klantcontacten` with expanded betrokkenen, onderwerpobjecten and interne taken. */
export const klantcontactSchema = shape({
  id: klantcontactIdSchema,
  nummer: z.string(),
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: z.string(),
  plaatsgevondenOp: instantSchema,
  isVertrouwelijk: z.boolean(),
  medewerkers: list(z.string()),
  onderwerpobjecten: list(onderwerpobjectSchema),
  interneTaken: list(interneTaakSchema),
  /** String map that the source keeps beside the contact (result, answered, duration). Empty on older servers. */
  metadata: z.record(z.string(), z.string()).readonly(),
});
export type Klantcontact = z.infer<typeof klantcontactSchema>;
