import type { Datum } from '../../../../shared/domain/datum';
import type { Stay } from './stays';

/** From a day up to, not on, another. */
export type Period = { readonly datumVan: Datum; readonly datumTot: Datum };

/** Who was registered in a period in which nobody came or went. */
export type Occupancy = {
  readonly periode: Period;
  readonly bewoners: readonly Stay[];
  readonly mogelijkeBewoners: readonly Stay[];
};

/** Certainly there on a day, perhaps there, or not there. */
function presenceOn(stay: Stay, day: Datum): 'certain' | 'possible' | 'absent' {
  if (day < stay.from.first || (stay.to && day >= stay.to.last && day > stay.from.first)) return 'absent';
  return day >= stay.from.last && (!stay.to || day < stay.to.first) ? 'certain' : 'possible';
}

/** The occupancies of an object within `period`, oldest first; stretches in which nobody was registered are left out. */
export function occupanciesIn(stays: readonly Stay[], period: Period): readonly Occupancy[] {
  const changes = stays.flatMap((stay) => [
    stay.from.first,
    stay.from.last,
    ...(stay.to ? [stay.to.first, stay.to.last] : []),
  ]);
  const inside = changes.filter((day) => day > period.datumVan && day < period.datumTot);
  const starts = [...new Set([period.datumVan, ...inside])].sort();
  const parts = starts.map((datumVan, index) =>
    occupancyOf(stays, { datumVan, datumTot: starts[index + 1] ?? period.datumTot }),
  );
  return joined(parts).filter(({ bewoners, mogelijkeBewoners }) => bewoners.length + mogelijkeBewoners.length > 0);
}

function occupancyOf(stays: readonly Stay[], periode: Period): Occupancy {
  const there = (presence: string) => stays.filter((stay) => presenceOn(stay, periode.datumVan) === presence);
  const bewoners = there('certain');
  const known = new Set(bewoners.map((stay) => stay.bsn));
  return { periode, bewoners, mogelijkeBewoners: there('possible').filter((stay) => !known.has(stay.bsn)) };
}

/** Neighbouring parts with the same people as one. */
function joined(parts: readonly Occupancy[]): readonly Occupancy[] {
  const whole: Occupancy[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && peopleOf(last) === peopleOf(part))
      whole[whole.length - 1] = {
        ...last,
        periode: { datumVan: last.periode.datumVan, datumTot: part.periode.datumTot },
      };
    else whole.push(part);
  }
  return whole;
}

const peopleOf = ({ bewoners, mogelijkeBewoners }: Occupancy): string =>
  [bewoners, mogelijkeBewoners]
    .map((stays) =>
      stays
        .map((stay) => stay.bsn)
        .sort()
        .join(','),
    )
    .join('|');
