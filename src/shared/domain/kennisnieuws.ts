import { z } from 'zod';
import { datumSchema } from './datum';
import { municipalityIdSchema } from './ids';
import { failedSourceSchema } from './kennisvraag';
import { list, shape } from './schema';

/** News, a work instruction or a policy for employees. An objecttype of Voorkant. */
export const nieuwsSchema = shape({
  id: z.guid(),
  soort: z.enum(['nieuws', 'werkinstructie', 'beleid']),
  titel: z.string().trim().min(1).max(300),
  /** HTML, sanitised before it is shown. */
  tekst: z.string().max(100_000),
  /** Stands on top until the employee says that it was read and understood. */
  isBelangrijk: z.boolean(),
  gemeenten: list(municipalityIdSchema),
  /** Only for who has one of these skills in the address book; empty: for everybody. */
  vaardigheden: list(z.string().max(200)),
  publicatieDatum: datumSchema,
  /** The last day on which it shows; null: without end. */
  eindDatum: datumSchema.nullable(),
  schrijver: z.string(),
});
export type Nieuws = z.infer<typeof nieuwsSchema>;

/** News as one employee has it. */
export const nieuwsRegelSchema = shape({ nieuws: nieuwsSchema, stand: z.enum(['new', 'seen', 'acknowledged']) });
export type NieuwsRegel = z.infer<typeof nieuwsRegelSchema>;
export const nieuwsLijstSchema = shape({ regels: list(nieuwsRegelSchema), failed: list(failedSourceSchema) });
export type NieuwsLijst = z.infer<typeof nieuwsLijstSchema>;
