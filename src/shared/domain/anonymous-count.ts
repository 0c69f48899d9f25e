import { z } from 'zod';
import { isBeantwoordSchema, resultaatSchema } from './conversation';
import { datumSchema } from './datum';
import { municipalityIdSchema } from './ids';
import { kanaalSchema } from './klantcontact';
import { shape } from './schema';

/** How many questions of one kind were only counted on one day: nobody asked them, and nothing was written down. */
export const anonymousCountSchema = shape({
  day: datumSchema,
  municipality: municipalityIdSchema,
  kanaal: kanaalSchema,
  /** A product of the UPL; null when it was none, or in words of the agent's own. */
  product: z.string().nullable(),
  resultaat: resultaatSchema,
  isBeantwoord: isBeantwoordSchema,
  count: z.number().int(),
});
export type AnonymousCount = z.infer<typeof anonymousCountSchema>;

/** One question that is counted. */
export type AnonymousQuestion = Omit<AnonymousCount, 'count'>;
