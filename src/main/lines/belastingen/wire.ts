import { z } from 'zod';
import { datumSchema } from '../../../shared/domain/datum';

/** Text that a source may leave out, or fill with null. */
const text = z.string().nullish();
/** Whole cents. A part of a cent means that the source counts in another unit: then nothing of it can be trusted. */
const cents = z.number().int();

const wireAdres = z.object({
  straatnaam: text,
  huisnummer: z.number().int().nullish(),
  huisletter: text,
  huisnummertoevoeging: text,
  postcode: text,
  woonplaatsnaam: text,
  nummeraanduidingIdentificatie: text,
});
export type WireAdres = z.infer<typeof wireAdres>;

const wireAanslagregel = z.object({
  belastingplichtnummer: text,
  omschrijvingBelastingsoort: z.string(),
  omschrijvingBelastingtype: text,
  upn: text,
  heffingsmaatstaf: text,
  heffingsgrondslag: text,
  ingangsdatum: text,
  einddatum: text,
  bedrag: cents,
  wozObjectnummer: text,
  bezwaarMogelijk: z.boolean().nullish(),
  adres: wireAdres.nullish(),
});
export type WireAanslagregel = z.infer<typeof wireAanslagregel>;

const wireBetaling = z.object({ datum: datumSchema, bedrag: cents, wijze: text, betalingskenmerk: text });
export type WireBetaling = z.infer<typeof wireBetaling>;

const wireVerzoek = z.object({
  soort: z.string(),
  ontvangstdatum: datumSchema,
  status: text,
  beslisdatum: text,
  uiterlijkeBeslisdatum: text,
  uitstelVanBetaling: z.boolean().nullish(),
  zaakidentificatie: text,
});
export type WireVerzoek = z.infer<typeof wireVerzoek>;

/** One bill. Source: resources/specs/belastingen-1.0.0.yaml, `Aanslagbiljet`. Its amounts and their dates are required: money is shown whole or not at all. */
export const wireAanslagbiljet = z.object({
  aanslagbiljetnummer: z.string(),
  aanslagbiljetvolgnummer: z.string(),
  subjectnummer: text,
  belastingplichtige: z.object({ burgerservicenummer: text, kvkNummer: text, rsin: text }).nullish(),
  gemeente: z.object({ naam: text }).nullish(),
  belastingjaar: z.number().int(),
  dagtekening: datumSchema,
  omschrijving: text,
  betalingskenmerk: text,
  bezwaarMogelijk: z.boolean().nullish(),
  status: text,
  totaalbedrag: cents,
  kosten: cents,
  betaald: cents,
  kwijtgescholden: cents,
  openstaand: cents,
  automatischeIncasso: z.object({ ibanEinde: text, afgiftedatum: text }).nullish(),
  aanslagregels: z.array(wireAanslagregel),
  termijnen: z
    .array(z.object({ volgnummer: z.number().int(), vervaldatum: datumSchema, bedrag: cents, betaald: cents }))
    .nullish(),
  betalingen: z.array(wireBetaling).nullish(),
  invorderingsstappen: z.array(z.object({ soort: z.string(), datum: datumSchema, kosten: cents })).nullish(),
  verzoeken: z.array(wireVerzoek).nullish(),
});
export type WireAanslagbiljet = z.infer<typeof wireAanslagbiljet>;

/** The paged answer of a search. */
export const wireAanslagbiljetten = z.object({ results: z.array(wireAanslagbiljet), next: text });

/** The answer of `GET /belastingjaren`, of which only the shape matters. */
export const wireBelastingjaren = z.object({ results: z.array(z.unknown()) });
