import { z } from 'zod';
import { sparse } from '../wire-values';

const binnenlandsAdres = z.object({
  straatnaam: z.string().optional(),
  huisnummer: z.number().optional(),
  huisletter: z.string().optional(),
  postbusnummer: z.number().optional(),
  postcode: z.string().optional(),
  plaats: z.string().optional(),
});
const buitenlandsAdres = z.object({
  straatHuisnummer: z.string().optional(),
  postcodeWoonplaats: z.string().optional(),
  land: z.string().optional(),
});

/** One row of KVK Zoeken. */
const wireResultaat = z.object({
  kvkNummer: z.string().optional(),
  vestigingsnummer: z.string().optional(),
  naam: z.string().optional(),
  adres: z
    .object({ binnenlandsAdres: binnenlandsAdres.optional(), buitenlandsAdres: buitenlandsAdres.optional() })
    .optional(),
  type: z.string().optional(),
  actief: z.string().optional(),
});
export type WireResultaat = z.infer<typeof wireResultaat>;
export const wireResultaten = sparse(z.object({ resultaten: z.array(wireResultaat).default([]) }), [
  'resultaten',
  'totaal',
  'pagina',
]);

const wireAdres = z.object({
  type: z.string().optional(),
  indAfgeschermd: z.string().optional(),
  volledigAdres: z.string().optional(),
});

const wireVestiging = z.object({
  vestigingsnummer: z.string().optional(),
  kvkNummer: z.string().optional(),
  eersteHandelsnaam: z.string().optional(),
  indHoofdvestiging: z.string().optional(),
  adressen: z.array(wireAdres).optional(),
});
export type WireVestiging = z.infer<typeof wireVestiging>;

/** Source: Basisprofiel 1.4. Dates are `YYYYMMDD`. */
export const wireBasisprofiel = sparse(
  z.object({
    kvkNummer: z.string(),
    indNonMailing: z.string().optional(),
    naam: z.string().optional(),
    materieleRegistratie: z
      .object({ datumAanvang: z.string().optional(), datumEinde: z.string().optional() })
      .optional(),
    statutaireNaam: z.string().optional(),
    handelsnamen: z.array(z.object({ naam: z.string().optional(), volgorde: z.number().optional() })).optional(),
    sbiActiviteiten: z
      .array(z.object({ sbiOmschrijving: z.string().optional(), indHoofdactiviteit: z.string().optional() }))
      .optional(),
    _embedded: z
      .object({
        hoofdvestiging: wireVestiging.optional(),
        eigenaar: z
          .object({
            rsin: z.string().optional(),
            rechtsvorm: z.string().optional(),
            uitgebreideRechtsvorm: z.string().optional(),
          })
          .optional(),
      })
      .optional(),
  }),
  ['kvkNummer'],
);
export type WireBasisprofiel = z.infer<typeof wireBasisprofiel>;
