import type { InvalidParam } from '../haal-centraal';
import { addressText, type BagAdres } from './addresses';

/** Query string of a request; a repeated key is a list. */
export type QueryString = Readonly<Record<string, string | readonly string[] | undefined>>;

const BAG_ID = /^\d{16}$/;

/** Shapes of the parameters. Source: BAG individuele bevragingen 2.6, GET /adressen. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  postcode: /^[1-9]\d{3} ?[a-zA-Z]{2}$/,
  huisnummer: /^[1-9]\d{0,4}$/,
  huisnummertoevoeging: /^[0-9a-zA-Z]{1,4}$/,
  huisletter: /^[a-zA-Z]$/,
  exacteMatch: /^(true|false)$/,
  adresseerbaarObjectIdentificatie: BAG_ID,
  pandIdentificatie: BAG_ID,
  woonplaatsNaam: /^.{1,80}$/,
  openbareRuimteNaam: /^.{1,80}$/,
  zoekresultaatIdentificatie: /^.{1,255}$/,
  q: /^.{1,255}$/,
  zoek: /^.{1,255}$/,
  expand: /^.*$/,
  inclusiefEindStatus: /^(true|false)$/,
  page: /^[1-9]\d*$/,
  pageSize: /^([1-9]\d|100)$/,
};

/** What a search may begin with; the other parameters only narrow it. */
const STARTS: readonly (readonly string[])[] = [
  ['postcode', 'huisnummer'],
  ['woonplaatsNaam', 'openbareRuimteNaam', 'huisnummer'],
  ['zoekresultaatIdentificatie'],
  ['adresseerbaarObjectIdentificatie'],
  ['pandIdentificatie'],
  ['q'],
];

/** One value of a parameter, or null. */
export function valueOf(query: QueryString, name: string): string | null {
  const value = query[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

/** What is wrong with the parameters that are there. */
export const wrongParams = (query: QueryString): InvalidParam[] =>
  Object.keys(query).flatMap((name) => {
    if (!Object.hasOwn(PATTERNS, name)) return [{ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' }];
    return PATTERNS[name]?.test(valueOf(query, name) ?? '')
      ? []
      : [{ name, code: 'pattern', reason: 'Waarde voldoet niet aan het patroon.' }];
  });

/** True when the parameters together are enough to search by. */
export const isEnough = (query: QueryString): boolean =>
  STARTS.some((start) => start.every((name) => valueOf(query, name) !== null));

/** True when an address answers to all parameters. With `exacteMatch` a letter or addition that is not asked for may not be there. */
export function matches(adres: BagAdres, query: QueryString): boolean {
  const isExact = valueOf(query, 'exacteMatch') === 'true';
  const same = (value: string | null, name: string): boolean => {
    const wanted = valueOf(query, name);
    return wanted === null ? !isExact || value === null : (value ?? '').toLowerCase() === wanted.toLowerCase();
  };
  const given = (value: string, name: string): boolean => {
    const wanted = valueOf(query, name);
    return wanted === null || value.toLowerCase() === wanted.toLowerCase();
  };
  const postcode = valueOf(query, 'postcode');
  return (
    (postcode === null || adres.postcode === postcode.replace(' ', '').toUpperCase()) &&
    given(String(adres.huisnummer), 'huisnummer') &&
    same(adres.huisletter, 'huisletter') &&
    same(adres.huisnummertoevoeging, 'huisnummertoevoeging') &&
    given(adres.woonplaats, 'woonplaatsNaam') &&
    given(adres.straat, 'openbareRuimteNaam') &&
    given(adres.nummeraanduidingIdentificatie, 'zoekresultaatIdentificatie') &&
    given(adres.adresseerbaarObjectIdentificatie, 'adresseerbaarObjectIdentificatie') &&
    given(adres.pand, 'pandIdentificatie') &&
    matchesText(adres, valueOf(query, 'q'))
  );
}

/** True when every word of a free text is part of the address. */
export function matchesText(adres: BagAdres, text: string | null): boolean {
  if (text === null) return true;
  const whole = `${addressText(adres)} ${adres.postcode}`.toLowerCase();
  const words = whole.split(/[\s,]+/);
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((word) => words.some((part) => part.startsWith(word)));
}
