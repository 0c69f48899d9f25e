import { z } from 'zod';
import { shape } from './schema';

/** Id of a nummeraanduiding or an adresseerbaar object in the BAG: 16 digits. */
export const bagIdSchema = z
  .string()
  .regex(/^\d{16}$/)
  .brand<'BagId'>();
export type BagId = z.infer<typeof bagIdSchema>;

/** A Dutch address, fields as in BAG individuele bevragingen 2.6 and BRP `verblijfadres`. */
export const adresSchema = shape({
  straat: z.string(),
  huisnummer: z.number().int(),
  huisletter: z.string().nullable(),
  huisnummertoevoeging: z.string().nullable(),
  postcode: z.string().nullable(),
  woonplaats: z.string(),
  nummeraanduidingIdentificatie: bagIdSchema.nullable(),
  adresseerbaarObjectIdentificatie: bagIdSchema.nullable(),
});
export type Adres = z.infer<typeof adresSchema>;
