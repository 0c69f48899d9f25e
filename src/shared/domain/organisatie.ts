import { z } from 'zod';
import { datumSchema } from './datum';
import { list, shape } from './schema';

/** KVK-nummer: eight digits. */
export const kvkNummerSchema = z
  .string()
  .regex(/^\d{8}$/)
  .brand<'KvkNummer'>();
export type KvkNummer = z.infer<typeof kvkNummerSchema>;

/** Vestigingsnummer: twelve digits. */
export const vestigingsnummerSchema = z
  .string()
  .regex(/^\d{12}$/)
  .brand<'Vestigingsnummer'>();
export type Vestigingsnummer = z.infer<typeof vestigingsnummerSchema>;

/** One row of KVK Zoeken 2. */
export const organisatieHitSchema = shape({
  kvkNummer: kvkNummerSchema,
  vestigingsnummer: vestigingsnummerSchema.nullable(),
  naam: z.string(),
  soort: z.enum(['hoofdvestiging', 'nevenvestiging', 'rechtspersoon']),
  adres: z.string().nullable(),
  isActief: z.boolean(),
});
export type OrganisatieHit = z.infer<typeof organisatieHitSchema>;

/** One address of a vestiging; `isAfgeschermd` means: not to be read out. Source: KVK `indAfgeschermd`. */
export const vestigingAdresSchema = shape({
  soort: z.string(),
  volledigAdres: z.string(),
  isAfgeschermd: z.boolean(),
});

/** Source: KVK Vestigingsprofiel 1.4. */
export const vestigingSchema = shape({
  vestigingsnummer: vestigingsnummerSchema,
  kvkNummer: kvkNummerSchema.nullable(),
  naam: z.string(),
  isHoofdvestiging: z.boolean(),
  adressen: list(vestigingAdresSchema),
});
export type Vestiging = z.infer<typeof vestigingSchema>;

/** An organisation as the trade register knows it. Source: KVK Basisprofiel 1.4. */
export const organisatieSchema = shape({
  kvkNummer: kvkNummerSchema,
  rsin: z.string().nullable(),
  naam: z.string(),
  statutaireNaam: z.string().nullable(),
  handelsnamen: list(z.string()),
  rechtsvorm: z.string().nullable(),
  activiteiten: list(z.string()),
  startdatum: datumSchema.nullable(),
  einddatum: datumSchema.nullable(),
  /** `indNonMailing`: no advertising to this organisation. */
  isNonMailing: z.boolean(),
  hoofdvestiging: vestigingSchema.nullable(),
  vestigingen: list(organisatieHitSchema),
});
export type Organisatie = z.infer<typeof organisatieSchema>;
