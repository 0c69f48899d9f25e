import { z } from 'zod';
import { adresSchema } from './adres';
import { bsnSchema } from './bsn';
import { partialDatumSchema } from './datum';
import { list, shape } from './schema';

/** Name parts as the BRP has them; `volledig` is the full name, `aanhef` and `lopendeTekst` are for letters and greetings. */
export const naamSchema = shape({
  voornamen: z.string().nullable(),
  voorletters: z.string().nullable(),
  voorvoegsel: z.string().nullable(),
  geslachtsnaam: z.string().nullable(),
  volledig: z.string(),
  aanhef: z.string().nullable(),
  lopendeTekst: z.string().nullable(),
});
export type PersoonNaam = z.infer<typeof naamSchema>;

export const geslachtSchema = z.enum(['vrouw', 'man', 'onbekend']);

/** What changes the talk before anything else is said. Source: BRP Personen 2.7. */
export const persoonFlagsSchema = shape({
  overleden: partialDatumSchema.nullable(),
  isGeheim: z.boolean(),
  /** Groups under investigation, in words of the BRP (`verblijfplaats`, `naam`, …). */
  inOnderzoek: list(z.string()),
  /** Reason of `opschortingBijhouding`: overlijden, emigratie, ministerieel besluit, … */
  opschorting: z.string().nullable(),
  onderCuratele: z.boolean(),
});
export type PersoonFlags = z.infer<typeof persoonFlagsSchema>;

/** One row of a search for personen. Source: BRP Personen 2.7 `PersoonBeperkt`. */
export const persoonHitSchema = shape({
  bsn: bsnSchema,
  naam: z.string(),
  geslacht: geslachtSchema,
  geboortedatum: partialDatumSchema.nullable(),
  leeftijd: z.number().int().nullable(),
  adresregel1: z.string().nullable(),
  adresregel2: z.string().nullable(),
  flags: persoonFlagsSchema,
});
export type PersoonHit = z.infer<typeof persoonHitSchema>;

/** Where somebody lives: an address, a place without address, abroad, or unknown. Source: BRP `verblijfplaats.type`. */
export const verblijfplaatsSchema = z.discriminatedUnion('type', [
  shape({
    type: z.literal('Adres'),
    adres: adresSchema,
    isBriefadres: z.boolean(),
    datumVan: partialDatumSchema.nullable(),
  }),
  shape({ type: z.literal('Locatie'), omschrijving: z.string(), datumVan: partialDatumSchema.nullable() }),
  shape({
    type: z.literal('VerblijfplaatsBuitenland'),
    regels: list(z.string()),
    land: z.string().nullable(),
    datumVan: partialDatumSchema.nullable(),
  }),
  shape({ type: z.literal('VerblijfplaatsOnbekend'), datumVan: partialDatumSchema.nullable() }),
]);
export type Verblijfplaats = z.infer<typeof verblijfplaatsSchema>;

/** A partner, child or parent as the BRP names them; `bsn` only when the BRP gives it. */
export const relatieSchema = shape({
  soort: z.enum(['partner', 'kind', 'ouder']),
  bsn: bsnSchema.nullable(),
  naam: z.string(),
  geboortedatum: partialDatumSchema.nullable(),
  /** For a partner: `huwelijk` or `geregistreerd partnerschap`; else null. */
  soortVerbintenis: z.string().nullable(),
  /** Date on which the relation began (marriage) or null. */
  sinds: partialDatumSchema.nullable(),
});
export type Relatie = z.infer<typeof relatieSchema>;

/** A natural person as the BRP knows them. Source: BRP Personen 2.7 `Persoon`. */
export const persoonSchema = shape({
  bsn: bsnSchema,
  naam: naamSchema,
  geslacht: geslachtSchema,
  geboortedatum: partialDatumSchema.nullable(),
  geboorteplaats: z.string().nullable(),
  geboorteland: z.string().nullable(),
  leeftijd: z.number().int().nullable(),
  nationaliteiten: list(z.string()),
  gemeenteVanInschrijving: shape({ code: z.string(), omschrijving: z.string() }).nullable(),
  datumInschrijvingInGemeente: partialDatumSchema.nullable(),
  verblijfplaats: verblijfplaatsSchema.nullable(),
  adresregel1: z.string().nullable(),
  adresregel2: z.string().nullable(),
  relaties: list(relatieSchema),
  flags: persoonFlagsSchema,
});
export type Persoon = z.infer<typeof persoonSchema>;

/** Somebody who lived at an address on a day. Source: BRP Bewoning 2.1: `bewoners` and `mogelijkeBewoners`. */
export const bewonerSchema = shape({ bsn: bsnSchema, isMogelijk: z.boolean(), isGeheim: z.boolean() });
export type Bewoner = z.infer<typeof bewonerSchema>;
