import { byFlag, byOneOfTerm, byPart, byTerm, byText, byUrl, uuidFromUrl, type Filter, type Filters } from '../rest/filters';
import { parseBody } from '../rest/problems';
import { booleanOf } from '../rest/query';
import type { Resource } from '../rest/resource';
import { mustBeFree, mustExist, type Api } from './context';
import { betrokkeneInput, klantcontactInput, onderwerpobjectInput } from './inputs';
import {
  indexOf,
  type BetrokkeneRecord,
  type Identificator,
  type KlantcontactRecord,
  type OnderwerpobjectRecord,
  type PartijIdentificatorRecord,
  type Tables,
} from './records';
import { renderBetrokkene, renderKlantcontact, renderOnderwerpobject } from './render';

const CODES = ['codeObjecttype', 'codeRegister', 'codeSoortObjectId'] as const;

/** The uuids of the contacts with this number. */
export const contactIds = (tables: Tables, name: 'nummer' | 'referentienummer', value: string): readonly string[] =>
  tables.klantcontacten
    .find({ where: { nummer: value } })
    .items.filter((contact) => contact[name] === value)
    .map((contact) => contact.uuid);

/** The klantcontact that a body describes. Numbers that are left out are given by the register. */
export function makeKlantcontact(api: Api, body: unknown, existing: KlantcontactRecord | null): KlantcontactRecord {
  const input = parseBody(klantcontactInput, body);
  const uuid = existing?.uuid ?? api.uuid();
  for (const name of ['nummer', 'referentienummer'] as const) {
    const value = input[name];
    if (value !== null) mustBeFree({ name, value }, api.tables.klantcontacten, uuid);
  }
  const nummer = input.nummer ?? existing?.nummer ?? api.nextNummer('klantcontact');
  return {
    ...input,
    uuid,
    nummer,
    referentienummer: input.referentienummer ?? existing?.referentienummer ?? nummer,
    plaatsgevondenOp: new Date(input.plaatsgevondenOp ?? api.now()).toISOString(),
  };
}

/** Conditions on the betrokkenen and the partijen of a contact. */
function betrokkeneFilters(api: Api): Filters<KlantcontactRecord> {
  const { tables } = api;
  const contactsOf = (betrokkenen: readonly BetrokkeneRecord[]): Filter<KlantcontactRecord> => ({
    where: { uuid: betrokkenen.map((one) => one.hadKlantcontact) },
  });
  const ofPartijen = (uuids: readonly string[]) => contactsOf(tables.betrokkenen.find({ where: { partij: uuids } }).items);
  const ofBetrokkene = (uuid: string) => contactsOf([tables.betrokkenen.get(uuid) ?? []].flat());
  const among = (contact: KlantcontactRecord) => tables.betrokkenen.find({ where: { klantcontact: contact.uuid } }).items;
  const numbers = (contact: KlantcontactRecord): readonly PartijIdentificatorRecord[] =>
    among(contact).flatMap(({ wasPartij }) => tables.identificatoren.find({ where: { partij: wasPartij ?? '' } }).items);
  return {
    hadBetrokkene__uuid: ofBetrokkene,
    hadBetrokkene__url: (value) => ofBetrokkene(uuidFromUrl(value)),
    hadBetrokkene__wasPartij: (value) => {
      const wanted = booleanOf('hadBetrokkene__wasPartij', value);
      return { test: (contact) => among(contact).some((one) => one.wasPartij !== null) === wanted };
    },
    hadBetrokkene__wasPartij__uuid: (value) => ofPartijen([value]),
    hadBetrokkene__wasPartij__url: (value) => ofPartijen([uuidFromUrl(value)]),
    hadBetrokkene__wasPartij__partijIdentificator__objectId: (value) =>
      ofPartijen(
        tables.identificatoren.find({ where: { objectId: value } }).items.flatMap((one) => one.identificeerdePartij ?? []),
      ),
    ...Object.fromEntries(
      CODES.map((code) => [
        `hadBetrokkene__wasPartij__partijIdentificator__${code}`,
        (value: string) => ({
          test: (contact: KlantcontactRecord) => numbers(contact).some((one) => one.partijIdentificator[code] === value),
        }),
      ]),
    ),
    hadBetrokkene__digitaaladres__adres__icontains: (value) => ({
      test: (contact) =>
        among(contact)
          .flatMap((one) => tables.digitaleAdressen.find({ where: { betrokkene: one.uuid } }).items)
          .some(({ adres }) => adres.toLowerCase().includes(value.toLowerCase())),
    }),
  };
}

/** Conditions on what a contact was about (`onderwerpobject`), or on it being the subject of another (`wasOnderwerpobject`). */
function onderwerpFilters(api: Api, name: 'onderwerpobject' | 'wasOnderwerpobject'): Filters<KlantcontactRecord> {
  const { onderwerpobjecten } = api.tables;
  const key = name === 'onderwerpobject' ? 'klantcontact' : 'wasKlantcontact';
  const contactsOf = (found: readonly OnderwerpobjectRecord[]): Filter<KlantcontactRecord> => ({
    where: { uuid: found.flatMap((one) => one[key] ?? []) },
  });
  const one = (uuid: string) => contactsOf([onderwerpobjecten.get(uuid) ?? []].flat());
  const identificatorsOf = (contact: KlantcontactRecord): readonly (Identificator | null)[] =>
    onderwerpobjecten.find({ where: { [key]: contact.uuid } }).items.map((found) => found.onderwerpobjectidentificator);
  const prefix = `${name}__onderwerpobjectidentificator`;
  return {
    [`${name}__uuid`]: one,
    [`${name}__url`]: (value) => one(uuidFromUrl(value)),
    [`${prefix}ObjectId`]: (value) => contactsOf(onderwerpobjecten.find({ where: { objectId: value } }).items),
    ...Object.fromEntries(
      CODES.map((code) => [
        `${prefix}${code.charAt(0).toUpperCase()}${code.slice(1)}`,
        (value: string) => ({
          test: (contact: KlantcontactRecord) => identificatorsOf(contact).some((found) => found?.[code] === value),
        }),
      ]),
    ),
  };
}

/** `/klantcontacten`, newest first. */
export const klantcontacten = (api: Api): Resource<KlantcontactRecord> => ({
  path: '/klantcontacten',
  collection: api.tables.klantcontacten,
  index: indexOf.klantcontacten,
  descending: true,
  expands: [
    'gingOverOnderwerpobjecten',
    'hadBetrokkenen',
    'hadBetrokkenen.digitaleAdressen',
    'hadBetrokkenen.wasPartij',
    'leiddeTotInterneTaken',
    'omvatteBijlagen',
  ],
  filters: {
    ...betrokkeneFilters(api),
    ...onderwerpFilters(api, 'onderwerpobject'),
    ...onderwerpFilters(api, 'wasOnderwerpobject'),
    indicatieContactGelukt: byFlag('indicatieContactGelukt', (contact) => contact.indicatieContactGelukt ?? false),
    inhoud: byText((contact) => contact.inhoud),
    kanaal: byText((contact) => contact.kanaal),
    leiddeTotInterneTaken: byFlag(
      'leiddeTotInterneTaken',
      (contact) => api.tables.interneTaken.find({ where: { klantcontact: contact.uuid } }).count > 0,
    ),
    nummer: byOneOfTerm('nummer', (contact) => contact.nummer),
    onderwerp: byText((contact) => contact.onderwerp),
    plaatsgevondenOp: (value) => ({ test: (contact) => Date.parse(contact.plaatsgevondenOp) === Date.parse(value) }),
    reactie: byPart((contact) => contact.reactie),
    referentienummer: byOneOfTerm('nummer', (contact) => contact.referentienummer),
    vertrouwelijk: byFlag('vertrouwelijk', (contact) => contact.vertrouwelijk),
  },
  make: (body, existing) => makeKlantcontact(api, body, existing),
  render: (contact, expand) => renderKlantcontact(api.view, contact, expand),
});

/** `/onderwerpobjecten`: what contacts were about. */
export const onderwerpobjecten = (api: Api): Resource<OnderwerpobjectRecord> => ({
  path: '/onderwerpobjecten',
  collection: api.tables.onderwerpobjecten,
  index: indexOf.onderwerpobjecten,
  filters: {
    klantcontact__uuid: byTerm('klantcontact'),
    klantcontact__url: byUrl('klantcontact'),
    wasKlantcontact__uuid: byTerm('wasKlantcontact'),
    wasKlantcontact__url: byUrl('wasKlantcontact'),
    onderwerpobjectidentificatorObjectId: byTerm('objectId'),
    onderwerpobjectidentificatorCodeObjecttype: byText((one) => one.onderwerpobjectidentificator?.codeObjecttype),
    onderwerpobjectidentificatorCodeRegister: byText((one) => one.onderwerpobjectidentificator?.codeRegister),
    onderwerpobjectidentificatorCodeSoortObjectId: byText((one) => one.onderwerpobjectidentificator?.codeSoortObjectId),
  },
  make(body, existing) {
    const input = parseBody(onderwerpobjectInput, body);
    mustExist('klantcontact', api.tables.klantcontacten, input.klantcontact);
    mustExist('wasKlantcontact', api.tables.klantcontacten, input.wasKlantcontact);
    return { ...input, uuid: existing?.uuid ?? api.uuid() };
  },
  toInput: (one) => ({
    ...one,
    klantcontact: one.klantcontact && { uuid: one.klantcontact },
    wasKlantcontact: one.wasKlantcontact && { uuid: one.wasKlantcontact },
  }),
  render: (one) => renderOnderwerpobject(api.view, one),
});

/** The betrokkene that a body describes. */
export function makeBetrokkene(api: Api, body: unknown, existing: BetrokkeneRecord | null): BetrokkeneRecord {
  const input = parseBody(betrokkeneInput, body);
  mustExist('wasPartij', api.tables.partijen, input.wasPartij);
  mustExist('hadKlantcontact', api.tables.klantcontacten, input.hadKlantcontact);
  return { ...input, uuid: existing?.uuid ?? api.uuid() };
}

/** `/betrokkenen`: who took part in contacts. */
export const betrokkenen = (api: Api): Resource<BetrokkeneRecord> => ({
  path: '/betrokkenen',
  collection: api.tables.betrokkenen,
  index: indexOf.betrokkenen,
  expands: ['digitaleAdressen'],
  filters: betrokkeneListFilters(api),
  make: (body, existing) => makeBetrokkene(api, body, existing),
  toInput: (one) => ({
    ...one,
    wasPartij: one.wasPartij && { uuid: one.wasPartij },
    hadKlantcontact: { uuid: one.hadKlantcontact },
  }),
  render: (one, expand) => renderBetrokkene(api.view, one, expand),
});

function betrokkeneListFilters(api: Api): Filters<BetrokkeneRecord> {
  const { tables } = api;
  const ofContact = (name: 'nummer' | 'referentienummer') => (value: string): Filter<BetrokkeneRecord> => ({
    where: { klantcontact: contactIds(tables, name, value) },
  });
  const owned = (found: readonly { readonly verstrektDoorBetrokkene: string | null }[]): Filter<BetrokkeneRecord> => ({
    test: ({ uuid }) => found.some((adres) => adres.verstrektDoorBetrokkene === uuid),
  });
  const numbers = ({ wasPartij }: BetrokkeneRecord) => tables.identificatoren.find({ where: { partij: wasPartij ?? '' } }).items;
  const keys = ['objectId', ...CODES] as const;
  return {
    contactnaamAchternaam: byText((one) => one.contactnaam?.achternaam),
    contactnaamVoorletters: byText((one) => one.contactnaam?.voorletters),
    contactnaamVoornaam: byText((one) => one.contactnaam?.voornaam),
    contactnaamVoorvoegselAchternaam: byText((one) => one.contactnaam?.voorvoegselAchternaam),
    hadKlantcontact__nummer: ofContact('nummer'),
    hadKlantcontact__referentienummer: ofContact('referentienummer'),
    hadKlantcontact__uuid: byTerm('klantcontact'),
    hadKlantcontact__url: byUrl('klantcontact'),
    organisatienaam: byText((one) => one.organisatienaam),
    verstrektedigitaalAdres__adres: (value) => owned(tables.digitaleAdressen.find({ where: { adres: value } }).items),
    verstrektedigitaalAdres__uuid: (value) => owned([tables.digitaleAdressen.get(value) ?? []].flat()),
    verstrektedigitaalAdres__url: (value) => owned([tables.digitaleAdressen.get(uuidFromUrl(value)) ?? []].flat()),
    wasPartij__nummer: (value) => ({
      where: { partij: tables.partijen.find({ where: { nummer: value } }).items.map((one) => one.uuid) },
    }),
    wasPartij__uuid: byTerm('partij'),
    wasPartij__url: byUrl('partij'),
    ...Object.fromEntries(
      keys.map((key) => [
        `wasPartij__partijIdentificator__${key}`,
        (value: string) => ({
          test: (one: BetrokkeneRecord) => numbers(one).some((found) => found.partijIdentificator[key] === value),
        }),
      ]),
    ),
  };
}
