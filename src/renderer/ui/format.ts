const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const day = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
});
const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
const seconds = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Europe/Amsterdam',
});
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** `€ 1.234,56` of whole cents; a minus sign before the euro sign when negative. */
export const formatMoney = (cents: number): string =>
  cents < 0 ? `− ${money.format(-cents / 100)}` : money.format(cents / 100);

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** `€ 320.000` of whole cents: for values that are set in whole euros. */
export const formatWholeEuros = (cents: number): string => euros.format(cents / 100);

/** A line with a postcode, written as `, 3841 AB`, and the place after it in normal letters: registers print for envelopes. */
export const formatPostcode = (line: string): string =>
  line
    .replace(/(?<=[^,\s])\s+(?=[1-9]\d{3} ?[A-Z]{2}\b)/, ', ')
    .replace(
      /\b([1-9]\d{3} ?[A-Z]{2})\b(\s+['\p{Lu}][' \p{Lu}-]+)?/u,
      (_all, postcode: string, place?: string) =>
        `${postcode.slice(0, 4)} ${postcode.slice(-2)}${inWords(place ?? '')}`,
    );

const SMALL_WORDS = new Set(["'s", "'t", 'aan', 'bij', 'de', 'den', 'der', 'het', 'in', 'op', 'van']);

/** `ALPHEN AAN DEN RIJN` as `Alphen aan den Rijn`. */
const inWords = (capitals: string): string =>
  capitals
    .toLowerCase()
    .split(/(?<=[ -])/)
    .map((word) => (SMALL_WORDS.has(word.replace(/[ -]$/, '')) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** `12 mrt 2026` of a day (`YYYY-MM-DD`) or of a moment (the day in the Netherlands). */
export const formatDay = (iso: string): string =>
  day.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)).replace('.', '');

/** `10:42` in the Netherlands. */
export const formatTime = (instant: string): string => time.format(new Date(instant));

/** `10:42:07` in the Netherlands. */
export const formatTimeWithSeconds = (instant: string): string => seconds.format(new Date(instant));

/** The day in the Netherlands of a moment, as `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => isoDay.format(moment);

/** Whole days from day `from` to day `to`; negative when `to` lies before `from`. */
export const daysBetweenDays = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day that lies `days` after a day, both `YYYY-MM-DD`; before it when negative. */
export const addDaysTo = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `mm:ss`, or `h:mm:ss` after an hour, of a duration. */
export function formatDuration(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
}
