import { z } from 'zod';
import { municipalityIdSchema } from '../../../shared/domain/ids';
import { DEFAULT_REFERENCES } from './texts';

const typeUrl = z.url().optional();

/** Settings of the kind `objecten`: where its objecttypes are, and whose texts are whose. */
export const settingsSchema = z.strictObject({
  /** URL of an objecttype; absent ones are found by name. */
  vacType: typeUrl,
  kennisartikelType: typeUrl,
  medewerkerType: typeUrl,
  afdelingType: typeUrl,
  groepType: typeUrl,
  kennisvraagType: typeUrl,
  kennisvoorstelType: typeUrl,
  kennisnieuwsType: typeUrl,
  overdrachtType: typeUrl,
  /** Base of the Objecttypes API; by default the Objects API itself, or its sibling path. */
  objecttypesUrl: typeUrl,
  /** Municipality by OWMS identifier, where it does not follow from the identifier itself. */
  municipalities: z.record(z.string(), municipalityIdSchema).default({}),
  /** OWMS identifiers whose texts are reference texts. */
  referenceOrganisations: z.array(z.string()).default(DEFAULT_REFERENCES),
});
export type Settings = z.infer<typeof settingsSchema>;
