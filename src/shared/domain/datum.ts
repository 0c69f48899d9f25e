import { z } from 'zod';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when `text` is `YYYY-MM-DD` and that day exists in the calendar. */
export function isDatum(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export const datumSchema = z.string().refine(isDatum, 'is not an existing day').brand<'Datum'>();
export type Datum = z.infer<typeof datumSchema>;

/** A moment in UTC, ISO 8601 with `Z`. */
export const instantSchema = z.iso.datetime({ offset: false }).brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** The `Datum` in `text`; throws for a day that does not exist. For constants and for text that was checked before. */
export function datumOf(text: string): Datum {
  if (!isDatum(text)) throw new RangeError('This is not an existing day');
  // Exactly what the schema asks, without zod: the window asks for it too.
  return text as Datum;
}

/** The `Instant` of a moment in milliseconds since the epoch, or of a `Date`. */
export const instantOf = (moment: Date | number): Instant => instantSchema.parse(new Date(moment).toISOString());

/**
 * A date of a base registration, which may be known in part. `text` is how the source writes it out
 * (BRP `langFormaat`); `datum` is null when day, month or year is unknown. Source: BRP Personen 2.7 `AbstractDatum`.
 */
export const partialDatumSchema = z.object({ datum: datumSchema.nullable(), text: z.string() }).readonly();
export type PartialDatum = z.infer<typeof partialDatumSchema>;

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
