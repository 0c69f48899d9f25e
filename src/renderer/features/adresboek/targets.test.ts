import { expect, it } from 'vitest';
import { medewerkerOf } from '../../../../tests/fakes/klantbeeld/colleagues';
import { callbackTargets } from './targets';

/** A Tuesday morning in winter. */
const TUESDAY = new Date('2026-11-24T09:00:00Z');
const ilse = medewerkerOf({
  identificatie: 'ilse',
  volledigeNaam: 'Ilse Postma',
  functie: 'Consulent',
  aanwezigheid: [],
});
const tom = medewerkerOf({
  identificatie: 'tom',
  volledigeNaam: 'Tom Verhoeven',
  functie: 'Consulent',
  vervanging: 'ilse',
});
const detailsOf = (aanwezigheid: typeof tom.aanwezigheid, now = TUESDAY) =>
  callbackTargets([], [{ ...tom, aanwezigheid }, ilse], now).map(({ detail }) => detail);

it('says of a colleague who may call back whether they are there, and who replaces them', () => {
  expect(detailsOf([{ dag: 'di', ochtend: true, middag: false }])[0]).toBe('Consulent · aanwezig');
  expect(detailsOf([{ dag: 'wo', ochtend: true, middag: false }])[0]).toBe(
    'Consulent · afwezig · Vervanging: Ilse Postma',
  );
});

it('says nothing of it at night, and of whom the address book does not tell', () => {
  const [atNight, unknown] = detailsOf([{ dag: 'di', ochtend: true, middag: false }], new Date('2026-11-24T23:00:00Z'));

  expect([atNight, unknown]).toEqual(['Consulent', 'Consulent']);
});
