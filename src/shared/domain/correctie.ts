import { z } from 'zod';
import { resultaatSchema } from './conversation';
import { instantSchema } from './datum';
import { klantcontactIdSchema } from './ids';
import { lineErrorSchema } from '../result';
import { list, shape } from './schema';

/** What a contact says, as far as it can be corrected. */
export const contactTextSchema = shape({
  onderwerp: z.string(),
  inhoud: z.string(),
  resultaat: resultaatSchema.nullable(),
});

/** A correction as the agent made it, with why. */
export const typedCorrectionSchema = shape({
  contactId: klantcontactIdSchema,
  onderwerp: z.string().max(10_000),
  inhoud: z.string().max(200_000),
  resultaat: resultaatSchema.nullable(),
  reden: z.string().max(1000),
});
export type TypedCorrection = z.infer<typeof typedCorrectionSchema>;

/** What a contact said before it was corrected at this desk, and what it says since. */
export const correctionEntrySchema = shape({
  at: instantSchema,
  /** Name of the employee. */
  door: z.string(),
  reden: z.string(),
  before: contactTextSchema,
  after: contactTextSchema,
});
export type CorrectionEntry = z.infer<typeof correctionEntrySchema>;

/** How a correction went. `failed`: the register did not take it; what was typed stays on screen. */
export const correctionReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('done'), history: list(correctionEntrySchema) }),
  shape({ state: z.literal('incomplete'), problems: list(shape({ field: z.string(), reason: z.string() })) }),
  shape({ state: z.literal('failed'), error: lineErrorSchema }),
]);
export type CorrectionReply = z.infer<typeof correctionReplySchema>;
