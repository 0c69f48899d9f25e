import type { Outcome } from './measure';

/** What one setting of the weights gave for every question, in the order of the questions. */
export type Trial<Setting> = { readonly setting: Setting; readonly outcomes: readonly Outcome[] };

/** Values as of {@link valueOf}. `now`: the first trial; `heldOut`: questions that had no part in the choice; `chosen`: what all questions choose. */
export type Choice<Setting> = {
  readonly now: number;
  readonly heldOut: number;
  readonly onAll: number;
  readonly chosen: Setting;
};

/** How many parts, and to which (modulo `folds`) the outcome at a place belongs: by default its place. */
export type Folds = { readonly folds: number; readonly partOf?: (at: number) => number };

/**
 * Chooses among trials by k-fold cross-validation: each part of the questions is answered by the setting that did best on the
 * other parts. A choice is an improvement when `heldOut` is above `now`, however well it does on the questions that chose it.
 */
export function crossValidate<Setting>(
  trials: readonly Trial<Setting>[],
  { folds, partOf = (at) => at }: Folds,
): Choice<Setting> {
  const [first] = trials;
  if (!first) throw new Error('There is nothing to choose from');
  const parts = Array.from({ length: folds }, (_, part) => part);
  const heldOut = parts.flatMap((part) => {
    const best = bestOf(trials, (at) => partOf(at) % folds !== part);
    return best.outcomes.filter((_, at) => partOf(at) % folds === part);
  });
  const chosen = bestOf(trials, () => true);
  return {
    now: valueOf(first.outcomes),
    heldOut: valueOf(heldOut),
    onAll: valueOf(chosen.outcomes),
    chosen: chosen.setting,
  };
}

/** The first of the trials that did best on these questions. @throws when there are none */
function bestOf<Setting>(trials: readonly Trial<Setting>[], takesPart: (at: number) => boolean): Trial<Setting> {
  const valued = trials.map((trial) => ({ trial, value: valueOf(trial.outcomes.filter((_, at) => takesPart(at))) }));
  return valued.reduce((best, one) => (one.value > best.value ? one : best)).trial;
}

/** What a refusal of a question that nothing answers counts, beside an answer that is first. */
const REFUSAL = 0.1;

/** How good these outcomes are: place of the right answer, whether it is among five, and what was rightly refused. 0 to 1.1. */
export function valueOf(outcomes: readonly Outcome[]): number {
  const answerable = outcomes.filter(({ query }) => query.expected !== null);
  const outside = outcomes.filter(({ query }) => query.expected === null);
  const answers = mean(answerable.map(({ rank }) => (rank === 0 ? 0 : (1 / rank + (rank <= 5 ? 1 : 0)) / 2)));
  return answers + REFUSAL * mean(outside.map(({ isEmpty }) => (isEmpty ? 1 : 0)));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
