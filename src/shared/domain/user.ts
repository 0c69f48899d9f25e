import { z } from 'zod';
import { municipalityIdSchema } from './ids';
import { list, shape } from './schema';
import { workingHoursSchema } from './terugbel/working-hours-schema';

/** What somebody may do. One user may have several roles. */
export const roleSchema = z.enum([
  'agent',
  'balie',
  'supervisor',
  'redacteur',
  'lijnbeheerder',
  'beheerder',
  'vakafdeling',
]);
export type Role = z.infer<typeof roleSchema>;

/** The signed-in user. `municipality` is their employer; `mandates` the municipalities for which they may answer. */
export const userSchema = shape({
  id: z.string(),
  naam: z.string(),
  email: z.string(),
  functie: z.string(),
  roles: list(roleSchema),
  municipality: municipalityIdSchema,
  mandates: list(municipalityIdSchema),
  afdeling: z.string().nullable(),
});
export type User = z.infer<typeof userSchema>;

/** A municipality as the configuration describes it. */
export const municipalitySchema = shape({
  id: municipalityIdSchema,
  naam: z.string(),
  /** CBS code, four digits. */
  code: z.string(),
  owms: z.string(),
  oin: z.string(),
  telefoon: z.string(),
  website: z.string(),
  /** Accent colours for light and dark, as CSS colours that pass contrast on their ground. */
  accent: shape({ light: z.string(), dark: z.string() }),
  begroeting: z.string(),
  /** When callbacks are worked on; office hours where it is left out. */
  werktijden: workingHoursSchema.optional(),
  locaties: list(
    shape({
      naam: z.string(),
      adres: z.string(),
      openingstijden: list(shape({ dag: z.string(), tijden: z.string() })),
      bijzonderheden: z.string().nullable(),
    }),
  ),
});
export type Municipality = z.infer<typeof municipalitySchema>;
