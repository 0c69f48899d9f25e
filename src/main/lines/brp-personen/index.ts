import { z } from 'zod';
import { mapValue } from '../../../shared/result';
import type { Bsn } from '../../../shared/domain/bsn';
import type { PersonenPort, PersonenQuery } from '../../ports/ports';
import { answered } from '../../http/answers';
import type { LineHttp, PostOptions } from '../../http/line-http';
import { defineLine } from '../define-line';
import { toHits, toPersoon } from './map';
import { wireHits, wirePersonen } from './wire';

/** What a list shows. Data minimisation: nothing more. Source: specs/calls.md §1. */
const LIST_FIELDS = [
  'burgerservicenummer',
  'geslacht',
  'leeftijd',
  'naam.volledigeNaam',
  'geboorte.datum',
  'adressering.adresregel1',
  'adressering.adresregel2',
];

const DETAIL_FIELDS = [
  'burgerservicenummer',
  'naam',
  'geboorte',
  'geslacht',
  'leeftijd',
  'adressering',
  'verblijfplaats',
  'nationaliteiten',
  'partners',
  'kinderen',
  'ouders',
  'overlijden',
  'gemeenteVanInschrijving',
  'datumInschrijvingInGemeente',
  'indicatieCurateleRegister',
];

/** The register names its content type with the charset. */
const question = (body: object): PostOptions => ({
  body,
  isRead: true,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
});

/** An address that does not exist: to ask whether the register answers. Any BSN could be somebody's. */
const NOWHERE = '0000200000000000';

const atNowhere = {
  type: 'ZoekMetNummeraanduidingIdentificatie',
  nummeraanduidingIdentificatie: NOWHERE,
  fields: ['leeftijd'],
};

/** Personen from the BRP. Source: BRP Personen bevragen 2.7.0, `POST /personen`: always a body, so no BSN in a URL. */
export const brpPersonen = defineLine({
  kind: 'brp-personen',
  label: 'Personen (BRP)',
  ports: ['personen'],
  settings: z.strictObject({}),
  connect: (http) => ({ personen: personenPort(http) }),
  probe: async (http) => mapValue(await http.post('/personen', wireHits, question(atNowhere)), () => null),
});

const personenPort = (http: LineHttp): PersonenPort => ({
  async get(bsn) {
    const reply = await http.post('/personen', wirePersonen, question(byBsn([bsn], DETAIL_FIELDS)));
    return mapValue(reply, ({ personen }) =>
      toPersoon(personen.find((persoon) => persoon.burgerservicenummer === bsn) ?? null),
    );
  },
  async listByBsn(bsns) {
    // The register refuses an empty list.
    if (bsns.length === 0) return answered(http, []);
    const reply = await http.post('/personen', wireHits, question(byBsn(bsns, LIST_FIELDS)));
    return mapValue(reply, (wire) => toHits(wire).filter((hit) => bsns.includes(hit.bsn)));
  },
  async search(query) {
    const reply = await http.post('/personen', wireHits, question({ ...searchBody(query), fields: LIST_FIELDS }));
    if (!reply.ok && reply.error.kind === 'tooMany')
      return { ...reply, error: { kind: 'tooMany', askFor: narrowing(query) }, lastGood: null };
    return mapValue(reply, toHits);
  },
});

const byBsn = (bsns: readonly Bsn[], fields: readonly string[]) => ({
  type: 'RaadpleegMetBurgerservicenummer',
  burgerservicenummer: bsns,
  fields,
});

/** Deceased people are found too: relatives call about them. */
function searchBody(query: PersonenQuery): object {
  if (query.by === 'naam') {
    const { geslachtsnaam, geboortedatum, voornamen, voorvoegsel } = query;
    return {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam,
      geboortedatum,
      ...given({ voornamen: withWildcard(voornamen), voorvoegsel }),
      inclusiefOverledenPersonen: true,
    };
  }
  const { postcode, huisnummer, huisletter, huisnummertoevoeging, geslachtsnaam } = query;
  return {
    type: 'ZoekMetPostcodeEnHuisnummer',
    postcode,
    huisnummer,
    ...given({ huisletter, huisnummertoevoeging, geslachtsnaam }),
    inclusiefOverledenPersonen: true,
  };
}

/** People say their first first name only; the register wants all of them or a wildcard after three letters. */
const withWildcard = (voornamen: string | null): string | null =>
  voornamen !== null && voornamen.length >= 3 && !voornamen.endsWith('*') ? `${voornamen}*` : voornamen;

const given = (fields: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

/** What would narrow this search and was not given yet. */
const narrowing = (query: PersonenQuery): readonly string[] =>
  query.by === 'naam'
    ? missing({ voornamen: query.voornamen, voorvoegsel: query.voorvoegsel })
    : missing({
        geslachtsnaam: query.geslachtsnaam,
        huisletter: query.huisletter,
        huisnummertoevoeging: query.huisnummertoevoeging,
      });

const missing = (fields: Readonly<Record<string, string | null>>): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name] === null);
