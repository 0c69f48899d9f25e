import { z } from 'zod';
import { sparse } from '../wire-values';

const belanghebbende = z.object({
  burgerservicenummer: z.string().optional(),
  kvkNummer: z.string().optional(),
  rsin: z.string().optional(),
});

const wireWozObject = z.object({
  identificatie: z.string().optional(),
  aanduiding: z
    .object({
      straat: z.string().optional(),
      huisnummer: z.number().optional(),
      huisletter: z.string().optional(),
      huisnummertoevoeging: z.string().optional(),
      postcode: z.string().optional(),
      woonplaats: z.string().optional(),
      locatieomschrijving: z.string().optional(),
    })
    .optional(),
  belanghebbendeEigenaar: belanghebbende.optional(),
  belanghebbendeGebruiker: belanghebbende.optional(),
  waarden: z
    .array(
      z.object({
        vastgesteldeWaarde: z.number().optional(),
        waardepeildatum: z.string().optional(),
        beschikkingsStatussen: z.array(z.string()).optional(),
        indicatieBezwaarBeroep: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type WireWozObject = z.infer<typeof wireWozObject>;

/** Without hits the register leaves `_embedded` out, with `_links` only. Values are whole euros. */
export const wireWozObjecten = sparse(
  z.object({ _embedded: z.object({ wozObjecten: z.array(wireWozObject).default([]) }).optional() }),
  ['_links', '_embedded'],
);
export type WireWozObjecten = z.infer<typeof wireWozObjecten>;
