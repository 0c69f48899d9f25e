import type { Datum } from '../../../shared/domain/datum';
import { datumOf, isDatum } from '../../../shared/domain/days';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const LONG_MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A date found in text: where it stood, and the day, or null when that day does not exist. */
export type FoundDate = { readonly matched: string; readonly datum: Datum | null };

const NOTATIONS: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'ymd' }[] = [
  { pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/, order: 'ymd' },
  { pattern: /\b(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})\b/, order: 'dmy' },
  {
    pattern: new RegExp(`\\b(\\d{1,2})\\s+(${[...LONG_MONTHS, ...MONTHS].join('|')})\\.?\\s+(\\d{4}|\\d{2})\\b`, 'i'),
    order: 'dmy',
  },
  { pattern: /\b(\d{2})(\d{2})((?:18|19|20)\d{2})\b/, order: 'dmy' },
];

/** The first date in `text`, in any notation that is usual in the Netherlands. Two-digit years lie in the hundred years up to `thisYear`. */
export function findDate(text: string, thisYear: number): FoundDate | null {
  for (const { pattern, order } of NOTATIONS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first = '', month = '', last = ''] = match.slice(1);
    const [year, day] = order === 'ymd' ? [first, last] : [last, first];
    return { matched: match[0], datum: toDatum(fullYear(year, thisYear), monthNumber(month), Number(day)) };
  }
  return null;
}

function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}

function monthNumber(month: string): number {
  if (/^\d+$/.test(month)) return Number(month);
  return (
    MONTHS.findIndex(
      (name) => month.toLowerCase().startsWith(name) || (name === 'mrt' && month.toLowerCase() === 'maart'),
    ) + 1
  );
}

function toDatum(year: number, month: number, day: number): Datum | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDatum(text) ? datumOf(text) : null;
}
