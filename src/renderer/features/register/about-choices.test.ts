import { describe, expect, it } from 'vitest';
import { good, zaakOf } from '../../../../tests/fakes/klantbeeld/builders';
import { planOf, shownOf } from '../../../../tests/fakes/klantbeeld/plans';
import { datumOf } from '../../../shared/domain/days';
import { matching, zaakChoices } from './about-choices';

const shown = shownOf([planOf('zaken', { zaken: 'Zaken' })], {
  zaken: [
    good('zaken', [
      zaakOf({ identificatie: 'HDW-1', zaaktype: 'Bezwaar', einddatum: datumOf('2026-02-01') }),
      zaakOf({ identificatie: 'HDW-2', zaaktype: 'Parkeervergunning', startdatum: datumOf('2026-01-02') }),
      zaakOf({ identificatie: 'HDW-3', zaaktype: 'Kapvergunning', startdatum: datumOf('2026-03-02') }),
    ]),
  ],
});

describe('choosing a zaak', () => {
  it('offers what runs first, the newest before the older', () => {
    expect(zaakChoices(shown).choices.map(({ label }) => label)).toEqual([
      'Kapvergunning',
      'Parkeervergunning',
      'Bezwaar',
    ]);
  });

  it('finds a zaak by its number as well as by its words', () => {
    const { choices } = zaakChoices(shown);

    expect(matching(choices, 'HDW-2').map(({ label }) => label)[0]).toBe('Parkeervergunning');
    expect(matching(choices, 'kap').map(({ label }) => label)).toEqual(['Kapvergunning']);
  });

  it('offers nothing while no klantbeeld of this caller is there', () => {
    expect(zaakChoices(undefined).choices).toEqual([]);
  });
});
