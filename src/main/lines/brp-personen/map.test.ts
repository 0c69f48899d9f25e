import { describe, expect, it } from 'vitest';
import { toHits, toPartialDatum, toPersoon } from './map';
import type { WirePersoon } from './wire';

const wire = (changes: Partial<WirePersoon> = {}): WirePersoon => ({
  burgerservicenummer: '999990019',
  naam: { volledigeNaam: 'Anna de Vries' },
  ...changes,
});

describe('toPersoon', () => {
  it.each([
    ['true', true, true],
    ['a number of an older register', 3, true],
    ['zero', 0, false],
    ['absence', undefined, false],
  ])('reads secrecy given as %s', (_what, geheimhouding, isGeheim) => {
    const given = geheimhouding === undefined ? {} : { geheimhoudingPersoonsgegevens: geheimhouding };

    expect(toPersoon(wire(given))?.flags.isGeheim).toBe(isGeheim);
  });

  it('marks somebody as deceased on the reason of suspension alone', () => {
    const persoon = toPersoon(
      wire({
        opschortingBijhouding: {
          reden: { code: 'O', omschrijving: 'overlijden' },
          datum: { type: 'Datum', datum: '2026-01-05', langFormaat: '5 januari 2026' },
        },
      }),
    );

    expect(persoon?.flags).toMatchObject({
      overleden: { datum: '2026-01-05', text: '5 januari 2026' },
      opschorting: 'overlijden',
    });
  });

  it('does not call an emigrant deceased', () => {
    expect(
      toPersoon(wire({ opschortingBijhouding: { reden: { code: 'E', omschrijving: 'emigratie' } } }))?.flags,
    ).toMatchObject({ overleden: null, opschorting: 'emigratie' });
  });

  it('names the groups under investigation', () => {
    expect(
      toPersoon(wire({ inOnderzoek: { verblijfplaats: true, datumIngangOnderzoek: {} } }))?.flags.inOnderzoek,
    ).toEqual(['verblijfplaats']);
  });

  it.each([
    [
      {
        type: 'Adres',
        verblijfadres: {
          officieleStraatnaam: 'Stationslaan',
          huisnummer: 912,
          postcode: '3842AB',
          woonplaats: 'Harderwijk',
        },
        functieAdres: { code: 'B' },
      },
      { type: 'Adres', isBriefadres: true, adres: { straat: 'Stationslaan', huisnummer: 912 } },
    ],
    [
      { type: 'Locatie', verblijfadres: { locatiebeschrijving: 'Woonboot bij de Kade' } },
      { type: 'Locatie', omschrijving: 'Woonboot bij de Kade' },
    ],
    [
      {
        type: 'VerblijfplaatsBuitenland',
        verblijfadres: { regel1: '1 Main Street', land: { code: '6014', omschrijving: 'Verenigde Staten' } },
      },
      { type: 'VerblijfplaatsBuitenland', regels: ['1 Main Street'], land: 'Verenigde Staten' },
    ],
    [{ type: 'VerblijfplaatsOnbekend' }, { type: 'VerblijfplaatsOnbekend' }],
    [{ type: 'IetsNieuws' }, { type: 'VerblijfplaatsOnbekend' }],
  ])('reads where somebody lives: %o', (verblijfplaats, expected) => {
    expect(toPersoon(wire({ verblijfplaats }))?.verblijfplaats).toMatchObject(expected);
  });

  it('gives nobody for a number that is no BSN', () => {
    expect(toPersoon(wire({ burgerservicenummer: 'string' }))).toBeNull();
  });

  it('names a group when one of its fields is under investigation, each once', () => {
    const verblijfplaats = { type: 'Adres', inOnderzoek: { datumVan: true, datumIngangOnderzoek: { type: 'Datum' } } };
    const adressering = { inOnderzoek: { adresregel1: true, aanhef: true } };

    const persoon = toPersoon(wire({ verblijfplaats, adressering, inOnderzoek: { geslacht: true } }));

    expect(persoon?.flags.inOnderzoek).toEqual(['geslacht', 'naam', 'verblijfplaats']);
  });

  it('shows the partner of today, not one from whom death or divorce parted', () => {
    const former = {
      naam: { geslachtsnaam: 'Eerder' },
      ontbindingHuwelijkPartnerschap: { datum: { langFormaat: '2019' } },
    };

    const persoon = toPersoon(wire({ partners: [former, { naam: { geslachtsnaam: 'Nu' } }] }));

    expect(persoon?.relaties.map(({ naam }) => naam)).toEqual(['Nu']);
  });

  it('names a nationality that has no code by its kind', () => {
    const nationaliteiten = [
      { nationaliteit: { omschrijving: 'Poolse' } },
      { type: 'Staatloos' },
      { type: 'IetsNieuws' },
    ];

    expect(toPersoon(wire({ nationaliteiten }))?.nationaliteiten).toEqual(['Poolse', 'Staatloos']);
  });
});

describe('toPartialDatum', () => {
  it.each([
    [
      { type: 'Datum', datum: '1980-03-12', langFormaat: '12 maart 1980' },
      { datum: '1980-03-12', text: '12 maart 1980' },
    ],
    [
      { type: 'JaarMaandDatum', langFormaat: 'maart 1980' },
      { datum: null, text: 'maart 1980' },
    ],
    [
      { type: 'DatumOnbekend', langFormaat: 'onbekend' },
      { datum: null, text: 'onbekend' },
    ],
    [
      { type: 'Datum', datum: '1980-02-31' },
      { datum: null, text: '' },
    ],
  ])('keeps the words and gives a day only when it exists: %o', (datum, expected) => {
    expect(toPartialDatum(datum)).toEqual(expected);
  });
});

describe('toHits', () => {
  it('leaves out a row that cannot be opened', () => {
    expect(toHits({ personen: [wire(), { naam: { volledigeNaam: 'Zonder nummer' } }] })).toHaveLength(1);
  });

  it('shows lines of the address that are in doubt as the residence', () => {
    const [hit] = toHits({ personen: [wire({ adressering: { inOnderzoek: { adresregel1: true } } })] });

    expect(hit?.flags.inOnderzoek).toEqual(['verblijfplaats']);
  });
});
