import type { Datum } from '../../../../shared/domain/datum';
import { addDays, datumOf } from '../../../../shared/domain/days';
import type { Rng } from '../../../region/model';
import type { Aanslagregel, Verzoek } from '../bill';
import * as lines from './lines';
import { sumOf } from './instalments';

/** A request before it has a zaak. */
export type PlannedRequest = Omit<Verzoek, 'zaakidentificatie'>;

/** What a request does to a bill once it is decided. */
export type RequestOutcome = {
  readonly verzoek: PlannedRequest;
  /** Cents that need not be paid any more. */
  readonly kwijtgescholden: number;
  /** Lines that take something off. */
  readonly regels: readonly Aanslagregel[];
};

type Case = { readonly dagtekening: Datum; readonly regels: readonly Aanslagregel[]; readonly today: Datum };
type Status = Verzoek['status'];

const earliest = (a: Datum, b: Datum): Datum => (a < b ? a : b);

/** A request whose decision lies in the future is still being worked on. */
function decide(outcome: Status, beslisdatum: Datum, today: Datum): Pick<PlannedRequest, 'status' | 'beslisdatum'> {
  return beslisdatum <= today ? { status: outcome, beslisdatum } : { status: 'in_behandeling', beslisdatum: null };
}

/** Taxes for which a municipality grants remission. */
const REMITTABLE = new Set(['2', '4', '6']);

/** A request for remission; a third is granted by itself because it was granted the year before. */
export function askRemission({ dagtekening, regels, today }: Case, rng: Rng): RequestOutcome {
  const isAutomatic = rng.chance(0.33);
  const ontvangst = isAutomatic ? dagtekening : addDays(dagtekening, rng.int(8, 45));
  // A few wait very long; they are the ones who call.
  const beslist = isAutomatic ? dagtekening : addDays(ontvangst, rng.chance(0.2) ? rng.int(150, 320) : rng.int(25, 80));
  const roll = rng.next();
  const outcome: Status =
    isAutomatic || roll < 0.6 ? 'toegewezen' : roll < 0.8 ? 'gedeeltelijk_toegewezen' : 'afgewezen';
  const decision = decide(outcome, beslist, today);
  const remittable = sumOf(regels.filter((regel) => REMITTABLE.has(regel.codeBelastingsoort)));
  const share = decision.status === 'toegewezen' ? 1 : decision.status === 'gedeeltelijk_toegewezen' ? 0.4 : 0;
  return {
    verzoek: {
      soort: 'kwijtschelding',
      ontvangstdatum: ontvangst,
      ...decision,
      uiterlijkeBeslisdatum: addDays(ontvangst, 84),
      uitstelVanBetaling: decision.status === 'in_behandeling',
    },
    kwijtgescholden: Math.round(remittable * share),
    regels: [],
  };
}

/** An objection against the WOZ value, decided before the end of the year in which it came. */
export function object({ dagtekening, regels, today }: Case, rng: Rng): RequestOutcome {
  const ontvangst = addDays(dagtekening, rng.chance(0.12) ? rng.int(43, 70) : rng.int(4, 42));
  const uiterlijk = datumOf(`${ontvangst.slice(0, 4)}-12-31`);
  const beslist = earliest(addDays(ontvangst, rng.int(70, 330)), addDays(uiterlijk, -rng.int(0, 20)));
  const isLate = ontvangst > addDays(dagtekening, 42);
  const roll = rng.next();
  const outcome: Status =
    isLate || roll < 0.45
      ? 'afgewezen'
      : roll < 0.7
        ? 'toegewezen'
        : roll < 0.9
          ? 'gedeeltelijk_toegewezen'
          : 'ingetrokken';
  const decision = decide(outcome, beslist, today);
  const ozb = regels.find((regel) => regel.omschrijvingBelastingtype.startsWith('OZB eigenaar'));
  const share = decision.status === 'toegewezen' ? 0.11 : decision.status === 'gedeeltelijk_toegewezen' ? 0.04 : 0;
  const off = Math.round((ozb?.bedrag ?? 0) * share);
  return {
    verzoek: {
      soort: 'bezwaar',
      ontvangstdatum: ontvangst,
      ...decision,
      uiterlijkeBeslisdatum: uiterlijk,
      uitstelVanBetaling: decision.status === 'in_behandeling' && rng.chance(0.5),
    },
    kwijtgescholden: 0,
    regels: ozb && off > 0 ? [lines.reductionOf(ozb, off, 'uitspraak op bezwaar')] : [],
  };
}

/** A request to pay in more instalments; it comes after the first reminder. */
export function askPaymentPlan({ dagtekening, today }: Case, rng: Rng): RequestOutcome {
  const ontvangst = addDays(dagtekening, rng.int(70, 120));
  const decision = decide(rng.chance(0.8) ? 'toegewezen' : 'afgewezen', addDays(ontvangst, rng.int(5, 20)), today);
  return {
    verzoek: {
      soort: 'betalingsregeling',
      ontvangstdatum: ontvangst,
      ...decision,
      uiterlijkeBeslisdatum: addDays(ontvangst, 21),
      uitstelVanBetaling: decision.status !== 'afgewezen',
    },
    kwijtgescholden: 0,
    regels: [],
  };
}
