import type { Datum } from '../datum';
import { addDays } from '../days';
import { dutchMomentOf, dutchMs, minutesOf } from './dutch-time';
import { holidaysOf, type HolidayRules } from './holidays';

const HOUR_MS = 3_600_000;
/** Two years: a norm that is not over then is none. */
const MOST_DAYS = 732;

/** When somebody is at work. `dagen`: 1 is Monday, 7 is Sunday; `gesloten`: days off besides the public holidays. */
export type WorkingHours = HolidayRules & {
  readonly dagen: readonly number[];
  readonly van: string;
  readonly tot: string;
  readonly gesloten: readonly Datum[];
};

/** What holds where neither the line nor the municipality says otherwise. */
export const OFFICE_HOURS: WorkingHours = {
  dagen: [1, 2, 3, 4, 5],
  van: '08:30',
  tot: '17:00',
  bevrijdingsdag: 'lustrum',
  goedeVrijdag: false,
  gesloten: [],
};

/** Why nobody works on this day: the name of the holiday, `weekend`, `gesloten`; null on a working day. */
export function dayOffOf(datum: Datum, hours: WorkingHours): string | null {
  const holiday = holidaysOf(Number(datum.slice(0, 4)), hours).get(datum);
  if (holiday) return holiday;
  if (hours.gesloten.includes(datum)) return 'gesloten';
  const weekday = new Date(`${datum}T00:00:00Z`).getUTCDay();
  return hours.dagen.includes(weekday === 0 ? 7 : weekday) ? null : 'weekend';
}

type Span = { readonly fromMs: number; readonly toMs: number };

/** From when until when is worked on a day; null on a day off. */
function workOn(datum: Datum, hours: WorkingHours): Span | null {
  if (dayOffOf(datum, hours) !== null) return null;
  const fromMs = dutchMs({ datum, minutes: minutesOf(hours.van) ?? 0 });
  const toMs = dutchMs({ datum, minutes: minutesOf(hours.tot) ?? 0 });
  return toMs > fromMs ? { fromMs, toMs } : null;
}

/** Working time of one whole day, ms. */
export const workingDayMs = ({ van, tot }: WorkingHours): number =>
  Math.max(0, ((minutesOf(tot) ?? 0) - (minutesOf(van) ?? 0)) * 60_000);

/** The moment at which `workMs` of working time have passed since `startMs`. */
export function addWorkingMs(startMs: number, workMs: number, hours: WorkingHours): number {
  let left = workMs;
  let { datum } = dutchMomentOf(startMs);
  for (let days = 0; days < MOST_DAYS; days += 1, datum = addDays(datum, 1)) {
    const work = workOn(datum, hours);
    if (!work || work.toMs <= startMs) continue;
    const from = Math.max(work.fromMs, startMs);
    if (left <= work.toMs - from) return from + left;
    left -= work.toMs - from;
  }
  throw new RangeError('There is no working time in which this term ends');
}

/** Working time between two moments, ms; 0 when `toMs` is not later. */
export function workingMsBetween(fromMs: number, toMs: number, hours: WorkingHours): number {
  let total = 0;
  let { datum } = dutchMomentOf(fromMs);
  const { datum: last } = dutchMomentOf(toMs);
  for (let days = 0; days < MOST_DAYS && datum <= last; days += 1, datum = addDays(datum, 1)) {
    const work = workOn(datum, hours);
    if (work) total += Math.max(0, Math.min(work.toMs, toMs) - Math.max(work.fromMs, fromMs));
  }
  return total;
}

/** A norm (`P2D`: working days, `PT4H`: working hours) in working time, ms. A month or a year is no norm. */
export function workingMsOf(norm: string, hours: WorkingHours): number {
  const [days = '', time = ''] = norm.split('T');
  const of = (text: string, unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0);
  return of(days, 'D') * workingDayMs(hours) + of(time, 'H') * HOUR_MS + of(time, 'M') * 60_000;
}

/** When a callback that is asked for now has to have happened by this norm, ms since 1970. */
export const dueMsOf = (nowMs: number, norm: string, hours: WorkingHours): number =>
  addWorkingMs(nowMs, workingMsOf(norm, hours), hours);
