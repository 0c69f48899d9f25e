import { z } from 'zod';
import { shape } from '../schema';
import { ATTEMPT_OUTCOMES } from './attempts';

/** As it is being typed: longer than a register takes. */
const typed = z.string().max(200_000);

/** What was typed about one callback, whichever form it was typed in. `doneId` names the thing that is written once. */
export const boardDraftSchema = shape({
  doneId: z.uuid(),
  to: shape({
    soort: z.enum(['afdeling', 'groep', 'medewerker']),
    identificatie: z.string().max(200),
    naam: typed,
  }),
  reason: typed,
  outcome: z.enum(ATTEMPT_OUTCOMES),
  note: typed,
  how: z.enum(['gesproken', 'bericht']),
  told: typed,
});
export type BoardDraft = z.infer<typeof boardDraftSchema>;
