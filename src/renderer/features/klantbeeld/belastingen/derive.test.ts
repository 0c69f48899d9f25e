import { describe, expect, it } from 'vitest';
import { biljetOf, day, termijnOf, TODAY, verzoekOf } from '../../../../../tests/fakes/klantbeeld/builders';
import {
  belastingenStand,
  biljetName,
  biljetStand,
  nextDue,
  objectionTerm,
  openCostsCents,
  overdueCents,
  overdueTermijnen,
  termijnStand,
  verzoekenAgainstRecovery,
} from './derive';

const late = termijnOf(1, day('2026-02-28'));
const dueToday = termijnOf(2, TODAY);
const coming = termijnOf(3, day('2026-04-30'));

describe('instalments', () => {
  it('are late from the day after their day on, oldest first', () => {
    const older = termijnOf(9, day('2026-01-31'));
    const biljet = biljetOf({ termijnen: [dueToday, late, older, coming] });

    expect(overdueTermijnen(biljet, TODAY).map(({ volgnummer }) => volgnummer)).toEqual([9, 1]);
    expect(nextDue(biljet, TODAY)?.volgnummer).toBe(2);
  });

  it('count only what is not paid of them', () => {
    const biljet = biljetOf({ termijnen: [{ ...late, betaaldCents: 7_500 }, coming] });

    expect(overdueCents(biljet, TODAY)).toBe(2_500);
  });

  it('are never more late than what is open on the whole bill', () => {
    const biljet = biljetOf({ openstaandCents: 4_000, kwijtgescholdenCents: 26_000, termijnen: [late, coming] });

    expect(overdueCents(biljet, TODAY)).toBe(4_000);
  });

  it('are late together with the costs of recovery', () => {
    const biljet = biljetOf({ kostenCents: 14_300, openstaandCents: 34_300, termijnen: [late, coming] });

    expect(overdueCents(biljet, TODAY)).toBe(24_300);
    expect(belastingenStand([biljet], TODAY)).toMatchObject({ overdueCents: 24_300, costsCents: 14_300 });
  });

  it('are late without costs that were paid or remitted', () => {
    const paid = biljetOf({ kostenCents: 14_300, openstaandCents: 20_000, termijnen: [late, coming] });

    expect(overdueCents(paid, TODAY)).toBe(10_000);
    expect(openCostsCents(paid)).toBe(0);
  });

  it('are not asked for on a bill that is settled, cancelled or written off', () => {
    const settled = biljetOf({ openstaandCents: 0, termijnen: [late, coming] });
    const cancelled = biljetOf({ status: 'vernietigd', termijnen: [late, coming] });
    const writtenOff = biljetOf({ status: 'oninbaar', termijnen: [late, coming] });

    expect([settled, cancelled, writtenOff].map((biljet) => nextDue(biljet, TODAY))).toEqual([null, null, null]);
    expect([settled, cancelled, writtenOff].map((biljet) => overdueCents(biljet, TODAY))).toEqual([0, 0, 0]);
  });

  it('are paid, late, next or later', () => {
    const paid = termijnOf(5, day('2026-01-31'), { betaaldCents: 10_000 });
    const biljet = biljetOf({ termijnen: [paid, late, dueToday, coming] });

    expect(biljet.termijnen.map((termijn) => termijnStand(biljet, termijn, TODAY))).toEqual([
      'paid',
      'overdue',
      'next',
      'later',
    ]);
  });
});

describe('how a bill stands', () => {
  it.each([
    ['open', biljetOf()],
    ['partly', biljetOf({ betaaldCents: 10_000, openstaandCents: 20_000 })],
    ['paid', biljetOf({ betaaldCents: 30_000, openstaandCents: 0, status: 'betaald' })],
    ['remitted', biljetOf({ kwijtgescholdenCents: 30_000, openstaandCents: 0, status: 'kwijtgescholden' })],
    ['credit', biljetOf({ betaaldCents: 35_000, openstaandCents: -5_000 })],
    ['cancelled', biljetOf({ status: 'vernietigd', openstaandCents: 0 })],
    ['uncollectable', biljetOf({ status: 'oninbaar' })],
    ['overdue', biljetOf({ termijnen: [late, coming] })],
    ['recovery', biljetOf({ status: 'deurwaarder' })],
    ['recovery', biljetOf({ invordering: [{ soort: 'aanmaning', datum: day('2026-02-01'), kostenCents: 900 }] })],
  ] as const)('%s', (stand, biljet) => {
    expect(biljetStand(biljet, TODAY)).toBe(stand);
  });

  it('is late, not in recovery, after a reminder only', () => {
    const reminded = biljetOf({
      termijnen: [late, coming],
      invordering: [{ soort: 'herinnering', datum: day('2026-03-01'), kostenCents: 0 }],
    });

    expect(biljetStand(reminded, TODAY)).toBe('overdue');
  });
});

describe('the term for an objection', () => {
  it('ends six weeks after the dagtekening, past a weekend', () => {
    const biljet = biljetOf({ dagtekening: day('2026-01-31') });

    expect(objectionTerm(biljet, TODAY)).toEqual({ until: '2026-03-16', daysLeft: 14 });
  });

  it('is over with days below nought', () => {
    expect(objectionTerm(biljetOf({ dagtekening: day('2026-01-16') }), TODAY)?.daysLeft).toBe(-3);
  });

  it('does not exist where no objection is possible', () => {
    expect(objectionTerm(biljetOf({ isBezwaarMogelijk: false }), TODAY)).toBeNull();
  });
});

describe('requests that should have stopped the recovery', () => {
  const invordering = [{ soort: 'aanmaning', datum: day('2026-02-01'), kostenCents: 900 }] as const;

  it.each([
    ['an objection with uitstel', verzoekOf({ heeftUitstel: true }), 1],
    ['an objection without uitstel', verzoekOf({ heeftUitstel: false }), 0],
    ['a running request for remission', verzoekOf({ soort: 'kwijtschelding' }), 1],
    ['a granted payment plan', verzoekOf({ soort: 'betalingsregeling', status: 'toegewezen' }), 1],
    ['a refused request for remission', verzoekOf({ soort: 'kwijtschelding', status: 'afgewezen' }), 0],
  ])('%s', (_name, verzoek, count) => {
    expect(verzoekenAgainstRecovery(biljetOf({ invordering, verzoeken: [verzoek] }))).toHaveLength(count);
  });

  it('are no warning while nothing but a reminder was sent', () => {
    const reminded = biljetOf({
      invordering: [{ soort: 'herinnering', datum: day('2026-02-01'), kostenCents: 0 }],
      verzoeken: [verzoekOf({ soort: 'kwijtschelding' })],
    });

    expect(verzoekenAgainstRecovery(reminded)).toEqual([]);
  });
});

it('adds up all bills for the overview', () => {
  const now = biljetOf({ automatischeIncasso: { ibanEinde: '4567', sinds: day('2020-01-01') } });
  const old = biljetOf({
    belastingjaar: 2024,
    dagtekening: day('2024-02-28'),
    openstaandCents: 12_000,
    betaaldCents: 18_000,
    termijnen: [termijnOf(1, day('2024-05-31'), { bedragCents: 12_000 })],
  });
  const writtenOff = biljetOf({ status: 'oninbaar', openstaandCents: 99_900, isBezwaarMogelijk: false });

  expect(belastingenStand([now, old, writtenOff], TODAY)).toEqual({
    openCents: 42_000,
    overdueCents: 12_000,
    costsCents: 0,
    next: { vervaldatum: '2026-03-31', bedragCents: 10_000, isIncasso: true },
    objectionUntil: { until: '2026-03-16', daysLeft: 14 },
    inRecovery: 0,
  });
});

it('names a bill with its year once', () => {
  expect(biljetName(biljetOf())).toBe('2026 Gemeentelijke belastingen');
  expect(biljetName(biljetOf({ omschrijving: 'Gemeentelijke belastingen 2026' }))).toBe(
    'Gemeentelijke belastingen 2026',
  );
});
