import { describe, expect, it } from 'vitest';
import { flagsOf } from './identity';
import { placeOfRef } from './place';
import { callbackWait } from './selectors';
import { day, moment, NOW, organisatieOf, persoonOf, taakOf } from '../../../../tests/fakes/klantbeeld/builders';

const noFlags = persoonOf().flags;

describe('flags', () => {
  it('are none for an ordinary person', () => {
    expect(flagsOf(persoonOf())).toEqual([]);
  });

  it('come most serious first, and death says enough about the end of the registration', () => {
    const flags = flagsOf(
      persoonOf({
        flags: {
          overleden: { datum: day('2026-01-03'), text: '3 januari 2026' },
          isGeheim: true,
          inOnderzoek: ['naam'],
          opschorting: 'overlijden',
          onderCuratele: true,
        },
      }),
    );

    expect(flags.map(({ key }) => key)).toEqual(['overleden', 'geheim', 'curatele', 'onderzoek']);
    expect(flags[0]?.label).toBe('† Overleden 3 januari 2026');
  });

  it('tell that the registration stopped for another reason', () => {
    const flags = flagsOf(persoonOf({ flags: { ...noFlags, opschorting: 'emigratie' } }));

    expect(flags.map(({ label }) => label)).toEqual(['BRP niet bijgewerkt: emigratie']);
  });

  it('name an organisation that no longer exists', () => {
    expect(flagsOf(organisatieOf({ einddatum: day('2025-06-01') })).map(({ key }) => key)).toEqual(['opgeheven']);
  });
});

describe('where a row of the timeline leads', () => {
  it.each([
    ['zaak:zaken:abc', { tab: 'zaken', zaak: { connectionId: 'zaken', zaakId: 'abc' } }],
    ['aanslagbiljet:123-01', { tab: 'belastingen', biljet: '123-01' }],
    ['contact:c1', { tab: 'contacten', contact: 'c1' }],
    ['product:p1', { tab: 'producten' }],
    ['zaak:abc', null],
    ['iets', null],
    [null, null],
  ])('%s', (ref, place) => {
    expect(placeOfRef(ref)).toEqual(place);
  });
});

describe('a callback that waits', () => {
  it('is late after two working days: a weekend in between does not count', () => {
    const friday = taakOf({ toegewezenOp: moment('2026-02-27T09:00:00.000Z') });
    const wednesday = taakOf({ toegewezenOp: moment('2026-02-25T09:00:00.000Z') });

    expect(callbackWait(friday, NOW)).toEqual({ days: 3, isLate: false });
    expect(callbackWait(wednesday, NOW)).toEqual({ days: 5, isLate: true });
  });

  it('is late after what was agreed, where that stands on its first line', () => {
    const since = moment('2026-02-25T09:00:00.000Z');
    const until = (day: string) =>
      callbackWait(taakOf({ toegewezenOp: since, toelichting: `Terugbellen uiterlijk: ${day} 12:00\nx` }), NOW)?.isLate;

    expect([until('27-02-2026'), until('09-03-2026')]).toEqual([true, false]);
  });
});
