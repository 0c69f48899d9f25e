import path from 'node:path';
import { todayInTheNetherlands } from '../../../src/main/compose';
import { generateRegion } from '../../../src/sandbox/region/generate';
import type { Inwoner, Region, RegionAdres, RegionOrganisatie } from '../../../src/sandbox/region/model';

let made: Region | null = null;

/** Who lives and works in the practice municipalities today, as their sandbox makes them. */
export function region(): Region {
  made ??= generateRegion({
    seed: 1,
    today: todayInTheNetherlands(Date.now()),
    resources: path.resolve(__dirname, '../../../resources'),
  });
  return made;
}

/** The first resident of whom `fits` is true. */
export const someone = (fits: (inwoner: Inwoner) => boolean): Inwoner => first(region().inwoners.values(), fits);

/** The first organisation of which `fits` is true. */
export const someOrganisation = (fits: (organisatie: RegionOrganisatie) => boolean): RegionOrganisatie =>
  first(region().organisaties.values(), fits);

/** Full name as the BRP writes it. */
export const nameOf = ({ voornamen, voorvoegsel, geslachtsnaam }: Inwoner): string =>
  [voornamen, voorvoegsel, geslachtsnaam].filter(Boolean).join(' ');

/** Where a resident lives, or lived last. */
export function addressOf({ huishoudenId }: Inwoner): RegionAdres {
  const { huishoudens, adressen } = region();
  const adres = adressen.get(huishoudens.get(huishoudenId)?.adresId ?? '');
  if (!adres) throw new Error('A resident without an address');
  return adres;
}

/** Everybody who is registered at this postcode and house number. */
export const neighboursAt = ({ postcode, huisnummer }: Pick<RegionAdres, 'postcode' | 'huisnummer'>) =>
  [...region().inwoners.values()].filter((inwoner) => {
    const adres = addressOf(inwoner);
    return adres.postcode === postcode && adres.huisnummer === huisnummer && inwoner.vertrokken === null;
  });

function first<T>(all: Iterable<T>, fits: (one: T) => boolean): T {
  for (const one of all) if (fits(one)) return one;
  throw new Error('Nobody in the practice region fits');
}
