import type { Datum } from './datum';

// Without zod: the window calculates with days too, and zod is longer than all that it shows at first.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when `text` is `YYYY-MM-DD` and that day exists in the calendar. */
export function isDatum(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The `Datum` in `text`; throws for a day that does not exist. For constants and for text that was checked before. */
export function datumOf(text: string): Datum {
  if (!isDatum(text)) throw new RangeError('This is not an existing day');
  // Exactly what the schema asks, without zod: the window asks for it too.
  return text as Datum;
}

/** The day that lies `days` after `datum` (before it when negative). */
export function addDays(datum: Datum, days: number): Datum {
  const date = new Date(`${datum}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const text = date.toISOString().slice(0, 10);
  // What a Date writes is a day that exists, as long as its year has four digits.
  return isDatum(text) ? (text as Datum) : datumOf(text);
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: Datum, to: Datum): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
