import { z } from 'zod';
import { instantSchema } from './datum';
import { lineIdSchema } from './ids';
import { burdenOf, compareSteps, cutsOf, deskOf } from './proces-burden';
import { list, shape } from './schema';

/** Where work lies: with the resident, at the front, with the executor behind it, or at another organisation. */
const whoSchema = z.enum(['inwoner', 'front', 'executor', 'ander']);
const deskSchema = z.enum(['front', 'executor', 'ander']);

/** What a step asks of the resident. */
export const demandSchema = z.enum(['contact', 'bring', 'pay', 'wait']);
export type Demand = z.infer<typeof demandSchema>;

/** One step of a process. */
export const stepSchema = z
  .strictObject({
    who: whoSchema,
    /** Where the resident is when the step is theirs; else where the work is, which is who does it. */
    at: deskSchema.optional(),
    /** Name of the other organisation, when one is met. */
    organisation: z.string().min(2).max(100).optional(),
    what: z.string().min(3).max(300),
    channel: z.enum(['telefoon', 'balie', 'website', 'e-mail', 'brief', 'huisbezoek', 'intern']),
    demands: list(demandSchema).default([]),
    /** Data that the resident gave before and gives again here. */
    again: list(z.string().min(2).max(100)).default([]),
  })
  .readonly()
  .refine((step) => deskOf(step) !== 'ander' || step.organisation !== undefined, {
    path: ['organisation'],
    message: 'the other organisation needs its name',
  })
  .refine((step) => step.who === 'inwoner' || step.at === undefined || step.at === step.who, {
    path: ['at'],
    message: 'only a step of the resident can be somewhere else than who does it',
  });
export type Step = z.infer<typeof stepSchema>;

const stepsSchema = list(stepSchema).refine(
  (steps) => steps.length > 0 && steps.length <= 100,
  'needs at least one step, and has at most a hundred',
);

/** Another way to do the same. `reason`: why it is worth a higher burden. */
export const variantSchema = z
  .strictObject({
    name: z.string().trim().min(3).max(100),
    reason: z.string().trim().min(5).max(500).optional(),
    steps: stepsSchema,
  })
  .readonly();
export type Variant = z.infer<typeof variantSchema>;

/** A process: how one product comes about now, with other ways to do it. */
export const procesSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
    name: z.string().min(3).max(100),
    line: lineIdSchema,
    /** UPL name. */
    product: z.string().min(1),
    steps: stepsSchema,
    variants: list(variantSchema).default([]),
  })
  .readonly();
export type Proces = z.infer<typeof procesSchema>;

/** A file of processes, version 1. */
export const processesFileSchema = z.strictObject({ version: z.literal(1), processes: list(procesSchema) }).readonly();

/** What a process asks of the resident. */
export const burdenSchema = shape({
  /** Times they must make contact. */
  contacts: z.number().int(),
  /** Data they give again. */
  repeated: z.number().int(),
  /** Organisations they meet, the front among them. */
  organisations: z.number().int(),
});
export type Burden = z.infer<typeof burdenSchema>;

/**
 * A passage of work between front and executor, at the step where it arrives. `isFelt`: the resident must do something there, or follow the
 * work to the executor.
 */
export const cutSchema = shape({
  step: z.number().int(),
  from: z.enum(['front', 'executor']),
  to: z.enum(['front', 'executor']),
  isFelt: z.boolean(),
});
export type Cut = z.infer<typeof cutSchema>;

const changeSchema = shape({
  before: z.number().int(),
  after: z.number().int(),
  is: z.enum(['better', 'worse', 'same']),
});

/** What a variant makes better or worse for the resident. */
export const comparisonSchema = shape({
  contacts: changeSchema,
  repeated: changeSchema,
  organisations: changeSchema,
  feltCuts: changeSchema,
  /** The burden rises in at least one way: then it needs a reason. */
  isHeavier: z.boolean(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** A variant that somebody saved. */
export const savedVariantSchema = shape({
  id: z.uuid(),
  procesId: z.string(),
  name: z.string(),
  reason: z.string().nullable(),
  steps: list(stepSchema),
  savedAt: instantSchema,
  userId: z.string(),
});
export type SavedVariant = z.infer<typeof savedVariantSchema>;

/** True when this variant may be kept: it is no heavier than the process, or says why that is worth it. */
export const mayKeep = (
  { steps, reason }: Pick<Variant, 'steps' | 'reason'>,
  { steps: now }: Pick<Proces, 'steps'>,
): boolean => (reason ?? '') !== '' || !compareSteps(now, steps).isHeavier;

/** A way of doing it as it is shown: its steps with what they mean for the resident. `comparison` is null for the process itself. */
export const procesViewSchema = shape({
  id: z.string(),
  name: z.string(),
  lineId: lineIdSchema,
  product: z.string(),
  steps: list(stepSchema),
  burden: burdenSchema,
  cuts: list(cutSchema),
  variants: list(
    shape({
      /** Null for one that came with the program. */
      id: z.uuid().nullable(),
      name: z.string(),
      reason: z.string().nullable(),
      savedAt: instantSchema.nullable(),
      steps: list(stepSchema),
      burden: burdenSchema,
      cuts: list(cutSchema),
      comparison: comparisonSchema,
    }),
  ),
});
export type ProcesView = z.infer<typeof procesViewSchema>;

type Way = Pick<SavedVariant, 'name' | 'steps' | 'reason'> & {
  readonly id: string | null;
  readonly savedAt: SavedVariant['savedAt'] | null;
};

/** A variant to keep: a new one, or in the place of one that was saved. */
export const saveVariantSchema = shape({
  procesId: z.string(),
  variantId: z.uuid().nullable(),
  variant: variantSchema,
});
export type SaveVariant = z.infer<typeof saveVariantSchema>;

/** A saved variant to take away. */
export const removeVariantSchema = shape({ procesId: z.string(), variantId: z.uuid() });
export type RemoveVariant = z.infer<typeof removeVariantSchema>;

/** Whether it was kept: the process with it, or what it would make worse without a reason. */
export const saveVariantReplySchema = z.discriminatedUnion('state', [
  shape({ state: z.literal('saved'), variantId: z.uuid(), proces: procesViewSchema }),
  shape({ state: z.literal('needsReason'), comparison: comparisonSchema }),
]);
export type SaveVariantReply = z.infer<typeof saveVariantReplySchema>;

/** A process with all its variants, those that were saved last. */
export function procesView(proces: Proces, saved: readonly SavedVariant[]): ProcesView {
  const shipped = proces.variants.map(({ name, reason, steps }): Way => ({
    id: null,
    name,
    reason: reason ?? null,
    savedAt: null,
    steps,
  }));
  return {
    id: proces.id,
    name: proces.name,
    lineId: proces.line,
    product: proces.product,
    steps: proces.steps,
    burden: burdenOf(proces.steps),
    cuts: cutsOf(proces.steps),
    variants: [...shipped, ...saved].map(({ id, name, reason, savedAt, steps }) => ({
      id,
      name,
      reason,
      savedAt,
      steps,
      burden: burdenOf(steps),
      cuts: cutsOf(steps),
      comparison: compareSteps(proces.steps, steps),
    })),
  };
}
