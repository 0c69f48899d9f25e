import { z } from 'zod';
import { PHONE } from './digital-address';

const text = (max: number) => z.string().max(max).default('');
const requiredText = (max: number) => z.string().min(1).max(max);
const link = z.object({ uuid: z.uuid() }).transform(({ uuid }) => uuid);
const optionalLink = link.nullable().default(null);
const moment = z.iso.datetime({ offset: true, local: true });
/** Open Klant takes digits only. */
const nummer = z.string().max(10).regex(/^\d+$/).nullable().default(null);

const identificator = z.object({
  objectId: text(200),
  codeObjecttype: text(200),
  codeRegister: text(200),
  codeSoortObjectId: text(200),
});

const contactnaam = z.object({
  voorletters: text(10),
  voornaam: text(200),
  voorvoegselAchternaam: text(10),
  achternaam: text(200),
});

const adres = z.object({
  nummeraanduidingId: z
    .string()
    .regex(/^\d{16}$/)
    .optional(),
  straatnaam: z.string().max(255).optional(),
  huisnummer: z.number().int().min(1).max(99999).nullable().optional(),
  huisnummertoevoeging: z.string().max(20).optional(),
  postcode: z
    .string()
    .regex(/^[1-9][0-9]{3} [A-Z]{2}$/)
    .optional(),
  stad: z.string().max(255).optional(),
  adresregel1: z.string().max(80).optional(),
  adresregel2: z.string().max(80).optional(),
  adresregel3: z.string().max(80).optional(),
  land: z.string().max(2).optional(),
});

const phone = z.string().max(20).regex(PHONE);
const actorIdentificatie = z
  .object({
    functie: z.string().max(40).optional(),
    omschrijving: z.string().max(200).optional(),
    emailadres: z.union([z.literal(''), z.email().max(254)]).optional(),
    faxnummer: z.string().max(20).optional(),
    telefoonnummer: z.union([z.literal(''), phone]).optional(),
  })
  // An empty text is stored as "not known": the official file has a pattern for what is there.
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));

/** Body of an actor. */
export const actorInput = z.object({
  naam: requiredText(200),
  soortActor: z.enum(['medewerker', 'organisatorische_eenheid', 'geautomatiseerde_actor']),
  indicatieActief: z.boolean().default(true),
  actoridentificator: identificator.nullable().default(null),
  actorIdentificatie: actorIdentificatie.optional(),
});

/** Body of a partij-identificator; a missing `identificeerdePartij` is allowed while a partij is made around it. */
export const partijIdentificatorInput = z.object({
  identificeerdePartij: optionalLink,
  anderePartijIdentificator: text(200),
  partijIdentificator: z.object({
    codeObjecttype: z.enum(['natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging']),
    codeSoortObjectId: z.enum(['bsn', 'vestigingsnummer', 'kvk_nummer', 'rsin']),
    objectId: requiredText(200),
    codeRegister: z.enum(['brp', 'hr']),
  }),
  subIdentificatorVan: optionalLink,
});

/** Body of a partij. */
export const partijInput = z.object({
  nummer,
  interneNotitie: text(1000),
  digitaleAdressen: z.array(link).nullable().default(null),
  voorkeursDigitaalAdres: optionalLink,
  partijIdentificatoren: z.array(partijIdentificatorInput).nullable().default(null),
  soortPartij: z.enum(['persoon', 'organisatie', 'contactpersoon']),
  indicatieGeheimhouding: z.boolean().nullable().default(null),
  voorkeurstaal: text(3),
  indicatieActief: z.boolean(),
  bezoekadres: adres.nullable().default(null),
  correspondentieadres: adres.nullable().default(null),
  partijIdentificatie: z
    .object({
      contactnaam: contactnaam.nullable().default(null),
      naam: text(200),
      werkteVoorPartij: optionalLink,
    })
    .nullable()
    .default(null),
});

/** Body of a digitaal adres. */
export const digitaalAdresInput = z.object({
  verstrektDoorBetrokkene: optionalLink,
  verstrektDoorPartij: optionalLink,
  adres: requiredText(80),
  soortDigitaalAdres: z.enum(['email', 'telefoonnummer', 'overig']),
  isStandaardAdres: z.boolean().default(false),
  omschrijving: text(40),
  referentie: z
    .union([
      z.literal(''),
      z
        .string()
        .max(50)
        .regex(/^[-a-zA-Z0-9_]+$/),
    ])
    .default(''),
  verificatieDatum: z.iso.date().nullable().default(null),
});

/** Body of a klantcontact. */
export const klantcontactInput = z.object({
  nummer,
  referentienummer: nummer,
  kanaal: requiredText(50),
  onderwerp: requiredText(200),
  inhoud: text(1000),
  reactie: text(4000),
  indicatieContactGelukt: z.boolean().nullable().default(null),
  hoofdOnderwerpType: z.union([z.literal(''), z.url().max(200)]).default(''),
  verdereActieOndernomen: z.boolean().default(false),
  taal: z.string().min(1).max(3),
  vertrouwelijk: z.boolean(),
  plaatsgevondenOp: moment.optional(),
  metadata: z.record(z.string(), z.string().max(255)).default({}),
});

const betrokkeneFields = {
  wasPartij: optionalLink,
  bezoekadres: adres.nullable().default(null),
  correspondentieadres: adres.nullable().default(null),
  contactnaam: contactnaam.nullable().default(null),
  rol: z.enum(['klant', 'vertegenwoordiger']),
  organisatienaam: text(200),
  initiator: z.boolean(),
};

/** Body of a betrokkene. */
export const betrokkeneInput = z.object({ ...betrokkeneFields, hadKlantcontact: link });

const onderwerpobjectFields = {
  wasKlantcontact: optionalLink,
  onderwerpobjectidentificator: identificator.nullable().default(null),
};

/** Body of an onderwerpobject. */
export const onderwerpobjectInput = z.object({ ...onderwerpobjectFields, klantcontact: optionalLink });

/** Body of `/maak-klantcontact`: a contact with at most one betrokkene and one subject, made together or not at all. */
export const maakKlantcontactInput = z.object({
  klantcontact: klantcontactInput,
  betrokkene: z.object(betrokkeneFields).nullish(),
  onderwerpobject: z.object(onderwerpobjectFields).nullish(),
});

/** Body of the link between an actor and a klantcontact. */
export const actorKlantcontactInput = z.object({ actor: link, klantcontact: link });

/** Body of an interne taak. Older clients send one `toegewezenAanActor`. */
export const interneTaakInput = z.object({
  nummer,
  referentienummer: nummer,
  gevraagdeHandeling: requiredText(200),
  aanleidinggevendKlantcontact: link,
  toegewezenAanActor: link.optional(),
  toegewezenAanActoren: z.array(link).optional(),
  toelichting: text(1000),
  status: z.enum(['te_verwerken', 'verwerkt']),
  afgehandeldOp: moment.nullable().default(null),
});
