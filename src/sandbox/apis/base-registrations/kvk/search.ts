import { searchText } from '../brp-personen/record';
import type { KvkHit } from './register';

/** Query string of a search; `type` may be repeated. */
export type ZoekenQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const TYPES = ['hoofdvestiging', 'nevenvestiging', 'rechtspersoon'];

/** Shapes of the parameters. Source: KVK Zoeken 2.0. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  kvkNummer: /^\d{8}$/,
  rsin: /^\d{9}$/,
  vestigingsnummer: /^\d{12}$/,
  naam: /./,
  straatnaam: /./,
  plaats: /./,
  postcode: /^\d{4}[a-zA-Z]{2}$/,
  huisnummer: /^\d{1,5}$/,
  huisletter: /^[a-zA-Z]$/,
  postbusnummer: /^\d{1,5}$/,
  inclusiefInactieveRegistraties: /^(true|false)$/,
  pagina: /^([1-9]\d{0,2}|1000)$/,
  resultatenPerPagina: /^([1-9]\d?|100)$/,
};

const listOf = (value: ZoekenQuery[string]): readonly string[] => (value === undefined ? [] : [value].flat());
const first = (query: ZoekenQuery, name: string): string | undefined => listOf(query[name])[0];

/** The parameters that are unknown or wrong; a postcode goes with a number only. */
export function wrongNames(query: ZoekenQuery): readonly string[] {
  const wrong = Object.keys(query).filter((name) => {
    const values = listOf(query[name]);
    if (name === 'type') return !values.every((value) => TYPES.includes(value));
    return values.length !== 1 || !PATTERNS[name]?.test(values[0] ?? '');
  });
  if (query['postcode'] && !query['huisnummer'] && !query['postbusnummer']) wrong.push('postcode');
  if (query['huisnummer'] && !query['postcode']) wrong.push('huisnummer');
  return wrong;
}

const containsWords = (text: string | undefined, wanted: string): boolean => {
  const searched = searchText(text ?? '');
  return searchText(wanted)
    .split(' ')
    .every((word) => searched.includes(word));
};

/** How each parameter is compared. Every word of a name must occur. */
const TESTS: Readonly<Record<string, (hit: KvkHit, value: string) => boolean>> = {
  kvkNummer: (hit, value) => hit.kvkNummer === value,
  rsin: (hit, value) => hit.rsin === value,
  vestigingsnummer: (hit, value) => hit.vestigingsnummer === value,
  naam: (hit, value) => containsWords(hit.naam, value),
  straatnaam: (hit, value) => containsWords(hit.adres?.binnenlandsAdres?.straatnaam, value),
  plaats: (hit, value) => searchText(hit.adres?.binnenlandsAdres?.plaats ?? '') === searchText(value),
  postcode: (hit, value) => hit.adres?.binnenlandsAdres?.postcode === value.toUpperCase(),
  huisnummer: (hit, value) => hit.adres?.binnenlandsAdres?.huisnummer === Number(value),
  huisletter: (hit, value) => hit.adres?.binnenlandsAdres?.huisletter?.toLowerCase() === value.toLowerCase(),
  postbusnummer: (hit, value) => hit.adres?.binnenlandsAdres?.['postbusnummer'] === Number(value),
};

/** The hits of a search; who stopped only when asked for. */
export function findHits(hits: readonly KvkHit[], query: ZoekenQuery): readonly KvkHit[] {
  const tests = Object.keys(query).flatMap((name) => {
    const [test, value] = [TESTS[name], first(query, name)];
    return test && value !== undefined ? [(hit: KvkHit) => test(hit, value)] : [];
  });
  const types = listOf(query['type']);
  if (types.length > 0) tests.push((hit) => types.includes(hit.type));
  if (first(query, 'inclusiefInactieveRegistraties') !== 'true') tests.push((hit) => hit.actief !== 'Nee');
  return hits.filter((hit) => tests.every((test) => test(hit)));
}

/** Page and size of a search. */
export const pageOf = (query: ZoekenQuery) => ({
  pagina: Number(first(query, 'pagina') ?? 1),
  resultatenPerPagina: Number(first(query, 'resultatenPerPagina') ?? 10),
});
