import type { Datum } from '../../../../shared/domain/datum';
import { addDays, daysBetween } from '../../../../shared/domain/days';
import type { Rng } from '../../../region/model';
import type { ZaaktypeDefinition } from '../catalogi/definition';
import type { Dossier, StatusRecord } from '../zaken/dossier';

/** How a zaak went until today. */
export type Course = Pick<
  Dossier,
  'einddatum' | 'einddatumGepland' | 'uiterlijkeEinddatumAfdoening' | 'opschorting' | 'verlenging' | 'statussen'
>;

/** When a zaak ran. `fixed` where something else decides: how many days it took (null: it still runs), and its last day. */
export type Period = {
  readonly start: Datum;
  readonly today: Datum;
  readonly fixed?: { readonly days: number | null; readonly uiterlijk: Datum | null };
};

const VERLENGREDENEN = ['Extra onderzoek nodig', 'Advies van derden laat op zich wachten', 'Drukte bij de afdeling'];
const OPSCHORTREDENEN = ['Wachten op aanvullende gegevens', 'Op verzoek van de aanvrager'];

/** Chooses the course of a zaak: most in time, some late, suspended or extended, a few forgotten. */
export function courseOf(type: ZaaktypeDefinition, { start, today, fixed }: Period, rng: Rng): Course {
  const extra = rng.chance(0.09) ? (type.verlenging ?? 0) : 0;
  const isSuspended = type.kanOpschorten && !fixed && rng.chance(0.14);
  const working = fixed ? (fixed.days ?? type.doorlooptijd * 2) : durationOf(type, extra, rng);
  const pause = isSuspended ? { from: Math.max(1, Math.round(working * 0.4)), days: rng.int(10, 35) } : null;
  const total = working + (pause?.days ?? 0);
  const end = fixed ? addDays(start, total) : weekday(addDays(start, total));
  const isClosed = fixed?.days !== null && end <= today;
  const elapsed = daysBetween(start, today);
  const isPaused = pause !== null && !isClosed && elapsed >= pause.from && elapsed < pause.from + pause.days;
  const wasPaused = pause !== null && elapsed >= pause.from + pause.days;
  return {
    einddatum: isClosed ? end : null,
    einddatumGepland: addDays(start, type.servicenorm),
    uiterlijkeEinddatumAfdoening:
      fixed?.uiterlijk ?? addDays(start, type.doorlooptijd + extra + (wasPaused ? pause.days : 0)),
    opschorting: {
      indicatie: isPaused,
      eerder: wasPaused,
      reden: isPaused || wasPaused ? rng.pick(OPSCHORTREDENEN) : '',
    },
    verlenging: extra > 0 ? { reden: rng.pick(VERLENGREDENEN), dagen: extra } : null,
    statussen: statusesOf(type, { start, today, end, isClosed }, rng),
  };
}

/** Days of work on a zaak. */
function durationOf(type: ZaaktypeDefinition, extra: number, rng: Rng): number {
  const limit = type.doorlooptijd + extra;
  const roll = rng.next();
  const share =
    roll < 0.62
      ? (0.3 + rng.next() * 0.7) * type.servicenorm
      : roll < 0.78
        ? type.servicenorm + rng.next() * (limit - type.servicenorm)
        : roll < 0.93
          ? limit * (1.02 + rng.next() * 0.5)
          : limit * 3 + 40;
  return Math.max(1, Math.round(share));
}

type Span = { readonly start: Datum; readonly today: Datum; readonly end: Datum; readonly isClosed: boolean };

/** Monday for a day in the weekend, when nobody works on zaken. */
function weekday(datum: Datum): Datum {
  const day = new Date(`${datum}T00:00:00Z`).getUTCDay();
  return day === 6 ? addDays(datum, 2) : day === 0 ? addDays(datum, 1) : datum;
}

/** The day at `share` of the time that a zaak took. A zaak may come in on any day; it is worked on on weekdays. */
function stepDay({ start, end }: Span, share: number): Datum {
  if (share === 0 || share === 1) return share === 0 ? start : end;
  const datum = weekday(addDays(start, Math.floor(daysBetween(start, end) * share)));
  return datum < end ? datum : end;
}

/** The steps that were reached by now, spread over the time it took; the end step is set on the last day. */
function statusesOf(type: ZaaktypeDefinition, span: Span, rng: Rng): StatusRecord[] {
  const last = type.stappen.length - 1;
  return type.stappen.flatMap((_, index) => {
    if (index === last && !span.isClosed) return [];
    const datum = stepDay(span, index / last);
    if (datum > span.today) return [];
    // Eight in the morning to a quarter to five, so that statuses of one day keep their order.
    const hour = 7 + Math.floor((index * 8) / (last + 1));
    const minute = String(rng.int(0, 59)).padStart(2, '0');
    return [
      {
        volgnummer: index + 1,
        gezetOp: `${datum}T${String(hour).padStart(2, '0')}:${minute}:00Z`,
        toelichting: index === 0 ? 'Ontvangen en geregistreerd.' : '',
      },
    ];
  });
}
