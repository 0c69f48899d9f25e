import type { Comparison, ProcesView, SaveVariant, Step } from '../../../../shared/domain/proces';
import { burdenOf, compareSteps, cutsOf, deskOf } from '../../../../shared/domain/proces-burden';
import { nl } from '../../../text/nl';

/** A step while it is being written: text may be empty, data are typed with commas. */
export type StepDraft = Pick<Step, 'who' | 'channel' | 'demands'> & {
  /** Stays the same while the step moves. */
  readonly key: number;
  readonly at: 'front' | 'executor' | 'ander';
  readonly organisation: string;
  readonly what: string;
  readonly again: string;
};

export type VariantDraft = { readonly name: string; readonly reason: string; readonly steps: readonly StepDraft[] };

/** A saved or shipped variant. */
export type ShownVariant = ProcesView['variants'][number];

/** A variant that begins as these steps, of this name. */
export const draftOf = (
  steps: readonly Step[],
  { name, reason }: Pick<ShownVariant, 'name' | 'reason'> = { name: '', reason: null },
): VariantDraft => ({
  name,
  reason: reason ?? '',
  steps: steps.map((step, key) => ({
    key,
    who: step.who,
    at: deskOf(step),
    organisation: step.organisation ?? '',
    what: step.what,
    channel: step.channel,
    demands: step.demands,
    again: step.again.join(', '),
  })),
});

/** The steps as they count; those that are not finished too. */
export const stepsOf = ({ steps }: Pick<VariantDraft, 'steps'>): readonly Step[] => steps.map(stepOf);

function stepOf({ who, at, organisation, what, channel, demands, again }: StepDraft): Step {
  const isAnder = deskOf({ who, at }) === 'ander';
  return {
    who,
    ...(who === 'inwoner' ? { at } : {}),
    ...(isAnder ? { organisation: organisation.trim() } : {}),
    what: what.trim(),
    channel,
    demands,
    again: again
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word.length >= 2),
  };
}

/** What this variant makes better or worse. */
export const comparisonWith = (now: readonly Step[], draft: VariantDraft): Comparison =>
  compareSteps(now, stepsOf(draft));

/** What still has to be written before it can be kept, in words. */
export function problemsOf(draft: VariantDraft, now: readonly Step[]): readonly string[] {
  const text = nl.proces.missing;
  const { name, reason, steps } = draft;
  return [
    ...(name.trim().length < 3 ? [text.name] : []),
    ...(steps.length === 0 ? [text.steps] : []),
    ...steps.flatMap((step, index) => [
      ...(step.what.trim().length < 3 ? [text.what(index + 1)] : []),
      ...(deskOf(step) === 'ander' && step.organisation.trim().length < 2 ? [text.organisation(index + 1)] : []),
    ]),
    ...(comparisonWith(now, draft).isHeavier && reason.trim().length < 5 ? [text.reason] : []),
  ];
}

/** As main keeps it: in the place of `variantId`, or as a new one. */
export function toSave(procesId: string, draft: VariantDraft, variantId: string | null): SaveVariant {
  const reason = draft.reason.trim();
  return {
    procesId,
    variantId,
    variant: { name: draft.name.trim(), ...(reason === '' ? {} : { reason }), steps: stepsOf(draft) },
  };
}

/** The same list with a step one place up or down. */
export function moved(steps: readonly StepDraft[], from: number, by: -1 | 1): readonly StepDraft[] {
  const step = steps[from];
  const rest = steps.filter((_, index) => index !== from);
  return step && from + by >= 0 && from + by < steps.length
    ? [...rest.slice(0, from + by), step, ...rest.slice(from + by)]
    : steps;
}

/** A step to fill in, at the end. */
export const withNewStep = (steps: readonly StepDraft[]): readonly StepDraft[] => [
  ...steps,
  {
    key: Math.max(-1, ...steps.map(({ key }) => key)) + 1,
    who: 'front',
    at: 'front',
    organisation: '',
    what: '',
    channel: 'intern',
    demands: [],
    again: '',
  },
];

/** What a way of doing it asks of the resident, with the cuts that they notice. */
export const measuresOf = (steps: readonly Step[]) => ({
  ...burdenOf(steps),
  feltCuts: cutsOf(steps).filter(({ isFelt }) => isFelt).length,
});
