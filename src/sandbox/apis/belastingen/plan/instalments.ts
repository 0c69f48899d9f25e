import type { Datum } from '../../../../shared/domain/datum';
import { addDays, datumOf } from '../../../../shared/domain/days';
import type { Betaling, Termijn } from '../bill';

/** An instalment before anything was paid of it. */
export type Due = Pick<Termijn, 'vervaldatum' | 'bedrag'>;

/** The last day of the month that lies `months` after the month of `datum`. */
export function endOfMonth(datum: string, months: number): Datum {
  const [year = 0, month = 1] = datum.split('-').map(Number);
  return datumOf(new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10));
}

/** `total` cents in `count` equal instalments, a month apart from the month after `from`; odd cents go to the first. */
export function splitInstalments(total: number, from: string, count: number): readonly Due[] {
  const each = Math.floor(total / count);
  return Array.from({ length: count }, (_, index) => ({
    vervaldatum: endOfMonth(from, index + 1),
    bedrag: index === 0 ? total - each * (count - 1) : each,
  }));
}

/** The instalments that are left when only `total` cents need paying: the last ones shrink first, empty ones go. */
export function shrinkTo(total: number, dues: readonly Due[]): readonly Due[] {
  let room = total;
  return dues.flatMap((due) => {
    const bedrag = Math.max(0, Math.min(due.bedrag, room));
    room -= bedrag;
    return bedrag > 0 ? [{ ...due, bedrag }] : [];
  });
}

/** Sum of payments; what was paid back counts as less. */
export const sumOf = (items: readonly { readonly bedrag: number }[]): number =>
  items.reduce((total, item) => total + item.bedrag, 0);

/** The first day, from `datum`, on which money can arrive: a bank works on weekdays. */
export function bankDay(datum: Datum): Datum {
  const weekday = new Date(`${datum}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(datum, 2) : weekday === 0 ? addDays(datum, 1) : datum;
}

/** Payments up to and including `today`, by date. */
export const until = (today: string, betalingen: readonly Betaling[]): readonly Betaling[] =>
  betalingen.filter(({ datum }) => datum <= today).sort((a, b) => (a.datum < b.datum ? -1 : 1));
