import type { Datum } from '../../../../shared/domain/datum';
import type { Inwoner, Region } from '../../../region/model';
import { loadPublicPeople, type PublicPerson } from './public-people';
import { searchText, type BrpRecord } from './record';
import { residentRenderer } from './residents';

/** One person of the register: what searches look at, and the whole record when it is asked for. */
export type Entry = {
  readonly bsn: string;
  readonly geslachtsnaam: string;
  readonly voornamen: string;
  readonly voorvoegsel: string;
  readonly geboortedatum: string;
  readonly geslacht: string;
  readonly gemeente: string;
  readonly straten: readonly string[];
  readonly postcode: string;
  readonly huisnummer: number | null;
  readonly huisletter: string;
  readonly huisnummertoevoeging: string;
  readonly nummeraanduiding: string;
  readonly adresseerbaarObject: string;
  readonly isDeceased: boolean;
  readonly record: () => BrpRecord;
};

/** Everybody the practice BRP knows: the published test people and the residents of the region. */
export type Register = { readonly entries: readonly Entry[]; readonly byBsn: ReadonlyMap<string, Entry> };

const registers = new WeakMap<Region, Register>();

/** The register of a region, made once: both APIs of the BRP read it. */
export function registerOf(source: RegisterSource): Register {
  const register = registers.get(source.region) ?? createRegister(source);
  registers.set(source.region, register);
  return register;
}

/** Where the people come from; `today` decides ages. */
export type RegisterSource = { readonly region: Region; readonly resources: string; readonly today: Datum };

/** Builds the register. Records are made when they are asked for. */
export function createRegister({ region, resources, today }: RegisterSource): Register {
  const render = residentRenderer(region);
  const residents = [...region.inwoners.values()].map((inwoner) => toResidentEntry(inwoner, region, render));
  const entries = [...loadPublicPeople(resources, today).map(toPublicEntry), ...residents];
  return { entries, byBsn: new Map(entries.map((entry) => [entry.bsn, entry])) };
}

function toPublicEntry({ text, number, record }: PublicPerson): Entry {
  const search = (...path: readonly string[]): string => searchText(text(...path));
  const adres = ['verblijfplaats', 'verblijfadres'] as const;
  const born = text('geboorte', 'datum');
  return {
    bsn: text('burgerservicenummer'),
    geslachtsnaam: search('naam', 'geslachtsnaam'),
    voornamen: search('naam', 'voornamen'),
    voorvoegsel: search('naam', 'voorvoegsel'),
    geboortedatum: born.length === 10 ? born : '',
    geslacht: text('geslacht'),
    gemeente: text('gemeenteVanInschrijving'),
    straten: [search(...adres, 'korteStraatnaam'), search(...adres, 'officieleStraatnaam')].filter(Boolean),
    postcode: text(...adres, 'postcode'),
    huisnummer: number(...adres, 'huisnummer'),
    huisletter: search(...adres, 'huisletter'),
    huisnummertoevoeging: search(...adres, 'huisnummertoevoeging'),
    nummeraanduiding: text('verblijfplaats', 'nummeraanduidingIdentificatie'),
    adresseerbaarObject: text('verblijfplaats', 'adresseerbaarObjectIdentificatie'),
    isDeceased: text('opschortingBijhouding', 'reden') === 'O',
    record,
  };
}

function toResidentEntry(inwoner: Inwoner, region: Region, render: (inwoner: Inwoner) => BrpRecord): Entry {
  const adres = inwoner.vertrokken
    ? undefined
    : region.adressen.get(region.huishoudens.get(inwoner.huishoudenId)?.adresId ?? '');
  return {
    bsn: inwoner.bsn,
    geslachtsnaam: searchText(inwoner.geslachtsnaam),
    voornamen: searchText(inwoner.voornamen),
    voorvoegsel: searchText(inwoner.voorvoegsel ?? ''),
    geboortedatum: inwoner.geboortedatum,
    geslacht: inwoner.geslacht,
    gemeente: adres?.gemeenteCode ?? '1999',
    straten: adres ? [searchText(adres.straat)] : [],
    postcode: adres?.postcode ?? '',
    huisnummer: adres?.huisnummer ?? null,
    huisletter: searchText(adres?.huisletter ?? ''),
    huisnummertoevoeging: searchText(adres?.huisnummertoevoeging ?? ''),
    nummeraanduiding: adres?.nummeraanduidingIdentificatie ?? '',
    adresseerbaarObject: adres?.adresseerbaarObjectIdentificatie ?? '',
    isDeceased: inwoner.overledenOp !== null,
    record: () => render(inwoner),
  };
}
