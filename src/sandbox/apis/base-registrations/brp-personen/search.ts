import type { PersonenQuery } from './queries';
import { searchText } from './record';
import type { Entry, Register } from './register';

type Test = (entry: Entry) => boolean;

/** How each text parameter is compared. Source: BRP features: case and accents do not matter, `*` stands for the rest. */
const TESTS: Readonly<Record<string, (value: string) => Test>> = {
  geslachtsnaam: (value) => matching(value, (entry) => [entry.geslachtsnaam]),
  voornamen: (value) => matching(value, (entry) => [entry.voornamen]),
  straat: (value) => matching(value, (entry) => entry.straten),
  voorvoegsel: (value) => matching(value, (entry) => [entry.voorvoegsel]),
  huisletter: (value) => matching(value, (entry) => [entry.huisletter]),
  huisnummertoevoeging: (value) => matching(value, (entry) => [entry.huisnummertoevoeging]),
  geslacht: (value) => (entry) => entry.geslacht === value.toUpperCase(),
  geboortedatum: (value) => (entry) => entry.geboortedatum === value,
  gemeenteVanInschrijving: (value) => (entry) => entry.gemeente === value,
  postcode: (value) => (entry) => entry.postcode === value.replace(' ', '').toUpperCase(),
  nummeraanduidingIdentificatie: (value) => (entry) => entry.nummeraanduiding === value,
  adresseerbaarObjectIdentificatie: (value) => (entry) => entry.adresseerbaarObject === value,
};

function matching(value: string, textsOf: (entry: Entry) => readonly string[]): Test {
  const wanted = searchText(value.replace('*', ''));
  if (value.endsWith('*')) return (entry) => textsOf(entry).some((text) => text.startsWith(wanted));
  if (value.startsWith('*')) return (entry) => textsOf(entry).some((text) => text.endsWith(wanted));
  return (entry) => textsOf(entry).includes(wanted);
}

/** The people that a question finds. Who died is found by BSN, and in a search only when it asks for them. */
export function findPeople(register: Register, query: PersonenQuery): readonly Entry[] {
  const tests = Object.entries(query.texts).flatMap(([name, value]) => TESTS[name]?.(value) ?? []);
  if (query.bsns.length > 0) {
    const known = [...new Set(query.bsns)].flatMap((bsn) => register.byBsn.get(bsn) ?? []);
    return known.filter((entry) => tests.every((test) => test(entry)));
  }
  if (query.huisnummer !== null) tests.push((entry) => entry.huisnummer === query.huisnummer);
  if (!query.isWithDeceased) tests.push((entry) => !entry.isDeceased);
  return register.entries.filter((entry) => tests.every((test) => test(entry)));
}
