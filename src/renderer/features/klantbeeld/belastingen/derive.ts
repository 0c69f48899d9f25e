import type { Aanslagbiljet, Termijn, Verzoek } from '../../../../shared/domain/belasting';
import { bezwaarDeadline } from '../../../../shared/domain/bezwaar';
import type { Datum } from '../../../../shared/domain/datum';
import { daysBetween } from '../../../../shared/domain/days';
import { termEnd } from '../term-end';

/** One word for how a bill stands. `partly`: something was paid and nothing is late. */
export type BiljetStand =
  'paid' | 'remitted' | 'cancelled' | 'credit' | 'open' | 'partly' | 'overdue' | 'recovery' | 'uncollectable';

/** Whether an instalment is paid, late, due next, or later. */
export type TermijnStand = 'paid' | 'overdue' | 'next' | 'later';

/** What is still to be paid of an instalment, in cents. */
export const openOfTermijn = (termijn: Termijn): number => Math.max(0, termijn.bedragCents - termijn.betaaldCents);

/** Instalments that are past their day and not paid in full, oldest first. A settled bill has none. */
export function overdueTermijnen(biljet: Aanslagbiljet, today: Datum): readonly Termijn[] {
  if (!isToBePaid(biljet)) return [];
  return inOrder(biljet).filter((termijn) => openOfTermijn(termijn) > 0 && termijn.vervaldatum < today);
}

/**
 * Costs of recovery that are still open. A payment covers the costs first (Invorderingswet 1990, art. 7), yet the register
 * books it on instalments: what is open on the bill beyond its instalments is costs.
 */
export function openCostsCents(biljet: Aanslagbiljet): number {
  if (!isToBePaid(biljet)) return 0;
  const ofTermijnen = biljet.termijnen.reduce((sum, termijn) => sum + openOfTermijn(termijn), 0);
  return Math.min(biljet.kostenCents, Math.max(0, biljet.openstaandCents - ofTermijnen));
}

/**
 * What is late in cents: instalments past their day, with the costs of recovery, which are due at once. Never more than
 * what is open on the whole bill (a remission or a credit may have covered it).
 */
export const overdueCents = (biljet: Aanslagbiljet, today: Datum): number =>
  Math.min(
    Math.max(0, biljet.openstaandCents),
    overdueTermijnen(biljet, today).reduce((sum, termijn) => sum + openOfTermijn(termijn), openCostsCents(biljet)),
  );

/** The first instalment that is still to come and not paid in full, or null. */
export function nextDue(biljet: Aanslagbiljet, today: Datum): Termijn | null {
  if (!isToBePaid(biljet)) return null;
  return inOrder(biljet).find((termijn) => openOfTermijn(termijn) > 0 && termijn.vervaldatum >= today) ?? null;
}

/** How one instalment of this bill stands. */
export function termijnStand(biljet: Aanslagbiljet, termijn: Termijn, today: Datum): TermijnStand {
  if (openOfTermijn(termijn) === 0 || biljet.openstaandCents <= 0) return 'paid';
  if (termijn.vervaldatum < today) return 'overdue';
  return nextDue(biljet, today)?.volgnummer === termijn.volgnummer ? 'next' : 'later';
}

/** How the bill stands as a whole. */
export function biljetStand(biljet: Aanslagbiljet, today: Datum): BiljetStand {
  if (biljet.status === 'vernietigd') return 'cancelled';
  if (biljet.openstaandCents < 0) return 'credit';
  if (biljet.openstaandCents === 0) return biljet.kwijtgescholdenCents > 0 ? 'remitted' : 'paid';
  if (biljet.status === 'oninbaar') return 'uncollectable';
  if (biljet.status === 'invordering' || biljet.status === 'deurwaarder' || isPastReminder(biljet)) return 'recovery';
  if (overdueTermijnen(biljet, today).length > 0) return 'overdue';
  return biljet.betaaldCents > 0 || biljet.kwijtgescholdenCents > 0 ? 'partly' : 'open';
}

/** A reminder is a courtesy; from the aanmaning on, money is being recovered and costs run. */
const isPastReminder = (biljet: Aanslagbiljet): boolean =>
  biljet.invordering.some((stap) => stap.soort !== 'herinnering');

/** The last day for an objection and how many days are left (negative: it is over); null when this bill takes none. */
export function objectionTerm(
  biljet: Aanslagbiljet,
  today: Datum,
): { readonly until: Datum; readonly daysLeft: number } | null {
  if (!biljet.isBezwaarMogelijk) return null;
  const until = termEnd(bezwaarDeadline(biljet.dagtekening));
  return { until, daysLeft: daysBetween(today, until) };
}

const RUNNING: readonly Verzoek['status'][] = ['ontvangen', 'in_behandeling'];

/** Requests on which nobody decided yet. */
export const runningVerzoeken = (biljet: Aanslagbiljet): readonly Verzoek[] =>
  biljet.verzoeken.filter((verzoek) => RUNNING.includes(verzoek.status));

/**
 * Requests that should have stopped the recovery which runs all the same: an objection with uitstel, a request for
 * remission, a payment plan that was asked for or granted.
 */
export function verzoekenAgainstRecovery(biljet: Aanslagbiljet): readonly Verzoek[] {
  if (!isPastReminder(biljet) || biljet.openstaandCents <= 0) return [];
  const stops = (verzoek: Verzoek) => (verzoek.soort === 'bezwaar' ? verzoek.heeftUitstel : true);
  const granted = biljet.verzoeken.filter(
    (verzoek) => verzoek.soort === 'betalingsregeling' && verzoek.status === 'toegewezen',
  );
  return [...runningVerzoeken(biljet).filter(stops), ...granted];
}

/** The latest step of recovery, or null. */
export const lastStap = (biljet: Aanslagbiljet) =>
  [...biljet.invordering].sort((a, b) => (a.datum < b.datum ? 1 : -1))[0] ?? null;

/** The description of a bill without its year, for where the year stands apart. */
export const biljetWords = ({
  belastingjaar,
  omschrijving,
}: Pick<Aanslagbiljet, 'belastingjaar' | 'omschrijving'>): string =>
  omschrijving.replace(String(belastingjaar), '').replace(/\s+/g, ' ').trim();

/** How a bill is called: its year and description, with the year once. */
export const biljetName = ({
  belastingjaar,
  omschrijving,
}: Pick<Aanslagbiljet, 'belastingjaar' | 'omschrijving'>): string =>
  omschrijving.includes(String(belastingjaar)) ? omschrijving : `${belastingjaar} ${omschrijving}`;

/** Bills by year, newest first; within a year by day. */
export const newestFirst = (biljetten: readonly Aanslagbiljet[]): readonly Aanslagbiljet[] =>
  [...biljetten].sort((a, b) => b.belastingjaar - a.belastingjaar || (a.dagtekening < b.dagtekening ? 1 : -1));

/** All bills together, for the overview: what is open, what of it is late, the next day, the first objection that ends. */
export type BelastingenStand = {
  readonly openCents: number;
  /** With {@link openCostsCents}. */
  readonly overdueCents: number;
  readonly costsCents: number;
  readonly next: { readonly vervaldatum: Datum; readonly bedragCents: number; readonly isIncasso: boolean } | null;
  readonly objectionUntil: { readonly until: Datum; readonly daysLeft: number } | null;
  readonly inRecovery: number;
};

/** The stand over all bills on a day. */
export function belastingenStand(biljetten: readonly Aanslagbiljet[], today: Datum): BelastingenStand {
  const due = biljetten
    .flatMap((biljet) => {
      const termijn = nextDue(biljet, today);
      return termijn
        ? [
            {
              vervaldatum: termijn.vervaldatum,
              bedragCents: openOfTermijn(termijn),
              isIncasso: biljet.automatischeIncasso !== null,
            },
          ]
        : [];
    })
    .sort((a, b) => (a.vervaldatum < b.vervaldatum ? -1 : 1));
  const objections = biljetten
    .flatMap((biljet) => objectionTerm(biljet, today) ?? [])
    .filter((term) => term.daysLeft >= 0)
    .sort((a, b) => a.daysLeft - b.daysLeft);
  return {
    openCents: biljetten.reduce((sum, biljet) => sum + (isCollected(biljet) ? biljet.openstaandCents : 0), 0),
    overdueCents: biljetten.reduce((sum, biljet) => sum + overdueCents(biljet, today), 0),
    costsCents: biljetten.reduce((sum, biljet) => sum + openCostsCents(biljet), 0),
    next: due[0] ?? null,
    objectionUntil: objections[0] ?? null,
    inRecovery: biljetten.filter((biljet) => biljetStand(biljet, today) === 'recovery').length,
  };
}

/** A bill that was cancelled or written off is not asked for any more. */
const isCollected = (biljet: Aanslagbiljet): boolean => biljet.status !== 'vernietigd' && biljet.status !== 'oninbaar';

const isToBePaid = (biljet: Aanslagbiljet): boolean => isCollected(biljet) && biljet.openstaandCents > 0;

const inOrder = (biljet: Aanslagbiljet): readonly Termijn[] =>
  [...biljet.termijnen].sort((a, b) => (a.vervaldatum < b.vervaldatum ? -1 : 1));
