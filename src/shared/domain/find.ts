import { z } from 'zod';
import { bsnSchema } from './bsn';
import { datumSchema } from './datum';
import { organisatieHitSchema, kvkNummerSchema, vestigingsnummerSchema } from './organisatie';
import { persoonHitSchema } from './persoon';
import { partijSchema } from './klantcontact';
import { zaakSchema } from './zaak';
import { aanslagbiljetSchema } from './belasting';
import { perLine } from '../result';
import { list, shape } from './schema';

/** Why something that looked like a number, a date or a postcode is not one. The window has the words. */
export const invalidReasonSchema = z.enum([
  'elevenTest',
  'unknownNumber',
  'format',
  'startsWithZero',
  'houseNumberMissing',
  'noSuchDay',
  'inFuture',
  'nameMissing',
  'wildcard',
]);
export type InvalidReason = z.infer<typeof invalidReasonSchema>;

/** What one search box understood of what was typed; `naam` wildcards (`*`) stay as typed. */
export const understoodSchema = z.discriminatedUnion('kind', [
  shape({ kind: z.literal('empty') }),
  shape({ kind: z.literal('bsn'), bsn: bsnSchema }),
  shape({
    kind: z.literal('naam-geboortedatum'),
    geslachtsnaam: z.string(),
    voornamen: z.string().nullable(),
    voorvoegsel: z.string().nullable(),
    geboortedatum: datumSchema,
  }),
  shape({
    kind: z.literal('adres'),
    postcode: z.string(),
    huisnummer: z.number().int(),
    huisletter: z.string().nullable(),
    huisnummertoevoeging: z.string().nullable(),
    geslachtsnaam: z.string().nullable(),
  }),
  shape({ kind: z.literal('telefoonnummer'), e164: z.string(), nationaal: z.string() }),
  shape({ kind: z.literal('email'), email: z.string() }),
  shape({ kind: z.literal('kvk'), kvkNummer: kvkNummerSchema }),
  shape({ kind: z.literal('vestiging'), vestigingsnummer: vestigingsnummerSchema }),
  shape({ kind: z.literal('zaak'), identificatie: z.string() }),
  shape({ kind: z.literal('aanslagbiljet'), nummer: z.string() }),
  shape({ kind: z.literal('naam'), naam: z.string() }),
  /** Looked like something, but is not: `field` says which part, `reason` why. */
  shape({
    kind: z.literal('invalid'),
    field: z.enum(['bsn', 'geboortedatum', 'postcode', 'naam', 'telefoonnummer', 'kvk']),
    reason: invalidReasonSchema,
  }),
]);
export type Understood = z.infer<typeof understoodSchema>;

/** What a search found; one answer per asked connection, so that a failed register stays visible. */
export const findReplySchema = shape({
  understood: understoodSchema,
  personen: perLine(list(persoonHitSchema)),
  organisaties: perLine(list(organisatieHitSchema)),
  partijen: perLine(list(partijSchema)),
  zaken: perLine(list(zaakSchema)),
  aanslagbiljetten: perLine(list(aanslagbiljetSchema)),
});
export type FindReply = z.infer<typeof findReplySchema>;
