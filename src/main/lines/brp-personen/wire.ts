import { z } from 'zod';
import { sparse } from '../wire-values';

/** A date of the BRP: whole, in part, or unknown. Source: `AbstractDatum`. */
const datum = z.object({
  type: z.string().optional(),
  datum: z.string().optional(),
  langFormaat: z.string().optional(),
});
const waarde = z.object({ code: z.string().optional(), omschrijving: z.string().optional() });
/** Which fields of a group are under investigation (`true`), and since when (dates). */
const inOnderzoek = z.record(z.string(), z.unknown()).optional();

const naam = z.object({
  voornamen: z.string().optional(),
  voorletters: z.string().optional(),
  voorvoegsel: z.string().optional(),
  geslachtsnaam: z.string().optional(),
  volledigeNaam: z.string().optional(),
  inOnderzoek,
});

const adressering = z.object({
  aanhef: z.string().optional(),
  gebruikInLopendeTekst: z.string().optional(),
  adresregel1: z.string().optional(),
  adresregel2: z.string().optional(),
  inOnderzoek,
});

const relatie = z.object({
  burgerservicenummer: z.string().optional(),
  naam: naam.optional(),
  geboorte: z.object({ datum: datum.optional() }).optional(),
  soortVerbintenis: waarde.optional(),
  aangaanHuwelijkPartnerschap: z.object({ datum: datum.optional() }).optional(),
  /** There when the marriage or partnership has ended, by divorce or by death. */
  ontbindingHuwelijkPartnerschap: z.object({ datum: datum.optional() }).optional(),
});

const verblijfadres = z.object({
  officieleStraatnaam: z.string().optional(),
  korteStraatnaam: z.string().optional(),
  huisnummer: z.number().optional(),
  huisletter: z.string().optional(),
  huisnummertoevoeging: z.string().optional(),
  postcode: z.string().optional(),
  woonplaats: z.string().optional(),
  locatiebeschrijving: z.string().optional(),
  regel1: z.string().optional(),
  regel2: z.string().optional(),
  regel3: z.string().optional(),
  land: waarde.optional(),
  inOnderzoek,
});

const verblijfplaats = z.object({
  type: z.string(),
  verblijfadres: verblijfadres.optional(),
  functieAdres: waarde.optional(),
  adresseerbaarObjectIdentificatie: z.string().optional(),
  nummeraanduidingIdentificatie: z.string().optional(),
  datumVan: datum.optional(),
  inOnderzoek,
});

/** `type` says what kind it is; only `Nationaliteit` has a code. */
const nationaliteit = z.object({ type: z.string().optional(), nationaliteit: waarde.optional() });

/** What comes unasked with every persoon. Secrecy is `true` in 2.x, 1 to 7 in older registers, absent when there is none. */
const always = {
  burgerservicenummer: z.string().optional(),
  geheimhoudingPersoonsgegevens: z.union([z.boolean(), z.number(), z.string()]).optional(),
  inOnderzoek,
  opschortingBijhouding: z.object({ reden: waarde.optional(), datum: datum.optional() }).optional(),
  geslacht: waarde.optional(),
  leeftijd: z.number().optional(),
  naam: naam.optional(),
  geboorte: z
    .object({ datum: datum.optional(), plaats: waarde.optional(), land: waarde.optional(), inOnderzoek })
    .optional(),
  adressering: adressering.optional(),
  overlijden: z.object({ datum: datum.optional(), inOnderzoek }).optional(),
};

/** Answer of a search or of a short list: `PersoonBeperkt`. */
export const wireHits = sparse(z.object({ personen: z.array(z.object(always)).default([]) }), ['type']);
export type WireHit = z.infer<typeof wireHits>['personen'][number];

/** Answer of `RaadpleegMetBurgerservicenummer`: `Persoon`. */
export const wirePersonen = sparse(
  z.object({
    personen: z
      .array(
        z.object({
          ...always,
          verblijfplaats: verblijfplaats.optional(),
          nationaliteiten: z.array(nationaliteit).optional(),
          partners: z.array(relatie).optional(),
          kinderen: z.array(relatie).optional(),
          ouders: z.array(relatie).optional(),
          gemeenteVanInschrijving: waarde.optional(),
          datumInschrijvingInGemeente: datum.optional(),
          indicatieCurateleRegister: z.boolean().optional(),
        }),
      )
      .default([]),
  }),
  ['type'],
);
export type WirePersoon = z.infer<typeof wirePersonen>['personen'][number];
export type WireDatum = z.infer<typeof datum>;
export type WireNationaliteit = z.infer<typeof nationaliteit>;
export type WireRelatie = z.infer<typeof relatie>;
export type WireVerblijfplaats = z.infer<typeof verblijfplaats>;
