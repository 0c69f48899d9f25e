import { byFlag, byTerm, byText, type Filter, type Filters } from '../rest/filters';
import { parseBody } from '../rest/problems';
import { putRecord, type Resource } from '../rest/resource';
import { mustBeFree, mustExist, type Api } from './context';
import { checkCodes, checkUnique } from './identificator-rules';
import { partijIdentificatorInput, partijInput } from './inputs';
import { indexOf, type Identificator, type PartijIdentificatorRecord, type PartijRecord } from './records';
import { renderIdentificator, renderPartij } from './render';

/** `/partij-identificatoren`: under which numbers a partij is known elsewhere. */
export const partijIdentificatoren = (api: Api): Resource<PartijIdentificatorRecord> => ({
  path: '/partij-identificatoren',
  collection: api.tables.identificatoren,
  index: indexOf.identificatoren,
  filters: {
    partijIdentificatorObjectId: byTerm('objectId'),
    partijIdentificatorCodeObjecttype: byText((one) => one.partijIdentificator.codeObjecttype),
    partijIdentificatorCodeRegister: byText((one) => one.partijIdentificator.codeRegister),
    partijIdentificatorCodeSoortObjectId: byText((one) => one.partijIdentificator.codeSoortObjectId),
    anderePartijIdentificator: byText((one) => one.anderePartijIdentificator),
  },
  make(body, existing) {
    const record = { ...parseBody(partijIdentificatorInput, body), uuid: existing?.uuid ?? api.uuid() };
    mustExist('identificeerdePartij', api.tables.partijen, record.identificeerdePartij);
    mustExist('subIdentificatorVan', api.tables.identificatoren, record.subIdentificatorVan);
    checkCodes(record, api.tables);
    checkUnique(record, api.tables);
    return record;
  },
  toInput: (record) => ({
    ...record,
    identificeerdePartij: record.identificeerdePartij && { uuid: record.identificeerdePartij },
    subIdentificatorVan: record.subIdentificatorVan && { uuid: record.subIdentificatorVan },
  }),
  render: (record) => renderIdentificator(api.view, record),
});

const adresFilters = (group: 'bezoekadres' | 'correspondentieadres'): Filters<PartijRecord> =>
  Object.fromEntries(
    ['Adresregel1', 'Adresregel2', 'Adresregel3', 'Land', 'NummeraanduidingId'].map((part) => {
      const key = part.charAt(0).toLowerCase() + part.slice(1);
      return [`${group}${part}`, byText<PartijRecord>((partij) => String(partij[group]?.[key] ?? ''))];
    }),
  );

/** Filters on the numbers of a partij itself, or on the numbers that those fall under. */
function identificatorFilters(api: Api): Filters<PartijRecord> {
  const { identificatoren } = api.tables;
  const numbersOf = (partij: PartijRecord) => identificatoren.find({ where: { partij: partij.uuid } }).items;
  const parentsOf = (partij: PartijRecord) =>
    numbersOf(partij).flatMap((one) => identificatoren.get(one.subIdentificatorVan ?? '') ?? []);
  const owners = (value: string) => identificatoren.find({ where: { objectId: value } }).items;
  const withOwner = (found: readonly PartijIdentificatorRecord[]): Filter<PartijRecord> => ({
    where: { uuid: found.flatMap((one) => one.identificeerdePartij ?? []) },
  });
  const part =
    (of: typeof numbersOf, key: keyof Identificator) =>
    (value: string): Filter<PartijRecord> => ({
      test: (partij) => of(partij).some((one) => one.partijIdentificator[key] === value),
    });
  const keys = ['codeObjecttype', 'codeRegister', 'codeSoortObjectId'] as const;
  return {
    partijIdentificator__objectId: (value) => withOwner(owners(value)),
    subIdentificatorVan__objectId: (value) =>
      withOwner(owners(value).flatMap((parent) => identificatoren.find({ where: { subVan: parent.uuid } }).items)),
    ...Object.fromEntries(keys.map((key) => [`partijIdentificator__${key}`, part(numbersOf, key)])),
    ...Object.fromEntries(keys.map((key) => [`subIdentificatorVan__${key}`, part(parentsOf, key)])),
  };
}

/** `/partijen`: people and organisations that the municipality is in touch with. */
export const partijen = (api: Api): Resource<PartijRecord> => ({
  path: '/partijen',
  collection: api.tables.partijen,
  index: indexOf.partijen,
  expands: ['betrokkenen', 'betrokkenen.hadKlantcontact', 'categorieRelaties', 'digitaleAdressen'],
  filters: {
    ...adresFilters('bezoekadres'),
    ...adresFilters('correspondentieadres'),
    ...identificatorFilters(api),
    // Nobody has a category or a representative here: asking for one finds nobody.
    categorierelatie__categorie__naam: () => ({ test: () => false }),
    vertegenwoordigdePartij__uuid: () => ({ test: () => false }),
    vertegenwoordigdePartij__url: () => ({ test: () => false }),
    indicatieActief: byFlag('indicatieActief', (partij) => partij.indicatieActief),
    indicatieGeheimhouding: byFlag('indicatieGeheimhouding', (partij) => partij.indicatieGeheimhouding ?? false),
    nummer: byTerm('nummer'),
    soortPartij: byText((partij) => partij.soortPartij),
  },
  make: (body, existing) => makePartij(api, body, existing),
  toInput: (partij) => ({
    ...partij,
    voorkeursDigitaalAdres: partij.voorkeursDigitaalAdres && { uuid: partij.voorkeursDigitaalAdres },
    partijIdentificatie: {
      contactnaam: partij.contactnaam,
      naam: partij.naam,
      werkteVoorPartij: partij.werkteVoorPartij && { uuid: partij.werkteVoorPartij },
    },
  }),
  render: (partij, expand) => renderPartij(api.view, partij, expand),
});

function makePartij(api: Api, body: unknown, existing: PartijRecord | null): PartijRecord {
  const {
    digitaleAdressen,
    partijIdentificatoren: numbers,
    partijIdentificatie,
    ...input
  } = parseBody(partijInput, body);
  const uuid = existing?.uuid ?? api.uuid();
  const { tables } = api;
  for (const adres of digitaleAdressen ?? []) mustExist('digitaleAdressen', tables.digitaleAdressen, adres);
  mustExist('voorkeursDigitaalAdres', tables.digitaleAdressen, input.voorkeursDigitaalAdres);
  if (input.nummer !== null) mustBeFree({ name: 'nummer', value: input.nummer }, tables.partijen, uuid);
  for (const one of numbers ?? []) {
    checkCodes(one, tables);
    checkUnique(one, tables);
  }
  for (const one of numbers ?? []) {
    putRecord(partijIdentificatoren(api), { ...one, uuid: api.uuid(), identificeerdePartij: uuid });
  }
  for (const adres of digitaleAdressen ?? []) {
    const record = tables.digitaleAdressen.get(adres);
    if (!record) continue;
    const owned = { ...record, verstrektDoorPartij: uuid };
    tables.digitaleAdressen.put(adres, owned, indexOf.digitaleAdressen(owned));
  }
  return {
    ...input,
    uuid,
    nummer: input.nummer ?? existing?.nummer ?? api.nextNummer('partij'),
    contactnaam: partijIdentificatie?.contactnaam ?? null,
    naam: partijIdentificatie?.naam ?? '',
    werkteVoorPartij: partijIdentificatie?.werkteVoorPartij ?? null,
  };
}
