import { z } from 'zod';
import { list, shape } from './schema';

/** Presence per part of the working week, as the address book gives it. */
export const dagdeelSchema = shape({
  dag: z.enum(['ma', 'di', 'wo', 'do', 'vr']),
  ochtend: z.boolean(),
  middag: z.boolean(),
});

/** A colleague in the address book. Source: Objects API, objecttype Medewerker. For internal use only. */
export const medewerkerSchema = shape({
  identificatie: z.string(),
  volledigeNaam: z.string(),
  functie: z.string(),
  emails: list(z.string()),
  telefoonnummers: list(z.string()),
  afdelingen: list(z.string()),
  groepen: list(z.string()),
  skills: list(z.string()),
  aanwezigheid: list(dagdeelSchema),
  vervanging: z.string().nullable(),
});
export type Medewerker = z.infer<typeof medewerkerSchema>;

/** A department or a group that takes work. Source: Objects API, objecttypes Afdeling and Groep. */
export const teamSchema = shape({
  soort: z.enum(['afdeling', 'groep']),
  identificatie: z.string(),
  naam: z.string(),
  email: z.string().nullable(),
  afdelingId: z.string().nullable(),
});
export type Team = z.infer<typeof teamSchema>;
