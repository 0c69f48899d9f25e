import { describe, expect, it } from 'vitest';
import { good, zaakOf } from '../../../../tests/fakes/klantbeeld/builders';
import { planOf, shownOf } from '../../../../tests/fakes/klantbeeld/plans';
import { datumOf } from '../../../shared/domain/days';
import type { ZaakId } from '../../../shared/domain/ids';
import { zakenOf } from '../klantbeeld';
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
    expect(zaakChoices(shown, null).choices.map(({ label }) => label)).toEqual([
      'Kapvergunning',
      'Parkeervergunning',
      'Bezwaar',
    ]);
  });

  it('offers the one that is looked at before all others', () => {
    const zaken = zakenOf(shown).map((zaak, index) => ({ ...zaak, id: `${index}` as ZaakId }));
    const [bezwaar] = zaken.filter(({ zaaktype }) => zaaktype === 'Bezwaar');
    const looked = shownOf([planOf('zaken', { zaken: 'Zaken' })], { zaken: [good('zaken', zaken)] });

    const viewed = bezwaar ? { connectionId: bezwaar.connectionId, zaakId: bezwaar.id } : null;

    expect(zaakChoices(looked, viewed).choices[0]?.label).toBe('Bezwaar');
  });

  it('finds a zaak by its number as well as by its words', () => {
    const { choices } = zaakChoices(shown, null);

    expect(matching(choices, 'HDW-2').map(({ label }) => label)[0]).toBe('Parkeervergunning');
    expect(matching(choices, 'kap').map(({ label }) => label)).toEqual(['Kapvergunning']);
  });

  it('offers nothing while no klantbeeld of this caller is there', () => {
    expect(zaakChoices(undefined, null).choices).toEqual([]);
  });
});
