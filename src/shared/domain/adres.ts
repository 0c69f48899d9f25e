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

/** House number with letter and addition, as people write it: `12a-2`. */
export function huisnummerText(adres: Pick<Adres, 'huisnummer' | 'huisletter' | 'huisnummertoevoeging'>): string {
  const addition = adres.huisnummertoevoeging ? `-${adres.huisnummertoevoeging}` : '';
  return `${adres.huisnummer}${adres.huisletter ?? ''}${addition}`;
}

/** `Straat 12a-2, 1234 AB Plaats` on one line. */
export function adresLine(adres: Adres): string {
  const postcode = adres.postcode ? `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)} ` : '';
  return `${adres.straat} ${huisnummerText(adres)}, ${postcode}${adres.woonplaats}`;
}
