import type { Datum } from '../shared/domain/datum';
import { datumOf } from '../shared/domain/days';

/** Made once: to make it takes longer than all that it writes. */
let dutchDay: Intl.DateTimeFormat | null = null;

/** No day begins or ends within one of these, in any season. */
const QUARTER_MS = 15 * 60_000;

let known: { readonly quarter: number; readonly day: Datum } | null = null;

/** Today in the Netherlands: lines and terms follow its calendar, wherever the machine stands. */
export function todayInTheNetherlands(nowMs: number): Datum {
  const quarter = Math.floor(nowMs / QUARTER_MS);
  if (known?.quarter === quarter) return known.day;
  dutchDay ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const day = datumOf(dutchDay.format(nowMs));
  known = { quarter, day };
  return day;
}

let dutchTime: Intl.DateTimeFormat | null = null;

/** When the day began in the Netherlands, ms since 1970; on the two days of a year with another length up to an hour off. */
export function dayStartInTheNetherlands(nowMs: number): number {
  dutchTime ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' });
  const [hours = 0, minutes = 0, seconds = 0] = dutchTime.format(nowMs).split(':').map(Number);
  return nowMs - ((hours * 60 + minutes) * 60 + seconds) * 1000 - (nowMs % 1000);
}
