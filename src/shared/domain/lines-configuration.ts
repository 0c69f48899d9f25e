import { z } from 'zod';
import { instantSchema } from './datum';
import { list, shape } from './schema';

/** Whether the lines files are right as they are now. While they are broken the last good lines stay. */
export const linesConfigurationSchema = shape({
  state: z.enum(['ok', 'broken']),
  /** Since when it is so. */
  since: instantSchema,
  problems: list(shape({ file: z.string(), line: z.number().int(), field: z.string(), reason: z.string() })),
});
export type LinesConfiguration = z.infer<typeof linesConfigurationSchema>;
