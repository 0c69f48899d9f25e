import type { Datum } from '../../../../shared/domain/datum';
import { addDays } from '../../../../shared/domain/days';
import type { Rng } from '../../../region/model';
import type { Betaling, Invorderingsstap, Termijn, Verzoek } from '../bill';
import { kostenOf, type Tariffs } from '../tariffs';
import { bankDay, endOfMonth, shrinkTo, splitInstalments, sumOf, until, type Due } from './instalments';
import type { Profile } from './profile';

/** A bill whose money is to be worked out. `teBetalen` is what is left after reductions and remission, in cents. */
export type Claim = {
  readonly profile: Profile;
  readonly tariffs: Tariffs;
  readonly dagtekening: Datum;
  readonly today: Datum;
  readonly oorspronkelijk: number;
  readonly teBetalen: number;
  readonly betalingskenmerk: string;
  readonly verzoek: Omit<Verzoek, 'zaakidentificatie'> | null;
};

/** What happened to the money of a bill until today. */
export type Ledger = {
  readonly termijnen: readonly Termijn[];
  readonly betalingen: readonly Betaling[];
  readonly stappen: readonly Invorderingsstap[];
};

/** Works out instalments, payments and recovery of one bill. */
export function settle(claim: Claim, rng: Rng): Ledger {
  const original = originalDues(claim);
  const planned = payersPlan(claim, original, rng);
  const stappen = stepsOf(claim, planned);
  const costs = until(claim.today, paidCosts(planned, stappen));
  const betalingen = until(claim.today, [...planned.flatMap((item) => item.betalingen), ...costs]);
  return {
    termijnen: instalmentsOf(claim, planned),
    betalingen: [...betalingen, ...refund(claim, betalingen, sumOf(costs))],
    stappen,
  };
}

/** The instalments as they stand: shrunk to what is owed, each with what came in for it. */
function instalmentsOf(claim: Claim, planned: readonly PlannedDue[]): readonly Termijn[] {
  const dues = shrinkTo(
    claim.teBetalen,
    planned.map(({ due }) => due),
  );
  return dues.map((due, index) => {
    const paid = sumOf(until(claim.today, planned[index]?.betalingen ?? []));
    return { volgnummer: index + 1, ...due, betaald: Math.max(0, Math.min(paid, due.bedrag)) };
  });
}

const isIncasso = (claim: Claim): boolean => claim.profile.pays === 'incasso';

/** The instalments as on the bill; after a granted payment plan those of the plan. */
function originalDues(claim: Claim): readonly Due[] {
  const { tariffs, verzoek } = claim;
  if (verzoek?.soort === 'betalingsregeling' && verzoek.status === 'toegewezen' && verzoek.beslisdatum) {
    return splitInstalments(claim.oorspronkelijk, verzoek.beslisdatum, 8);
  }
  const left = 12 - Number(claim.dagtekening.slice(5, 7));
  const count = isIncasso(claim) ? Math.max(1, Math.min(tariffs.termijnenIncasso, left)) : tariffs.termijnenZelf;
  return splitInstalments(claim.oorspronkelijk, claim.dagtekening, count);
}

/** One instalment with what was paid for it, and the day on which it was settled (null: it was not). */
type PlannedDue = { readonly due: Due; readonly betalingen: readonly Betaling[]; readonly paidOn: Datum | null };

function payersPlan(claim: Claim, dues: readonly Due[], rng: Rng): readonly PlannedDue[] {
  const { verzoek } = claim;
  // Nobody pays while a request for remission runs, nor what was remitted.
  if (verzoek?.soort === 'kwijtschelding') return remissionPlan(claim, dues, rng);
  const stornoAt = claim.profile.storno === 'none' ? -1 : rng.int(1, Math.max(1, dues.length - 2));
  const lateFrom = rng.int(0, dues.length - 1);
  return dues.map((due, index) => {
    if (isIncasso(claim))
      return index === stornoAt ? stornoed(claim, due) : onTime(claim, due, { wijze: 'automatische_incasso' });
    return paidByHand(claim, { due, index, lateFrom, count: dues.length }, rng);
  });
}

/** What is left after a decision on remission is paid a month after it. */
function remissionPlan(claim: Claim, dues: readonly Due[], rng: Rng): readonly PlannedDue[] {
  const beslist = claim.verzoek?.beslisdatum;
  const pays = rng.chance(0.7);
  return shrinkTo(claim.teBetalen, dues).map((due, index) => {
    const vervaldatum = beslist && beslist > due.vervaldatum ? endOfMonth(beslist, index + 1) : due.vervaldatum;
    const moved = { ...due, vervaldatum };
    return beslist && pays
      ? onTime(claim, moved, { wijze: 'overboeking' })
      : { due: moved, betalingen: [], paidOn: null };
  });
}

const paymentOf = (claim: Claim, datum: Datum, [bedrag, wijze]: readonly [number, Betaling['wijze']]): Betaling => ({
  datum,
  bedrag,
  wijze,
  betalingskenmerk: wijze === 'automatische_incasso' || wijze === 'storno' ? null : claim.betalingskenmerk,
});

const dateOf = (due: Due): Datum => due.vervaldatum as Datum; // Made by `endOfMonth`.

/** By what means, and how many days after (negative: before) the day on which it fell due. */
type Way = { readonly wijze: Betaling['wijze']; readonly daysAfter?: number };

function onTime(claim: Claim, due: Due, how: Way): PlannedDue {
  const { wijze, daysAfter = 0 } = how;
  const datum = bankDay(addDays(dateOf(due), daysAfter));
  return { due, betalingen: [paymentOf(claim, datum, [due.bedrag, wijze])], paidOn: datum };
}

function stornoed(claim: Claim, due: Due): PlannedDue {
  const taken = onTime(claim, due, { wijze: 'automatische_incasso' });
  const back = bankDay(addDays(dateOf(due), 4));
  const again = bankDay(addDays(dateOf(due), 26));
  const isPaidLater = claim.profile.storno === 'paid-later';
  return {
    due,
    betalingen: [
      ...taken.betalingen,
      paymentOf(claim, back, [-due.bedrag, 'storno']),
      ...(isPaidLater ? [paymentOf(claim, again, [due.bedrag, 'ideal'])] : []),
    ],
    paidOn: isPaidLater ? again : null,
  };
}

type Position = { readonly due: Due; readonly index: number; readonly lateFrom: number; readonly count: number };

function paidByHand(claim: Claim, { due, index, lateFrom, count }: Position, rng: Rng): PlannedDue {
  const wijze = rng.chance(0.5) ? 'ideal' : 'overboeking';
  const early = -rng.int(0, 9);
  const late = rng.int(18, 60);
  const unpaid: PlannedDue = { due, betalingen: [], paidOn: null };
  switch (claim.profile.pays) {
    case 'incasso':
    case 'terms': {
      const paid = onTime(claim, due, { wijze, daysAfter: early });
      return claim.profile.paidTwice && index === 0 ? paidTwice(claim, paid) : paid;
    }
    case 'at-once': {
      const datum = bankDay(addDays(claim.dagtekening, 12));
      return { due, betalingen: [paymentOf(claim, datum, [due.bedrag, wijze])], paidOn: datum };
    }
    case 'late':
      return onTime(claim, due, { wijze, daysAfter: index >= lateFrom ? late : early });
    case 'half':
      return index < Math.ceil(count / 2) ? onTime(claim, due, { wijze, daysAfter: early }) : unpaid;
    case 'never':
      return unpaid;
  }
}

/** The same transfer a week later, and what was too much sent back. */
function paidTwice(claim: Claim, paid: PlannedDue): PlannedDue {
  const first = paid.betalingen[0];
  if (!first) return paid;
  const again = bankDay(addDays(first.datum as Datum, 7)); // Made by `bankDay`.
  const back = bankDay(addDays(again, 16));
  // Before the money is back, a bill would stand below zero: such a bill is not made.
  if (back > claim.today) return paid;
  return {
    ...paid,
    betalingen: [first, { ...first, datum: again }, paymentOf(claim, back, [-first.bedrag, 'teruggaaf'])],
  };
}

/** Days after an instalment fell due on which each step of recovery is taken. */
const STEPS = [
  ['herinnering', 15],
  ['aanmaning', 36],
  ['dwangbevel', 78],
  ['beslag', 230],
] as const;

/** Recovery of the first instalment that was not paid in time. It stops on payment, and while payment is suspended. */
function stepsOf(claim: Claim, planned: readonly PlannedDue[]): readonly Invorderingsstap[] {
  const late = planned.find(({ due, paidOn }) => paidOn === null || paidOn > addDays(dateOf(due), 15));
  if (!late) return [];
  const suspendedFrom = claim.verzoek?.uitstelVanBetaling ? claim.verzoek.ontvangstdatum : null;
  return STEPS.flatMap(([soort, days]) => {
    const datum = addDays(dateOf(late.due), days);
    const isPaid = late.paidOn !== null && late.paidOn <= datum;
    // A first reminder leaves by itself, also when a request runs: agents get calls about it.
    const isSuspended = suspendedFrom !== null && datum >= suspendedFrom && soort !== 'herinnering';
    if (datum > claim.today || isPaid || isSuspended) return [];
    return [{ soort, datum, kosten: kostenOf(soort, datum, late.due.bedrag) }];
  });
}

/** Who pays after costs were charged pays those too. */
function paidCosts(planned: readonly PlannedDue[], stappen: readonly Invorderingsstap[]): readonly Betaling[] {
  const kosten = stappen.reduce((total, stap) => total + stap.kosten, 0);
  const last = stappen.at(-1);
  const payment = planned
    .flatMap((item) => item.betalingen)
    .find(({ datum }) => last !== undefined && datum > last.datum);
  return kosten > 0 && payment && !planned.some(({ paidOn }) => paidOn === null)
    ? [{ ...payment, bedrag: kosten }]
    : [];
}

/** What was paid beyond what is still owed after a reduction goes back. */
function refund(claim: Claim, betalingen: readonly Betaling[], kosten: number): readonly Betaling[] {
  const tooMuch = sumOf(betalingen) - claim.teBetalen - kosten;
  const last = betalingen.at(-1);
  if (tooMuch <= 0 || !last) return [];
  const later = bankDay(addDays(last.datum as Datum, 10)); // Made by `bankDay`.
  return [paymentOf(claim, later <= claim.today ? later : claim.today, [-tooMuch, 'teruggaaf'])];
}
