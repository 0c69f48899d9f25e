import { z } from 'zod';

const belanghebbende = z.object({
  burgerservicenummer: z.string().optional(),
  kvkNummer: z.string().optional(),
  rsin: z.string().optional(),
});

const wireWozObject = z.object({
  identificatie: z.string(),
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
export const wireWozObjecten = z
  .object({
    _links: z.unknown().optional(),
    _embedded: z.object({ wozObjecten: z.array(wireWozObject).default([]) }).optional(),
  })
  .refine((answer) => answer._links !== undefined || answer._embedded !== undefined, { path: ['_links'] });
export type WireWozObjecten = z.infer<typeof wireWozObjecten>;
