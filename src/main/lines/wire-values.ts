import { z } from 'zod';
import { datumSchema, instantSchema, type Datum, type Instant } from '../../shared/domain/datum';

/**
 * The answer of an API that leaves out what it does not know (the base registrations): what some servers fill with null
 * instead counts as left out. All of its fields being optional, an answer with none of `fields` is another page, or
 * nothing: that does not fit.
 */
export const sparse = <T extends z.ZodType>(schema: T, fields: readonly string[]) =>
  z
    .custom<unknown>((answer) => fields.some((name) => isObject(answer) && name in answer), {
      path: [fields.join(', ')],
    })
    .transform(withoutNulls)
    .pipe(schema);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, withoutNulls(one)]])),
  );
}

/** The day at the start of a date or date-time text; null for what is missing or no day of the calendar. */
export function toDatum(text: string | null | undefined): Datum | null {
  const parsed = datumSchema.safeParse(text?.slice(0, 10));
  return parsed.success ? parsed.data : null;
}

/** The moment in a date-time text with its zone (UTC when it has none); null for what is missing or no moment. */
export function toInstant(text: string | null | undefined): Instant | null {
  if (!text) return null;
  const hasZone = /(?:z|[+-]\d{2}:?\d{2})$/i.test(text);
  const ms = Date.parse(hasZone || !text.includes('T') ? text : `${text}Z`);
  // A year of more than four digits is a moment for JavaScript, but none that a register means.
  const parsed = instantSchema.safeParse(Number.isNaN(ms) ? null : new Date(ms).toISOString());
  return parsed.success ? parsed.data : null;
}

/** Whole cents of an amount in euros, written as `12.50`, `12,50` or a number; null when it is not an amount, or one that cannot be counted. */
export function toCents(amount: string | number | null | undefined): number | null {
  if (amount === null || amount === undefined || amount === '') return null;
  const text = String(amount).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? toWhole(Math.round(Number(`${text}e2`))) : null;
}

/** A whole number that is exact; null for what is missing, has a fraction, or is too large. */
export const toWhole = (value: number | undefined): number | null =>
  value !== undefined && Number.isSafeInteger(value) ? value : null;

/** What a table says of a code of a source; undefined for one that is not in it, also when every object has a property of that name. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, code: string | null | undefined): T | undefined =>
  typeof code === 'string' && Object.hasOwn(table, code) ? table[code] : undefined;

/** The text behind the percent signs of a link; as it stands when they are none. */
export function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** `urenPerWeek` and `datum_einde` as people read them: `uren per week`, `datum einde`. */
export const toLabel = (name: string): string =>
  name
    .replace(/[_-]+/g, ' ')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .trim();

const LOGIN = [
  [/digid/i, 'DigiD'],
  [/eherkenning/i, 'eHerkenning'],
] as const;

/** How one signs in for an online request, as far as a code or a label tells; `geen` when it tells nothing. */
export const toLoginmiddel = (text: string | null | undefined): string =>
  LOGIN.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? 'geen';
