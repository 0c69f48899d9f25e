import type { Datum } from '../../../../shared/domain/datum';

/** A person, or a part of one, in the answer shape of BRP Personen 2.7. */
export type BrpRecord = { readonly [field: string]: BrpValue };
export type BrpValue = string | number | boolean | BrpRecord | readonly BrpValue[] | undefined;

const MONTHS = [
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

/** True for an object of the answer, as opposed to a list or a single value. */
export const isRecord = (value: BrpValue): value is BrpRecord => typeof value === 'object' && !Array.isArray(value);

/** The object at `field`, or an empty one. */
export function recordAt(record: BrpRecord, field: string): BrpRecord {
  const value = record[field];
  return isRecord(value) ? value : {};
}

/** The text at `field`, or null. */
export function textAt(record: BrpRecord, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' ? value : null;
}

/**
 * A date as the BRP writes it. `known` is as much of `YYYY-MM-DD` as is known; an empty text is a wholly unknown date.
 * Source: BRP Personen 2.7 `AbstractDatum`.
 */
export function brpDatum(known: string): BrpRecord {
  const [year = '', month = '', day = ''] = known.split('-');
  const monthName = MONTHS[Number(month) - 1] ?? '';
  if (day) return { type: 'Datum', datum: known, langFormaat: `${Number(day)} ${monthName} ${Number(year)}` };
  if (month)
    return {
      type: 'JaarMaandDatum',
      jaar: Number(year),
      maand: Number(month),
      langFormaat: `${monthName} ${Number(year)}`,
    };
  if (year) return { type: 'JaarDatum', jaar: Number(year), langFormaat: String(Number(year)) };
  return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };
}

/** Age on `today`, or undefined where the date of birth does not tell. Source: BRP features, `leeftijd`. */
export function leeftijdOn(geboorte: BrpRecord, today: Datum): number | undefined {
  const { type, datum, jaar, maand } = recordAt(geboorte, 'datum');
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (type === 'Datum' && typeof datum === 'string')
    return year - Number(datum.slice(0, 4)) - (today.slice(5) < datum.slice(5) ? 1 : 0);
  // In the month of birth itself it is not known whether the birthday was already.
  if (type === 'JaarMaandDatum' && Number(maand) !== month)
    return year - Number(jaar) - (month < Number(maand) ? 1 : 0);
  return undefined;
}

/** Text as searches compare it: without accents, case and doubled spaces. */
export const searchText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
