import { createRng } from '../rng';
import type { GemeenteNaam, RegionAdres } from './model';

/** Euro per square metre of a dwelling on 1 January 2024. Fictional, but of the right size. */
const PER_M2: Readonly<Record<GemeenteNaam, number>> = { Harderwijk: 3450, Ermelo: 3780, Zeewolde: 3560 };

/** How much a square metre of another use is worth against one of a dwelling. */
const USE_FACTOR: Readonly<Record<RegionAdres['gebruik'], number>> = {
  woonfunctie: 1,
  winkelfunctie: 0.62,
  kantoorfunctie: 0.48,
  industriefunctie: 0.27,
};

/** Price level on 1 January of a year, 2024 = 1. Years outside the table take its nearest end. */
const PRICE_LEVEL: readonly (readonly [year: number, level: number])[] = [
  [2019, 0.68],
  [2020, 0.73],
  [2021, 0.79],
  [2022, 0.94],
  [2023, 0.96],
  [2024, 1],
  [2025, 1.09],
  [2026, 1.15],
  [2027, 1.19],
];

function priceLevel(year: number): number {
  const [first, last] = [PRICE_LEVEL[0], PRICE_LEVEL.at(-1)];
  if (!first || !last) return 1;
  const clamped = Math.min(Math.max(year, first[0]), last[0]);
  return PRICE_LEVEL.find(([listed]) => listed === clamped)?.[1] ?? 1;
}

/** Newer is worth more, and so is what is really old; between 0.88 and 1.12. */
function ageFactor(bouwjaar: number): number {
  if (bouwjaar < 1930) return 1.06;
  if (bouwjaar < 1960) return 0.94;
  if (bouwjaar < 1985) return 0.88;
  if (bouwjaar < 2005) return 0.98;
  return bouwjaar < 2018 ? 1.06 : 1.12;
}

/**
 * The WOZ value of an address for one tax year, in whole euros, rounded to thousands. The waardepeildatum is 1 January of
 * the year before. Pure: the WOZ register and the tax bills ask it and so never differ.
 */
export function wozWaardeEuro(adres: RegionAdres, belastingjaar: number): number {
  const rng = createRng(`woz/${adres.wozObjectnummer}`);
  const location = 0.86 + rng.next() * 0.28;
  // Large dwellings are cheaper per square metre.
  const area = adres.gebruik === 'woonfunctie' ? 45 + adres.oppervlakte * 0.62 : adres.oppervlakte;
  const perYear = 1 + (createRng(`woz/${adres.wozObjectnummer}/${belastingjaar}`).next() - 0.5) * 0.03;
  const factors =
    USE_FACTOR[adres.gebruik] * ageFactor(adres.bouwjaar) * location * perYear * priceLevel(belastingjaar - 1);
  return Math.max(1000, Math.round((area * PER_M2[adres.gemeente] * factors) / 1000) * 1000);
}
