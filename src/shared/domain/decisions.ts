import { z } from 'zod';
import { lineIdSchema } from './ids';
import { durationMs, type LineConfig } from './line';
import { list, shape } from './schema';

/**
 * What an agent does with one sort of question or decision: answer it, decide it, leave it to the executor, or turn to somebody at the
 * municipality.
 */
export const verdictSchema = z.enum(['answerYourself', 'decideYourself', 'executorDecides', 'escalate']);
export type Verdict = z.infer<typeof verdictSchema>;

const somebodySchema = shape({ naam: z.string(), afdeling: z.string().nullable() });

/** Who decides what on a line. What a resident may hear stands apart: nothing of `internal` may be said or sent. */
export const lineDecisionsSchema = shape({
  lineId: lineIdSchema,
  name: z.string(),
  resident: shape({
    /** A sentence to say; null when the line has none that may be heard. */
    say: z.string().nullable(),
    /** Within so many working days the resident hears more; null when the agreement does not say. */
    feedbackDays: z.number().int().nullable(),
    answers: list(shape({ about: z.string(), say: z.string() })),
  }),
  internal: shape({
    executor: z.string(),
    front: z.enum(['gemeente', 'executor']),
    handover: z.enum(['self', 'warm', 'ticket', 'never']),
    knip: z.string().nullable(),
    serviceWindow: z.string().nullable(),
    owner: somebodySchema.nullable(),
    escalation: somebodySchema.nullable(),
    answers: list(shape({ about: z.string(), verdict: verdictSchema, to: somebodySchema.nullable() })),
    decides: list(
      shape({
        about: z.enum(['policy', 'amount', 'exception']),
        verdict: verdictSchema,
        to: somebodySchema.nullable(),
      }),
    ),
  }),
});
export type LineDecisions = z.infer<typeof lineDecisionsSchema>;
type Somebody = z.infer<typeof somebodySchema>;

const DAY_MS = 24 * 3600_000;

/** Who decides what on this line. `isHidden` tells of a sentence that it names what a resident may not hear: it is left out then. */
export function decisionsOf(line: LineConfig, isHidden: (text: string) => boolean): LineDecisions {
  const { decides = null, feedbackNorm, front, handover } = line;
  const sayable = (say: string | undefined): string | null => (say === undefined || isHidden(say) ? null : say);
  return {
    lineId: line.id,
    name: line.name,
    resident: {
      say: sayable(line.say),
      feedbackDays: feedbackNorm === undefined ? null : Math.ceil(durationMs(feedbackNorm) / DAY_MS),
      answers: line.answers.flatMap(({ about, say }) => {
        const heard = sayable(say);
        return heard === null ? [] : [{ about, say: heard }];
      }),
    },
    internal: {
      executor: line.executor.name,
      front,
      handover,
      knip: line.knip ?? null,
      serviceWindow: line.serviceWindow ?? null,
      owner: ownerOf(line),
      escalation: escalationOf(line),
      answers: line.answers.map(({ about, by }) => ({
        about,
        verdict: by === 'front' ? 'answerYourself' : 'executorDecides',
        to: null,
      })),
      decides: decides === null ? [] : ABOUT.map((about) => ({ about, ...decision(line, decides[about]) })),
    },
  };
}

const ABOUT = ['policy', 'amount', 'exception'] as const;

const ownerOf = ({ owner }: LineConfig): Somebody | null =>
  owner ? { naam: owner.role, afdeling: owner.afdeling ?? null } : null;

const escalationOf = ({ escalation }: LineConfig): Somebody | null =>
  escalation ? { naam: escalation.to, afdeling: escalation.afdeling ?? null } : null;

/**
 * What the municipality decides, the front decides only on a line that it serves itself; else the owner at the municipality does. What both
 * decide together goes to whom the agreement names for it.
 */
function decision(
  line: LineConfig,
  decider: 'gemeente' | 'executor' | 'samen',
): { readonly verdict: Verdict; readonly to: Somebody | null } {
  if (decider === 'executor') return { verdict: 'executorDecides', to: null };
  if (decider === 'samen') return { verdict: 'escalate', to: escalationOf(line) ?? ownerOf(line) };
  return line.handover === 'self'
    ? { verdict: 'decideYourself', to: null }
    : { verdict: 'escalate', to: ownerOf(line) ?? escalationOf(line) };
}
