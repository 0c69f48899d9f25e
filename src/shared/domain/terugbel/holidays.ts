import type { Datum } from '../datum';
import { addDays, datumOf } from '../days';

/**
 * Whether 5 May is a day off: never, once in five years (2025, 2030: most employers, among them the municipalities), or
 * every year.
 */
export type Bevrijdingsdag = 'nooit' | 'lustrum' | 'jaarlijks';

/** Which of the days that not every employer gives are days off here. */
export type HolidayRules = { readonly bevrijdingsdag: Bevrijdingsdag; readonly goedeVrijdag: boolean };

const day = (year: number, month: number, dayOfMonth: number): Datum =>
  datumOf(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);

/** Easter Sunday of a year in the Gregorian calendar. Source: the anonymous algorithm of Meeus, Jones and Butcher. */
export function easterOf(year: number): Datum {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapShift = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + leapShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const isSunday = (datum: Datum): boolean => new Date(`${datum}T00:00:00Z`).getUTCDay() === 0;

/** The day on which the King's birthday is kept: 27 April, on the Saturday before when that is a Sunday. */
const koningsdagOf = (year: number): Datum => {
  const birthday = day(year, 4, 27);
  return isSunday(birthday) ? addDays(birthday, -1) : birthday;
};

const hasBevrijdingsdag = (year: number, rule: Bevrijdingsdag): boolean =>
  rule === 'jaarlijks' || (rule === 'lustrum' && year % 5 === 0);

const known = new Map<string, ReadonlyMap<Datum, string>>();

/**
 * Public holidays of a year in the Netherlands, by day. Source: Algemene termijnenwet art. 3; which of Goede Vrijdag and
 * Bevrijdingsdag are days off is agreed per employer.
 */
export function holidaysOf(year: number, rules: HolidayRules): ReadonlyMap<Datum, string> {
  const key = `${year} ${rules.bevrijdingsdag} ${rules.goedeVrijdag}`;
  const before = known.get(key);
  if (before) return before;
  const holidays = reckoned(year, rules);
  known.set(key, holidays);
  return holidays;
}

function reckoned(year: number, rules: HolidayRules): ReadonlyMap<Datum, string> {
  const easter = easterOf(year);
  return new Map([
    [day(year, 1, 1), 'Nieuwjaarsdag'],
    ...(rules.goedeVrijdag ? ([[addDays(easter, -2), 'Goede Vrijdag']] as const) : []),
    [easter, 'Eerste Paasdag'],
    [addDays(easter, 1), 'Tweede Paasdag'],
    [koningsdagOf(year), 'Koningsdag'],
    ...(hasBevrijdingsdag(year, rules.bevrijdingsdag) ? ([[day(year, 5, 5), 'Bevrijdingsdag']] as const) : []),
    [addDays(easter, 39), 'Hemelvaartsdag'],
    [addDays(easter, 49), 'Eerste Pinksterdag'],
    [addDays(easter, 50), 'Tweede Pinksterdag'],
    [day(year, 12, 25), 'Eerste Kerstdag'],
    [day(year, 12, 26), 'Tweede Kerstdag'],
  ]);
}
