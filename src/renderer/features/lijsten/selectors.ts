import type { Lijsten, ResultaatOptie } from '../../../shared/domain/lijsten';
import { favouritesOf } from '../../../shared/domain/lijsten-rules';
import { valueOf } from '../../state/async';
import type { LijstenSlice } from './slice';

const NONE: readonly ResultaatOptie[] = [];

/** The lists, once they are there. */
export const selectLijsten = (state: Pick<LijstenSlice, 'lijsten'>): Lijsten | null => valueOf(state.lijsten);

/** Every result that ever was one, withdrawn ones too. */
export const selectResultaten = (state: Pick<LijstenSlice, 'lijsten'>): readonly ResultaatOptie[] =>
  valueOf(state.lijsten)?.resultaten ?? NONE;

/** The results under the keys 1 to 7. Made anew at each call: keep it with `useMemo`, or ask for it in an action. */
export function selectFavourites(state: Pick<LijstenSlice, 'lijsten' | 'favourites'>): readonly ResultaatOptie[] {
  const lijsten = valueOf(state.lijsten);
  return lijsten ? favouritesOf(lijsten, state.favourites) : NONE;
}

/** A result by its code: also one that is withdrawn by now. */
export const resultaatOf = (resultaten: readonly ResultaatOptie[], id: string | null): ResultaatOptie | null =>
  resultaten.find((resultaat) => resultaat.id === id) ?? null;
