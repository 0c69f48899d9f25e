import { z } from 'zod';

/** Money is text with two decimals, or a number on older servers. */
const bedrag = z.union([z.string(), z.number()]).nullish();

const eigenaar = z.object({
  bsn: z.string().nullish(),
  kvk_nummer: z.string().nullish(),
  vestigingsnummer: z.string().nullish(),
});

export const wireProduct = z.object({
  uuid: z.guid(),
  naam: z.string().nullish(),
  start_datum: z.string().nullish(),
  eind_datum: z.string().nullish(),
  producttype: z.object({ naam: z.string().nullish(), uniforme_product_naam: z.string().nullish() }).nullish(),
  status: z.string().nullish(),
  prijs: bedrag,
  /** Whose it is; the standard requires it. */
  eigenaren: z.array(eigenaar).nullish(),
  frequentie: z.string().nullish(),
  dataobject: z.unknown().optional(),
  verbruiksobject: z.unknown().optional(),
});
export type WireProduct = z.infer<typeof wireProduct>;

export const wireProducttype = z.object({
  uuid: z.guid(),
  naam: z.string(),
  samenvatting: z.string().nullish(),
  uniforme_product_naam: z.string().nullish(),
  gepubliceerd: z.boolean().nullish(),
  prijzen: z
    .array(z.object({ actief_vanaf: z.string().nullish(), prijsopties: z.array(z.object({ bedrag })).nullish() }))
    .nullish(),
});
export type WireProducttype = z.infer<typeof wireProducttype>;
