import { z } from 'zod';
import { lineErrorSchema } from '../result';
import { instantSchema } from './datum';
import { connectionIdSchema } from './ids';
import { list, shape } from './schema';

/** Why a source could not be read: the kind of a LineError. */
export const lineErrorKindSchema = z.enum(lineErrorSchema.options.map((option) => option.unwrap().shape.kind.value));

/** How one source of the knowledge base stands. */
export const kennisSourceSchema = shape({
  connectionId: connectionIdSchema,
  name: z.string(),
  /** How many articles are held of it. */
  articles: z.number().int(),
  /** When it last confirmed all of them; null: never. */
  checkedAt: instantSchema.nullable(),
  /** Why the last attempt failed; null when it did not. */
  error: lineErrorKindSchema.nullable(),
  /** Titles, else keys, of articles that are too large to be held. */
  tooLarge: list(z.string()),
  /** True while it is asked. */
  isBusy: z.boolean(),
});
export type KennisSourceView = z.infer<typeof kennisSourceSchema>;
