import { describe, expect, it } from 'vitest';
import { toHits, toOrganisatie } from './map';

describe('toOrganisatie', () => {
  it('does not let a padded line or an unknown day through', () => {
    const organisatie = toOrganisatie(
      {
        kvkNummer: '90000001',
        naam: 'Proef',
        materieleRegistratie: { datumAanvang: '20170000' },
        _embedded: {
          hoofdvestiging: {
            vestigingsnummer: '000090000001',
            adressen: [{ type: 'bezoekadres', volledigAdres: 'Laan 912      3842AB Harderwijk', indAfgeschermd: 'Ja' }],
          },
        },
      },
      [],
    );

    expect(organisatie?.startdatum).toBeNull();
    expect(organisatie?.hoofdvestiging?.adressen).toEqual([
      { soort: 'bezoekadres', volledigAdres: 'Laan 912 3842AB Harderwijk', isAfgeschermd: true },
    ]);
  });

  it('puts trade names in their order', () => {
    const handelsnamen = [
      { naam: 'Tweede', volgorde: 1 },
      { naam: 'Eerste', volgorde: 0 },
    ];

    expect(toOrganisatie({ kvkNummer: '90000001', handelsnamen }, [])?.handelsnamen).toEqual(['Eerste', 'Tweede']);
  });
});

describe('toHits', () => {
  it('writes an address in the Netherlands, a postbus and one abroad', () => {
    const adressen = [
      {
        binnenlandsAdres: {
          straatnaam: 'Laan',
          huisnummer: 912,
          huisletter: 'A',
          postcode: '3842AB',
          plaats: 'Harderwijk',
        },
      },
      { binnenlandsAdres: { straatnaam: 'Postbus', postbusnummer: 200, plaats: 'Ermelo' } },
      { buitenlandsAdres: { straatHuisnummer: 'Main Street 1', land: 'Ierland' } },
    ];

    const hits = toHits({ resultaten: adressen.map((adres) => ({ kvkNummer: '90000001', adres })) });

    expect(hits.map(({ adres }) => adres)).toEqual([
      'Laan 912A, 3842AB Harderwijk',
      'Postbus 200, Ermelo',
      'Main Street 1, Ierland',
    ]);
  });

  it('marks what is no longer active', () => {
    expect(toHits({ resultaten: [{ kvkNummer: '90000001', actief: 'Nee' }] })[0]?.isActief).toBe(false);
  });
});
