import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../../shared/domain/days';
import { generateRegion } from '../../../region/generate';
import { billNumber, type Bill } from '../bill';
import { billsOf } from './bills';
import { paymentReference } from './draft';
import { sumOf } from './instalments';

const resources = path.resolve(import.meta.dirname, '../../../../../resources');
const generateOn = (today: string) => generateRegion({ seed: 1, today: datumOf(today), resources });
const regions = new Map<string, ReturnType<typeof generateOn>>();

/** The region on a day, made once: its bills are remembered with it. */
function regionOn(today: string) {
  const region = regions.get(today) ?? generateOn(today);
  regions.set(today, region);
  return region;
}
const bills = billsOf(regionOn('2026-11-23'));
const has = (test: (bill: Bill) => boolean): boolean => bills.some(test);

describe('bills of the practice region', () => {
  it.each(['2026-11-23', '2026-01-10', '2027-03-01'])('add up to the cent on %s', (today) => {
    const wrong = billsOf(regionOn(today)).filter(
      (bill) =>
        bill.totaalbedrag !== sumOf(bill.aanslagregels) ||
        bill.betaald !== sumOf(bill.betalingen) ||
        bill.kosten !== bill.invorderingsstappen.reduce((total, stap) => total + stap.kosten, 0) ||
        bill.openstaand !== bill.totaalbedrag + bill.kosten - bill.betaald - bill.kwijtgescholden ||
        sumOf(bill.termijnen) !== bill.totaalbedrag - bill.kwijtgescholden,
    );

    expect(wrong.map(billNumber)).toEqual([]);
  });

  it('never stand below zero and never hold part of a cent', () => {
    const amounts = bills.flatMap((bill) => [bill.openstaand, bill.totaalbedrag, bill.kosten, bill.kwijtgescholden]);

    expect(amounts.filter((amount) => amount < 0 || !Number.isInteger(amount))).toEqual([]);
  });

  it('show on their instalments what was paid, apart from costs', () => {
    const wrong = bills.filter((bill) => {
      const onTerms = bill.termijnen.reduce((total, termijn) => total + termijn.betaald, 0);
      return onTerms > bill.betaald || bill.betaald - onTerms > bill.kosten;
    });

    expect(wrong.map(billNumber)).toEqual([]);
  });

  it('hold no payment, step or decision of the future', () => {
    const dates = bills.flatMap((bill) => [
      bill.dagtekening,
      ...bill.betalingen.map(({ datum }) => datum),
      ...bill.invorderingsstappen.map(({ datum }) => datum),
      ...bill.verzoeken.flatMap(({ ontvangstdatum, beslisdatum }) => [ontvangstdatum, beslisdatum ?? '']),
    ]);

    expect(dates.filter((date) => date > '2026-11-23')).toEqual([]);
  });

  it('go to owners, tenants and companies for three years', () => {
    expect([...new Set(bills.map(({ belastingjaar }) => belastingjaar))]).toEqual([2024, 2025, 2026]);
    expect(bills.length).toBeGreaterThan(800);
    expect(bills.filter(({ belastingplichtige }) => belastingplichtige.soort === 'organisatie').length).toBeGreaterThan(
      60,
    );
  });

  it('number every bill once, with a follow-up number for a second one', () => {
    const numbers = bills.map(billNumber);

    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^\d{13}-\d{2}$/.test(number))).toBe(true);
    expect(has(({ aanslagbiljetvolgnummer }) => aanslagbiljetvolgnummer === '02')).toBe(true);
  });

  it.each(['VRS', 'BET', 'INV', 'EXT', 'ONI', 'KWI', 'VRN'])('come in status %s', (status) => {
    expect(has((bill) => bill.status === status)).toBe(true);
  });

  it('are in status VRM while a reduced amount is open', () => {
    const reduced = billsOf(regionOn('2026-06-15')).filter(({ status }) => status === 'VRM');

    expect(reduced.length).toBeGreaterThan(0);
    expect(reduced.every(({ openstaand }) => openstaand > 0)).toBe(true);
  });

  it.each([
    ['a storno', (bill: Bill) => bill.betalingen.some(({ wijze }) => wijze === 'storno')],
    ['money paid back', (bill: Bill) => bill.betalingen.some(({ wijze }) => wijze === 'teruggaaf')],
    [
      'remission in part',
      (bill: Bill) =>
        bill.verzoeken.some(({ soort, status }) => soort === 'kwijtschelding' && status === 'gedeeltelijk_toegewezen'),
    ],
    [
      'remission refused',
      (bill: Bill) => bill.verzoeken.some(({ soort, status }) => soort === 'kwijtschelding' && status === 'afgewezen'),
    ],
    [
      'an open objection',
      (bill: Bill) => bill.verzoeken.some(({ soort, status }) => soort === 'bezwaar' && status === 'in_behandeling'),
    ],
    [
      'a granted payment plan',
      (bill: Bill) =>
        bill.verzoeken.some(({ soort, status }) => soort === 'betalingsregeling' && status === 'toegewezen'),
    ],
    [
      'a reminder while a request runs',
      (bill: Bill) =>
        bill.invorderingsstappen.length > 0 && bill.verzoeken.some(({ status }) => status === 'in_behandeling'),
    ],
    ['a seizure', (bill: Bill) => bill.invorderingsstappen.some(({ soort }) => soort === 'beslag')],
    ['a dog', (bill: Bill) => bill.aanslagregels.some(({ codeBelastingsoort }) => codeBelastingsoort === '6')],
    [
      'a reduction after a move',
      (bill: Bill) =>
        bill.aanslagregels.some(
          ({ omschrijvingBelastingtype }) => omschrijvingBelastingtype === 'Vermindering: verhuizing',
        ),
    ],
  ])('tell of %s', (_story, holds) => {
    expect(has(holds)).toBe(true);
  });

  it('leave an open bill with owners who died', () => {
    const region = regionOn('2026-11-23');
    const open = billsOf(region).filter(
      ({ belastingplichtige: who, openstaand }) =>
        who.soort === 'natuurlijk_persoon' &&
        openstaand > 0 &&
        region.inwoners.get(who.burgerservicenummer)?.overledenOp,
    );

    expect(open.length).toBeGreaterThan(0);
  });

  it('are the same for the same region', () => {
    const again = billsOf(generateOn('2026-11-23'));

    expect(JSON.stringify(again)).toBe(JSON.stringify(bills));
  });
});

describe('the payment reference', () => {
  it('has sixteen digits and passes its own check', () => {
    const reference = paymentReference('024320260012301');
    const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
    const sum = [...reference.slice(1)]
      .reverse()
      .reduce((total, digit, index) => total + Number(digit) * (weights[index % 10] ?? 0), 0);

    expect(reference).toHaveLength(16);
    expect((sum + Number(reference.charAt(0))) % 11).toBe(0);
  });
});
