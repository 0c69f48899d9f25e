import type { Lijsten, Macro } from '../../../shared/domain/lijsten';
import { active } from '../../../shared/domain/lijsten-rules';

/** The macros of this user and those of everybody. Under a key that both have the user's own counts. */
export function offeredMacros(own: readonly Macro[], lijsten: Pick<Lijsten, 'macros'> | null): readonly Macro[] {
  const mine = active(own);
  const taken = new Set(mine.flatMap(({ toets }) => toets ?? []));
  const shared = active(lijsten?.macros ?? []).map((macro) =>
    macro.toets !== null && taken.has(macro.toets) ? { ...macro, toets: null } : macro,
  );
  return [...mine, ...shared];
}

/** The macro under a function key. */
export const macroUnder = (macros: readonly Macro[], toets: number): Macro | null =>
  macros.find((macro) => macro.toets === toets) ?? null;
