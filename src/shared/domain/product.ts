import { z } from 'zod';
import { centsSchema } from './belasting';
import { datumSchema } from './datum';
import { list, shape } from './schema';

/** A product that a persoon or organisatie owns: a permit, a pass, a provision. Source: Open Product 1.7 `producten`. */
export const ownedProductSchema = shape({
  id: z.guid(),
  naam: z.string(),
  producttype: z.string(),
  upn: z.string().nullable(),
  status: z.string(),
  startDatum: datumSchema.nullable(),
  eindDatum: datumSchema.nullable(),
  prijsCents: centsSchema.nullable(),
  /** `eenmalig`, `maandelijks`, `jaarlijks`, … as the source names it. */
  frequentie: z.string().nullable(),
  /** Facts of this product (licence plate, zone, number of hours), in the source's order. */
  eigenschappen: list(shape({ naam: z.string(), waarde: z.string() })),
});
export type OwnedProduct = z.infer<typeof ownedProductSchema>;

/** A kind of product with its price of today. Source: Open Product 1.7 `producttypen`. */
export const producttypeSchema = shape({
  id: z.guid(),
  naam: z.string(),
  samenvatting: z.string(),
  upn: z.string().nullable(),
  prijsCents: centsSchema.nullable(),
  isGepubliceerd: z.boolean(),
});
export type Producttype = z.infer<typeof producttypeSchema>;

/** An open task or payment request of a resident. Source: Open VTB taken 0.1. */
export const taakSchema = shape({
  id: z.string(),
  titel: z.string(),
  soort: z.string(),
  status: z.string(),
  vervaldatum: datumSchema.nullable(),
  bedragCents: centsSchema.nullable(),
  omschrijving: z.string(),
});
export type Taak = z.infer<typeof taakSchema>;
