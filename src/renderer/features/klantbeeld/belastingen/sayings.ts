import type { Aanslagbiljet, Verzoek } from '../../../../shared/domain/belasting';
import type { Datum } from '../../../../shared/domain/datum';
import {
  biljetStand,
  lastStap,
  nextDue,
  objectionTerm,
  openOfTermijn,
  overdueCents,
  overdueTermijnen,
  runningVerzoeken,
  verzoekenAgainstRecovery,
} from './derive';

/**
 * One thing to say about a bill. The screen makes sentences of it (`nl.belastingen.say`); nothing here names an executor.
 * `isWarning`: for the employee first, then for the caller.
 */
export type Saying =
  | { readonly kind: 'recoveryDespiteRequest'; readonly soort: Verzoek['soort'] }
  | {
      readonly kind: 'recovery';
      readonly stap: 'aanmaning' | 'dwangbevel' | 'beslag' | null;
      readonly datum: Datum | null;
      readonly openCents: number;
      readonly kostenCents: number;
    }
  | { readonly kind: 'overdue'; readonly cents: number; readonly since: Datum; readonly count: number }
  | { readonly kind: 'stornoed'; readonly datum: Datum; readonly cents: number }
  | { readonly kind: 'paid'; readonly lastOn: Datum | null }
  | { readonly kind: 'remitted'; readonly cents: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'uncollectable' }
  | { readonly kind: 'credit'; readonly cents: number }
  | { readonly kind: 'partly'; readonly paidCents: number; readonly openCents: number }
  | { readonly kind: 'open'; readonly openCents: number }
  | { readonly kind: 'next'; readonly cents: number; readonly on: Datum; readonly isIncasso: boolean }
  | {
      readonly kind: 'request';
      readonly soort: Verzoek['soort'];
      readonly receivedOn: Datum;
      readonly until: Datum | null;
      readonly isLate: boolean;
      readonly heeftUitstel: boolean;
    }
  | { readonly kind: 'objection'; readonly until: Datum; readonly daysLeft: number }
  | { readonly kind: 'objectionOver'; readonly until: Datum };

/** What to say about a bill on a day, most important first. */
export function sayingsAbout(biljet: Aanslagbiljet, today: Datum): readonly Saying[] {
  return [
    ...recoveryGuard(biljet),
    ...money(biljet, today),
    ...next(biljet, today),
    ...requests(biljet, today),
    ...objection(biljet, today),
  ];
}

const recoveryGuard = (biljet: Aanslagbiljet): readonly Saying[] =>
  verzoekenAgainstRecovery(biljet).map(({ soort }) => ({ kind: 'recoveryDespiteRequest', soort }));

function money(biljet: Aanslagbiljet, today: Datum): readonly Saying[] {
  switch (biljetStand(biljet, today)) {
    case 'paid':
      return [{ kind: 'paid', lastOn: lastPaymentOn(biljet) }];
    case 'remitted':
      return [{ kind: 'remitted', cents: biljet.kwijtgescholdenCents }];
    case 'cancelled':
      return [{ kind: 'cancelled' }];
    case 'uncollectable':
      return [{ kind: 'uncollectable' }];
    case 'credit':
      return [{ kind: 'credit', cents: -biljet.openstaandCents }];
    case 'recovery':
      return [recovery(biljet)];
    case 'overdue':
      return overdue(biljet, today);
    case 'partly':
      return [
        {
          kind: 'partly',
          paidCents: biljet.betaaldCents + biljet.kwijtgescholdenCents,
          openCents: biljet.openstaandCents,
        },
      ];
    case 'open':
      return [{ kind: 'open', openCents: biljet.openstaandCents }];
  }
}

function recovery(biljet: Aanslagbiljet): Saying {
  const stap = lastStap(biljet);
  const [soort, datum] = stap === null || stap.soort === 'herinnering' ? [null, null] : [stap.soort, stap.datum];
  return { kind: 'recovery', stap: soort, datum, openCents: biljet.openstaandCents, kostenCents: biljet.kostenCents };
}

function overdue(biljet: Aanslagbiljet, today: Datum): readonly Saying[] {
  const late = overdueTermijnen(biljet, today);
  const first = late[0];
  if (!first) return [];
  const said: Saying = {
    kind: 'overdue',
    cents: overdueCents(biljet, today),
    since: first.vervaldatum,
    count: late.length,
  };
  const storno = biljet.betalingen
    .filter((betaling) => betaling.wijze === 'storno' && betaling.datum >= first.vervaldatum)
    .at(-1);
  return storno ? [said, { kind: 'stornoed', datum: storno.datum, cents: Math.abs(storno.bedragCents) }] : [said];
}

function next(biljet: Aanslagbiljet, today: Datum): readonly Saying[] {
  const termijn = nextDue(biljet, today);
  if (!termijn) return [];
  return [
    {
      kind: 'next',
      cents: openOfTermijn(termijn),
      on: termijn.vervaldatum,
      isIncasso: biljet.automatischeIncasso !== null,
    },
  ];
}

const requests = (biljet: Aanslagbiljet, today: Datum): readonly Saying[] =>
  runningVerzoeken(biljet).map(({ soort, ontvangenOp, uiterlijkeBeslisdatum, heeftUitstel }) => ({
    kind: 'request',
    soort,
    receivedOn: ontvangenOp,
    until: uiterlijkeBeslisdatum,
    isLate: uiterlijkeBeslisdatum !== null && uiterlijkeBeslisdatum < today,
    heeftUitstel,
  }));

/** A term that ended long ago is no news: it is said for half a year after its end, when callers still ask. */
const SAID_AFTER_END_DAYS = 183;

function objection(biljet: Aanslagbiljet, today: Datum): readonly Saying[] {
  const term = objectionTerm(biljet, today);
  const hasObjected = biljet.verzoeken.some(
    (verzoek) => verzoek.soort === 'bezwaar' && verzoek.status !== 'ingetrokken',
  );
  if (!term || hasObjected || term.daysLeft < -SAID_AFTER_END_DAYS) return [];
  return term.daysLeft >= 0 ? [{ kind: 'objection', ...term }] : [{ kind: 'objectionOver', until: term.until }];
}

const lastPaymentOn = (biljet: Aanslagbiljet): Datum | null => {
  const days = biljet.betalingen
    .filter((betaling) => betaling.bedragCents > 0 && betaling.wijze !== 'storno')
    .map((betaling) => betaling.datum);
  return days.sort().at(-1) ?? null;
};
