import type { Inwoner, Region } from './model';

/** A resident to practise with. Names as the BRP writes them, the municipality as its id. */
export type KnownResident = { readonly bsn: string; readonly name: string; readonly municipality: string };

/** The one whose front desk is the default comes first. */
const MUNICIPALITIES = ['harderwijk', 'ermelo', 'zeewolde'] as const;

/**
 * Adults who live and are not secret, at most `limit`: those with the most in the registers first, the municipalities in turn, so that
 * a short list has somebody of each.
 */
export function fullestResidents(region: Region, limit: number): readonly KnownResident[] {
  const adults = [...region.inwoners.values()]
    .filter(
      ({ rol, overledenOp, isGeheim }) => (rol === 'hoofd' || rol === 'partner') && overledenOp === null && !isGeheim,
    )
    .sort((a, b) => b.kenmerken.length - a.kenmerken.length || a.bsn.localeCompare(b.bsn));
  const columns = MUNICIPALITIES.map((municipality) =>
    adults
      .filter((inwoner) => municipalityOf(region, inwoner) === municipality)
      .map((inwoner): KnownResident => ({ bsn: inwoner.bsn, name: nameOf(inwoner), municipality })),
  );
  const rows = Math.max(...columns.map((column) => column.length));
  const inTurn = Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column[row] ?? []));
  return inTurn.flat().slice(0, limit);
}

const nameOf = ({ voornamen, voorvoegsel, geslachtsnaam }: Inwoner): string =>
  [voornamen, voorvoegsel, geslachtsnaam].filter(Boolean).join(' ');

function municipalityOf(region: Region, { huishoudenId }: Inwoner): string | undefined {
  const adresId = region.huishoudens.get(huishoudenId)?.adresId;
  return adresId === undefined ? undefined : region.adressen.get(adresId)?.gemeente.toLowerCase();
}
