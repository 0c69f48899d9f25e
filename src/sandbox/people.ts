import { sandboxApis } from './apis';
import type { Inwoner, Region } from './region/model';
import { openState, type StateOptions } from './state';

/** A resident to try things on; `municipality` is its id in a lines file. */
export type Known = { readonly bsn: string; readonly name: string; readonly municipality: string };

/** In so many of the shared registers: with person, address, household and own municipality every section of a klantbeeld is filled. */
const MOST = 5;

/** The one whose front desk is the default comes first. */
const MUNICIPALITIES = ['harderwijk', 'ermelo', 'zeewolde'] as const;

/**
 * Adults who live here, are not secret, and are known in many registers; at most `limit`. Those who are in the most
 * registers come first, the municipalities in turn, so that a short list has somebody of each.
 */
export function listPeople(options: Omit<StateOptions, 'file'>, limit: number): readonly Known[] {
  const state = openState({ ...options, file: null }, () => '');
  state.fill();
  const registers = sandboxApis.flatMap((api) =>
    api.holds ? [{ holds: api.holds, context: state.contextOf(api) }] : [],
  );
  const known = [...state.region.inwoners.values()]
    .filter(isEasy)
    .map((inwoner) => ({
      inwoner,
      count: registers.filter(({ holds, context }) => holds(context, inwoner.bsn)).length,
    }))
    .filter(({ count }) => count >= MOST)
    .sort((a, b) => b.count - a.count || a.inwoner.bsn.localeCompare(b.inwoner.bsn));
  state.close();
  return inTurn(known.map(({ inwoner }) => toKnown(state.region, inwoner))).slice(0, limit);
}

function inTurn(known: readonly Known[]): readonly Known[] {
  const columns = MUNICIPALITIES.map((id) => known.filter(({ municipality }) => municipality === id));
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}

const isEasy = ({ rol, overledenOp, vertrokken, isGeheim }: Inwoner): boolean =>
  (rol === 'hoofd' || rol === 'partner') && overledenOp === null && vertrokken === null && !isGeheim;

function toKnown(region: Region, { bsn, huishoudenId, ...naam }: Inwoner): Known {
  const adres = region.adressen.get(region.huishoudens.get(huishoudenId)?.adresId ?? '');
  return {
    bsn,
    name: [naam.voornamen, naam.voorvoegsel, naam.geslachtsnaam].filter(Boolean).join(' '),
    municipality: adres?.gemeente.toLowerCase() ?? '',
  };
}
