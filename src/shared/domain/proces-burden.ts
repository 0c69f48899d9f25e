import type { Burden, Comparison, Cut, Step } from './proces';

// Without zod: the window counts while a variant is made.

type Desk = 'front' | 'executor' | 'ander';
type Where = { readonly who: Desk | 'inwoner'; readonly at?: Desk | undefined };

/** Where the work of a step lies. */
export const deskOf = ({ who, at }: Where): Desk => (who === 'inwoner' ? (at ?? 'front') : who);

const acts = ({ demands }: Step): boolean => demands.some((demand) => demand !== 'wait');

/** The burden of these steps. Somebody who only waits meets nobody. */
export function burdenOf(steps: readonly Step[]): Burden {
  const met = steps.filter(acts).map((step) => {
    const desk = deskOf(step);
    return desk === 'ander' ? (step.organisation ?? '').trim().toLowerCase() : `@${desk}`;
  });
  return {
    contacts: steps.filter(({ demands }) => demands.includes('contact')).length,
    repeated: steps.reduce((sum, { again }) => sum + again.length, 0),
    organisations: new Set(met).size,
  };
}

/** Where work passes between front and executor; what lies at another organisation in between is no end of it. */
export function cutsOf(steps: readonly Step[]): readonly Cut[] {
  let side: 'front' | 'executor' | null = null;
  return steps.flatMap((step, index) => {
    const desk = deskOf(step);
    if (desk === 'ander') return [];
    const from = side;
    side = desk;
    if (from === null || from === desk) return [];
    // What passed to the executor is felt too when the resident has to follow it there later.
    const isFelt = acts(step) || (desk === 'executor' && mustFollow(steps.slice(index)));
    return [{ step: index, from, to: desk, isFelt }];
  });
}

/** True when the resident must act before the work comes back to the front. */
function mustFollow(steps: readonly Step[]): boolean {
  const back = steps.findIndex((step) => deskOf(step) === 'front');
  return steps.slice(0, back < 0 ? steps.length : back).some((step) => deskOf(step) === 'executor' && acts(step));
}

/** What changes for the resident when `after` replaces `before`. */
export function compareSteps(before: readonly Step[], after: readonly Step[]): Comparison {
  const [one, other] = [measuresOf(before), measuresOf(after)];
  const change = (of: keyof typeof one) => changeOf(one[of], other[of]);
  const burden = { contacts: change('contacts'), repeated: change('repeated'), organisations: change('organisations') };
  return {
    ...burden,
    feltCuts: change('feltCuts'),
    isHeavier: Object.values(burden).some(({ is }) => is === 'worse'),
  };
}

const measuresOf = (steps: readonly Step[]) => ({
  ...burdenOf(steps),
  feltCuts: cutsOf(steps).filter(({ isFelt }) => isFelt).length,
});

const changeOf = (before: number, after: number): Comparison['contacts'] => ({
  before,
  after,
  is: after < before ? 'better' : after > before ? 'worse' : 'same',
});
