import { z } from 'zod';
import { municipalityIdSchema } from '../../../shared/domain/ids';
import { shape } from '../../../shared/domain/schema';

/** A confirmation by e-mail as it will leave. */
export const berichtJobSchema = shape({
  kind: z.literal('bericht'),
  /** By whose server: what is held up there holds up no other. */
  connectionId: z.string(),
  gemeente: municipalityIdSchema,
  messageId: z.string(),
  adres: z.string(),
  onderwerp: z.string(),
  tekst: z.string(),
  date: z.string(),
});
export type BerichtJob = z.infer<typeof berichtJobSchema>;
