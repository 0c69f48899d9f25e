import { z } from 'zod';
import { connectionIdSchema, lineIdSchema, municipalityIdSchema } from '../../../shared/domain/ids';
import { subjectSchema } from '../../../shared/domain/klantbeeld';
import { shape } from '../../../shared/domain/schema';
import type { Reading } from '../../ports/audit';

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
  /** About whom it is, for the access log; what waited from before does not say. */
  subject: subjectSchema.nullable().default(null),
});
export type BerichtJob = z.infer<typeof berichtJobSchema>;

/** Mail servers are no line of the configuration: in the access log they go by this name. */
const MAIL = lineIdSchema.parse('mail');

/** Where a confirmation goes, for the access log. */
export const placeOfBericht = ({ connectionId }: BerichtJob): Pick<Reading, 'purpose' | 'lineId' | 'connectionId'> => ({
  purpose: 'dienstverlening',
  lineId: MAIL,
  connectionId: connectionIdSchema.parse(connectionId),
});
