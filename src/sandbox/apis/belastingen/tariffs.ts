import type { GemeenteNaam } from '../../region/model';

/** Rates of one municipality for 2024; money in cents, OZB in millionths of the WOZ value. Fictional, of a usual size. */
type Rates = {
  readonly code: string;
  /** Month and day on which the bills of a year are dated. */
  readonly dagtekening: string;
  /** Instalments by direct debit, and without it. */
  readonly termijnenIncasso: number;
  readonly termijnenZelf: number;
  readonly ozbWoning: number;
  readonly ozbNietWoningEigenaar: number;
  readonly ozbNietWoningGebruiker: number;
  readonly rioolheffing: number;
  readonly rioolVan: 'eigenaar' | 'gebruiker';
  readonly afvalEenPersoon: number;
  readonly afvalMeerPersonen: number;
  /** Per emptied container, or null where the levy is fixed. */
  readonly afvalPerLediging: number | null;
  readonly reinigingsrecht: number;
  readonly hondEerste: number;
  readonly toeristPerNacht: number;
  readonly precarioTerrasPerM2: number;
  readonly reclamebelasting: number;
};

const RATES_2024: Readonly<Record<GemeenteNaam, Rates>> = {
  Harderwijk: {
    code: '0243',
    dagtekening: '01-31',
    termijnenIncasso: 10,
    termijnenZelf: 2,
    ozbWoning: 731,
    ozbNietWoningEigenaar: 2140,
    ozbNietWoningGebruiker: 1690,
    rioolheffing: 17_425,
    rioolVan: 'eigenaar',
    afvalEenPersoon: 19_860,
    afvalMeerPersonen: 28_335,
    afvalPerLediging: null,
    reinigingsrecht: 31_250,
    hondEerste: 7_890,
    toeristPerNacht: 195,
    precarioTerrasPerM2: 2_450,
    reclamebelasting: 41_500,
  },
  Ermelo: {
    code: '0233',
    dagtekening: '02-15',
    termijnenIncasso: 8,
    termijnenZelf: 2,
    ozbWoning: 812,
    ozbNietWoningEigenaar: 2310,
    ozbNietWoningGebruiker: 1835,
    rioolheffing: 21_140,
    rioolVan: 'gebruiker',
    afvalEenPersoon: 14_320,
    afvalMeerPersonen: 17_885,
    afvalPerLediging: 940,
    reinigingsrecht: 29_900,
    hondEerste: 6_435,
    toeristPerNacht: 175,
    precarioTerrasPerM2: 2_120,
    reclamebelasting: 38_000,
  },
  Zeewolde: {
    code: '0050',
    dagtekening: '02-28',
    termijnenIncasso: 9,
    termijnenZelf: 3,
    ozbWoning: 684,
    ozbNietWoningEigenaar: 1985,
    ozbNietWoningGebruiker: 1540,
    rioolheffing: 19_310,
    rioolVan: 'eigenaar',
    afvalEenPersoon: 22_475,
    afvalMeerPersonen: 30_150,
    afvalPerLediging: null,
    reinigingsrecht: 30_425,
    hondEerste: 5_910,
    toeristPerNacht: 210,
    precarioTerrasPerM2: 1_980,
    reclamebelasting: 36_500,
  },
};

/** What an amount of 2024 costs in a year. WOZ values rise faster than the yield, so the OZB rate goes down. */
const INDEX: readonly { readonly jaar: number; readonly bedragen: number; readonly ozb: number }[] = [
  { jaar: 2022, bedragen: 0.9, ozb: 1.12 },
  { jaar: 2023, bedragen: 0.95, ozb: 1.05 },
  { jaar: 2024, bedragen: 1, ozb: 1 },
  { jaar: 2025, bedragen: 1.048, ozb: 0.965 },
  { jaar: 2026, bedragen: 1.09, ozb: 0.941 },
  { jaar: 2027, bedragen: 1.13, ozb: 0.926 },
];

export type Tariffs = Rates & { readonly jaar: number };

const worked = new Map<string, Tariffs>();

/** The rates of a municipality in a tax year; worked out once. */
export function tariffsOf(gemeente: GemeenteNaam, jaar: number): Tariffs {
  const key = `${gemeente}/${jaar}`;
  const tariffs = worked.get(key) ?? indexed(gemeente, jaar);
  worked.set(key, tariffs);
  return tariffs;
}

/** Years outside the table take its nearest end. Amounts end on five cents. */
function indexed(gemeente: GemeenteNaam, jaar: number): Tariffs {
  const rates = RATES_2024[gemeente];
  const first = INDEX[0];
  const index = INDEX.findLast((row) => row.jaar <= jaar) ?? first;
  const cents = (amount: number): number => Math.round((amount * (index?.bedragen ?? 1)) / 5) * 5;
  const ozb = (rate: number): number => Math.round(rate * (index?.ozb ?? 1));
  return {
    ...rates,
    jaar,
    ozbWoning: ozb(rates.ozbWoning),
    ozbNietWoningEigenaar: ozb(rates.ozbNietWoningEigenaar),
    ozbNietWoningGebruiker: ozb(rates.ozbNietWoningGebruiker),
    rioolheffing: cents(rates.rioolheffing),
    afvalEenPersoon: cents(rates.afvalEenPersoon),
    afvalMeerPersonen: cents(rates.afvalMeerPersonen),
    afvalPerLediging: rates.afvalPerLediging === null ? null : cents(rates.afvalPerLediging),
    reinigingsrecht: cents(rates.reinigingsrecht),
    hondEerste: cents(rates.hondEerste),
    toeristPerNacht: cents(rates.toeristPerNacht),
    precarioTerrasPerM2: cents(rates.precarioTerrasPerM2),
    reclamebelasting: cents(rates.reclamebelasting),
  };
}

/**
 * What a step of recovery costs, in cents, by the day on which it holds. Practice amounts: the real ones are set by law
 * (Kostenwet invordering rijksbelastingen) and change nearly every year, so a municipality fills in its own.
 */
export const INVORDERINGSKOSTEN = [
  { vanaf: '2022-01-01', grens: 45_400, aanmaningTot: 800, aanmaningVanaf: 1_800, dwangbevel: 4_500, beslag: 9_000 },
  { vanaf: '2025-01-01', grens: 45_400, aanmaningTot: 900, aanmaningVanaf: 1_900, dwangbevel: 4_800, beslag: 9_600 },
] as const;

/** Costs in cents of a step on a day, for what is then open. A first reminder is free. */
export function kostenOf(
  soort: 'herinnering' | 'aanmaning' | 'dwangbevel' | 'beslag',
  datum: string,
  openCents: number,
): number {
  const row = INVORDERINGSKOSTEN.findLast(({ vanaf }) => vanaf <= datum) ?? INVORDERINGSKOSTEN[0];
  switch (soort) {
    case 'herinnering':
      return 0;
    case 'aanmaning':
      return openCents < row.grens ? row.aanmaningTot : row.aanmaningVanaf;
    case 'dwangbevel':
      return row.dwangbevel;
    case 'beslag':
      return row.beslag;
  }
}
