import { z } from 'zod';
import { bsnSchema } from './bsn';
import { aanslagbiljetSchema, wozObjectSchema } from './belasting';
import { instantSchema } from './datum';
import { connectionIdSchema, lineIdSchema, partijIdSchema } from './ids';
import { interneTaakSchema, klantcontactSchema, partijSchema } from './klantcontact';
import { kvkNummerSchema, organisatieSchema, vestigingsnummerSchema } from './organisatie';
import { bewonerSchema, persoonSchema } from './persoon';
import { ownedProductSchema, taakSchema } from './product';
import { perLine } from '../result';
import { adresSchema } from './adres';
import { list, shape } from './schema';
import { zaakSchema } from './zaak';

/** Whom a klantbeeld is about. An anonymous caller has no subject. */
export const subjectSchema = z.discriminatedUnion('kind', [
  shape({ kind: z.literal('persoon'), bsn: bsnSchema }),
  shape({
    kind: z.literal('organisatie'),
    kvkNummer: kvkNummerSchema,
    vestigingsnummer: vestigingsnummerSchema.nullable(),
  }),
  shape({ kind: z.literal('partij'), partijId: partijIdSchema }),
]);
export type Subject = z.infer<typeof subjectSchema>;

/** One row of the timeline over everything. */
export const timelineEntrySchema = shape({
  id: z.string(),
  at: instantSchema,
  soort: z.enum([
    'zaak',
    'status',
    'contact',
    'interne-taak',
    'aanslag',
    'betaling',
    'termijn',
    'invordering',
    'product',
    'taak',
  ]),
  titel: z.string(),
  detail: z.string(),
  /** A contact says something else than when it was saved. */
  isCorrected: z.boolean().optional(),
  /** The record that opens on click: `zaak:<uuid>`, `aanslagbiljet:<nummer>`, … or null. */
  ref: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/**
 * A member of the household: same address, plus the relation when the BRP has one. `veel bewoners` stands for over a hundred people at
 * once, of whom the register names nobody.
 */
export const householdMemberSchema = shape({
  bsn: bsnSchema.nullable(),
  naam: z.string(),
  geboortedatum: z.string().nullable(),
  relatie: z.enum(['partner', 'kind', 'ouder', 'zelfde adres', 'veel bewoners']),
  isMogelijk: z.boolean(),
  isGeheim: z.boolean(),
});
export type HouseholdMember = z.infer<typeof householdMemberSchema>;

const sectionValues = {
  identity: z.union([persoonSchema, organisatieSchema]).nullable(),
  addresses: list(shape({ soort: z.string(), adres: adresSchema.nullable(), text: z.string() })),
  contactDetails: partijSchema.nullable(),
  household: list(z.union([householdMemberSchema, bewonerSchema])),
  products: list(ownedProductSchema),
  zaken: list(zaakSchema),
  belastingen: shape({ biljetten: list(aanslagbiljetSchema), wozObjecten: list(wozObjectSchema) }),
  contacts: shape({ contacten: list(klantcontactSchema), openTaken: list(interneTaakSchema) }),
  tasks: list(taakSchema),
  timeline: list(timelineEntrySchema),
};

/** The sections that one answer fills. */
export const sectionValuesSchema = z.object(sectionValues).partial().readonly();

/** The sections of a klantbeeld; each a list of answers, one per asked connection (design.md §5 and §7). */
export const klantbeeldSectionsSchema = shape({
  identity: perLine(sectionValues.identity),
  addresses: perLine(sectionValues.addresses),
  contactDetails: perLine(sectionValues.contactDetails),
  household: perLine(sectionValues.household),
  products: perLine(sectionValues.products),
  zaken: perLine(sectionValues.zaken),
  belastingen: perLine(sectionValues.belastingen),
  contacts: perLine(sectionValues.contacts),
  tasks: perLine(sectionValues.tasks),
  timeline: perLine(sectionValues.timeline),
});
export type KlantbeeldSections = z.infer<typeof klantbeeldSectionsSchema>;
export type SectionName = keyof KlantbeeldSections;

/** What each asked connection did: the facts of `lines` in the CLI's answer. Times in milliseconds. */
export const lineReportSchema = shape({
  id: connectionIdSchema,
  lineId: lineIdSchema,
  name: z.string(),
  kind: z.string(),
  ok: z.boolean(),
  error: z.string().nullable(),
  items: z.number().int(),
  requests: z.number().int(),
  ms: z.number(),
});
export type LineReport = z.infer<typeof lineReportSchema>;
