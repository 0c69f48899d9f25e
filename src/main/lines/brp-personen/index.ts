import { z } from 'zod';
import { mapValue, type LineResult } from '../../../shared/result';
import type { PersoonHit } from '../../../shared/domain/persoon';
import type { Bsn } from '../../../shared/domain/bsn';
import type { PersonenPort, PersonenQuery } from '../../ports/ports';
import { answered } from '../../http/answers';
import type { LineHttp, PostOptions } from '../../http/line-http';
import { once, onlyAsked } from '../asked';
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
    const asked = onlyAsked(
      mapValue(reply, ({ personen }) => personen),
      { isAsked: ({ burgerservicenummer }) => burgerservicenummer === bsn, field: 'personen.burgerservicenummer' },
    );
    return mapValue(asked, ([persoon]) => toPersoon(persoon ?? null));
  },
  async listByBsn(bsns) {
    // The register refuses an empty list.
    if (bsns.length === 0) return answered(http, []);
    const reply = await http.post('/personen', wireHits, question(byBsn(bsns, LIST_FIELDS)));
    return onlyAsked(rowsOf(reply), {
      isAsked: ({ bsn }) => bsns.includes(bsn),
      field: 'personen.burgerservicenummer',
    });
  },
  async search(query) {
    const reply = await http.post('/personen', wireHits, question({ ...searchBody(query), fields: LIST_FIELDS }));
    if (!reply.ok && reply.error.kind === 'tooMany')
      return { ...reply, error: { kind: 'tooMany', askFor: narrowing(query) }, lastGood: null };
    return onlyAsked(rowsOf(reply), { isAsked: (hit) => fits(hit, query), field: 'personen' });
  },
});

/** The rows of an answer, each persoon once. */
const rowsOf = (reply: LineResult<z.infer<typeof wireHits>>): LineResult<readonly PersoonHit[]> =>
  mapValue(reply, (wire) => once(toHits(wire), ({ bsn }) => bsn));

/** Whether somebody may be whom the caller described: of what a row tells, the birth date or the postcode is as asked. */
function fits({ geboortedatum, adresregel2 }: PersoonHit, query: PersonenQuery): boolean {
  if (query.by === 'naam') return (geboortedatum?.datum ?? query.geboortedatum) === query.geboortedatum;
  const [, digits, letters] = /^(\d{4}) ?([A-Z]{2})\b/i.exec(adresregel2 ?? '') ?? [];
  return !digits || `${digits}${letters ?? ''}`.toUpperCase() === query.postcode.replace(/\s/g, '').toUpperCase();
}

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
