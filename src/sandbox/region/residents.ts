import type { Inwoner, Region } from './model';

/** A resident to practise with. Names as the BRP writes them, the municipality as its id. */
export type KnownResident = { readonly bsn: string; readonly name: string; readonly municipality: string };

/** Adults with the most in the registers first: owners and tenants with many facts, alive, not secret. At most `limit`. */
export function fullestResidents(region: Region, limit: number): readonly KnownResident[] {
  const adults = [...region.inwoners.values()].filter(
    ({ rol, overledenOp, isGeheim }) => (rol === 'hoofd' || rol === 'partner') && overledenOp === null && !isGeheim,
  );
  return adults
    .sort((a, b) => b.kenmerken.length - a.kenmerken.length || a.bsn.localeCompare(b.bsn))
    .slice(0, limit)
    .map((inwoner) => ({
      bsn: inwoner.bsn,
      name: [inwoner.voornamen, inwoner.voorvoegsel, inwoner.geslachtsnaam].filter(Boolean).join(' '),
      municipality: municipalityOf(region, inwoner),
    }));
}

function municipalityOf(region: Region, { huishoudenId }: Inwoner): string {
  const adresId = region.huishoudens.get(huishoudenId)?.adresId;
  return (adresId === undefined ? undefined : region.adressen.get(adresId)?.gemeente.toLowerCase()) ?? 'onbekend';
}
