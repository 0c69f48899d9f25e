import path from 'node:path';
import parsePhoneNumber from 'libphonenumber-js/max';
import { beforeAll, describe, expect, it } from 'vitest';
import { passesElevenTest } from '../../shared/domain/bsn';
import { datumOf, isDatum } from '../../shared/domain/days';
import { generateRegion } from './generate';
import type { Kenmerk, Region } from './model';

const resources = path.resolve(__dirname, '../../../resources');
const today = datumOf('2026-11-23');
const make = (seed: number, on = today): Region => generateRegion({ seed, today: on, resources });

let region: Region;
beforeAll(() => {
  region = make(1);
});
const inwoners = () => [...region.inwoners.values()];
const huishoudens = () => [...region.huishoudens.values()];
const organisaties = () => [...region.organisaties.values()];
const adresOf = (id: string) => {
  const adres = region.adressen.get(id);
  if (!adres) throw new Error(`No address ${id}`);
  return adres;
};

describe('the size of the region', () => {
  it.each([1, 2, 17, 2026])('has enough people, households and organisations for seed %i', (seed) => {
    const made = make(seed);

    expect(made.inwoners.size).toBeGreaterThanOrEqual(640);
    expect(made.huishoudens.size).toBeGreaterThanOrEqual(260);
    expect(made.organisaties.size).toBeGreaterThanOrEqual(90);
  });

  it('lies in all four places', () => {
    const plaatsen = new Set(huishoudens().map((huishouden) => adresOf(huishouden.adresId).woonplaats));

    expect([...plaatsen].sort()).toEqual(['Ermelo', 'Harderwijk', 'Hierden', 'Zeewolde']);
  });
});

describe('determinism', () => {
  it('makes the same region for the same seed and day', () => {
    const again = make(1);

    expect([...again.inwoners.values()]).toEqual(inwoners());
    expect([...again.organisaties.values()]).toEqual(organisaties());
  });

  it('keeps people, birth dates and addresses on another day of the year', () => {
    const tomorrow = make(1, datumOf('2026-11-24'));

    const facts = (of: Region) =>
      [...of.inwoners.values()].map(({ bsn, voornamen, geboortedatum, huishoudenId }) => [
        bsn,
        voornamen,
        geboortedatum,
        huishoudenId,
      ]);
    expect(facts(tomorrow)).toEqual(facts(region));
  });

  it('makes other people for another seed', () => {
    const other = make(2);

    expect([...other.inwoners.keys()]).not.toEqual([...region.inwoners.keys()]);
  });
});

describe('numbers', () => {
  it('gives BSNs of the fictional range, each once', () => {
    const bsns = inwoners().map((inwoner) => inwoner.bsn);

    expect(bsns.every((bsn) => /^9999[1-6]/.test(bsn) && passesElevenTest(bsn))).toBe(true);
    expect(new Set(bsns).size).toBe(bsns.length);
  });

  it('gives organisations numbers of the fictional ranges', () => {
    expect(
      organisaties().every(
        ({ kvkNummer, rsin }) => /^9000\d{4}$/.test(kvkNummer) && /^9998/.test(rsin) && passesElevenTest(rsin),
      ),
    ).toBe(true);
    expect(
      organisaties()
        .flatMap((one) => one.vestigingen)
        .every(({ vestigingsnummer }) => /^0000900\d{5}$/.test(vestigingsnummer)),
    ).toBe(true);
  });

  it('gives phone numbers that a Dutch number check accepts', () => {
    const numbers = [...inwoners(), ...organisaties()].flatMap((one) => one.telefoonnummer ?? []);

    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers.filter((number) => !parsePhoneNumber(number, 'NL')?.isValid())).toEqual([]);
  });

  it('puts every address under its own municipality and above the last real house number', () => {
    const codes = { Harderwijk: '0243', Hierden: '0243', Ermelo: '0233', Zeewolde: '0050' } as const;
    const adressen = [...region.adressen.values()];

    expect(
      adressen.every((adres) =>
        adres.nummeraanduidingIdentificatie.startsWith(codes[adres.woonplaats as keyof typeof codes]),
      ),
    ).toBe(true);
    expect(
      adressen.every(
        (adres) => adres.huisnummer > 900 && /^38[49]\d[W-Z][A-Z]$|^385[1-3][W-Z][A-Z]$/.test(adres.postcode),
      ),
    ).toBe(true);
    expect(new Set(adressen.map((adres) => `${adres.postcode}${adres.huisnummer}`)).size).toBe(adressen.length);
  });
});

describe('people', () => {
  it('belong to exactly one household that names them', () => {
    const members = huishoudens().flatMap((huishouden) => huishouden.leden.map((bsn) => [bsn, huishouden.id]));

    expect(members).toEqual(inwoners().map((inwoner) => [inwoner.bsn, inwoner.huishoudenId]));
  });

  it('have dates in a possible order', () => {
    for (const inwoner of inwoners()) {
      expect(isDatum(inwoner.geboortedatum) && inwoner.geboortedatum <= today).toBe(true);
      for (const ouder of inwoner.ouderBsns) {
        const years =
          Number(inwoner.geboortedatum.slice(0, 4)) - Number(region.inwoners.get(ouder)?.geboortedatum.slice(0, 4));
        expect(years).toBeGreaterThan(14);
      }
    }
    for (const { verbintenis, sinds } of huishoudens())
      expect((verbintenis?.datum ?? sinds) <= today && sinds <= today).toBe(true);
  });

  it('are bound both ways', () => {
    const bound = inwoners().filter((inwoner) => inwoner.partnerBsn);

    expect(bound.length).toBeGreaterThan(150);
    expect(bound.every((inwoner) => region.inwoners.get(inwoner.partnerBsn ?? '')?.partnerBsn === inwoner.bsn)).toBe(
      true,
    );
  });

  it.each([1, 2, 3])('are in every situation that an agent meets, for seed %i', (seed) => {
    const all = [...make(seed).inwoners.values()];
    const count = (test: (inwoner: (typeof all)[number]) => boolean) => all.filter(test).length;

    expect(count((one) => one.overledenOp !== null)).toBeGreaterThanOrEqual(10);
    expect(count((one) => one.isGeheim)).toBeGreaterThanOrEqual(9);
    expect(count((one) => one.inOnderzoek)).toBe(12);
    expect(count((one) => one.onderCuratele)).toBe(5);
    expect(count((one) => one.vertrokken?.land === null)).toBeGreaterThanOrEqual(1);
    expect(count((one) => one.vertrokken !== null && one.vertrokken.land !== null)).toBeGreaterThanOrEqual(1);
    expect(count((one) => one.rol !== 'kind' && one.ouderBsns.length > 0)).toBeGreaterThanOrEqual(20);
    expect(count((one) => one.nationaliteiten.some(({ code }) => code !== '0001'))).toBeGreaterThanOrEqual(30);
  });

  it('have every characteristic somewhere', () => {
    const had = new Set(inwoners().flatMap((inwoner) => inwoner.kenmerken));

    const wanted: Kenmerk[] = [
      'huiseigenaar',
      'huurder',
      'hond',
      'auto',
      'bijstand',
      'wmo',
      'schuldhulp',
      'student',
      'zzp',
      'mantelzorger',
      'boot',
    ];
    expect([...had].sort()).toEqual(wanted.sort());
  });
});

describe('addresses', () => {
  it('know who moved lately, sometimes from a house where others live now', () => {
    const moved = huishoudens().filter((huishouden) => huishouden.vorigAdresId);
    const current = new Set(huishoudens().map((huishouden) => huishouden.adresId));

    expect(moved.length).toBeGreaterThanOrEqual(30);
    expect(moved.filter((huishouden) => current.has(huishouden.vorigAdresId ?? '')).length).toBeGreaterThanOrEqual(10);
  });

  it('carry a postal address beside the household that lives there', () => {
    const postal = huishoudens().filter((huishouden) => huishouden.isBriefadres);

    expect(postal).toHaveLength(3);
    for (const { adresId } of postal)
      expect(huishoudens().filter((other) => other.adresId === adresId).length).toBeGreaterThanOrEqual(2);
  });
});

describe('organisations', () => {
  it('include an eenmanszaak for everybody who works for themselves', () => {
    const owners = new Set(organisaties().map((organisatie) => organisatie.eigenaarBsn));

    const zzp = inwoners().filter((inwoner) => inwoner.kenmerken.includes('zzp'));
    expect(zzp).toHaveLength(30);
    expect(zzp.every((inwoner) => owners.has(inwoner.bsn))).toBe(true);
  });

  it('have one head establishment each, at an address of the region', () => {
    for (const { vestigingen } of organisaties()) {
      expect(vestigingen.filter((vestiging) => vestiging.isHoofdvestiging)).toHaveLength(1);
      expect(vestigingen.every(({ adresId }) => region.adressen.has(adresId))).toBe(true);
    }
  });
});
