import type { Datum } from '../datum';
import { datumOf } from '../days';

const MINUTE_MS = 60_000;

/** Made once: to make it takes longer than all that it writes. */
let dutchClock: Intl.DateTimeFormat | null = null;

/** The wall clock in the Netherlands: the day, and the minutes since its midnight. */
export type DutchMoment = { readonly datum: Datum; readonly minutes: number };

/** What the wall clock in the Netherlands shows at a moment, wherever the machine stands. */
export function dutchMomentOf(atMs: number): DutchMoment {
  dutchClock ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [datum = '', time = ''] = dutchClock.format(atMs).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { datum: datumOf(datum), minutes: hours * 60 + minutes };
}

/**
 * The moment, ms since 1970, at which the wall clock in the Netherlands shows this. A time that is skipped in spring is
 * an hour later, one that comes twice in autumn is the first.
 */
export function dutchMs({ datum, minutes }: DutchMoment): number {
  const asUtc = Date.parse(`${datum}T00:00:00Z`) + minutes * MINUTE_MS;
  const offsetAt = (atMs: number): number => {
    const shown = dutchMomentOf(atMs);
    return (
      Date.parse(`${shown.datum}T00:00:00Z`) + shown.minutes * MINUTE_MS - Math.floor(atMs / MINUTE_MS) * MINUTE_MS
    );
  };
  const summerTime = asUtc - 2 * 60 * MINUTE_MS;
  return offsetAt(summerTime) === 2 * 60 * MINUTE_MS ? summerTime : asUtc - 60 * MINUTE_MS;
}

/** Minutes since midnight of `HH:mm`; null for anything else. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
