import { byTerm, byText, byUrl, uuidFromUrl, type Filter, type Filters } from '../rest/filters';
import { booleanOf } from '../rest/query';
import type { Api } from './context';
import type {
  BetrokkeneRecord,
  Identificator,
  KlantcontactRecord,
  OnderwerpobjectRecord,
  PartijIdentificatorRecord,
  Tables,
} from './records';

const CODES = ['codeObjecttype', 'codeRegister', 'codeSoortObjectId'] as const;

/** The uuids of the contacts with this number. */
export const contactIds = (tables: Tables, name: 'nummer' | 'referentienummer', value: string): readonly string[] =>
  tables.klantcontacten
    .find({ where: { nummer: value } })
    .items.filter((contact) => contact[name] === value)
    .map((contact) => contact.uuid);

/** Filters on the parts of the numbers under which somebody is known. */
const codeFilters = <T>(
  prefix: string,
  keys: readonly (keyof Identificator)[],
  numbersOf: (record: T) => readonly PartijIdentificatorRecord[],
): Filters<T> =>
  Object.fromEntries(
    keys.map((key) => [
      `${prefix}${key}`,
      (value: string): Filter<T> => ({
        test: (record) => numbersOf(record).some((one) => one.partijIdentificator[key] === value),
      }),
    ]),
  );

/** Conditions on the betrokkenen and the partijen of a contact. */
export function betrokkeneFilters(api: Api): Filters<KlantcontactRecord> {
  const { tables } = api;
  const contactsOf = (betrokkenen: readonly BetrokkeneRecord[]): Filter<KlantcontactRecord> => ({
    where: { uuid: betrokkenen.map((one) => one.hadKlantcontact) },
  });
  const ofPartijen = (uuids: readonly string[]) =>
    contactsOf(tables.betrokkenen.find({ where: { partij: uuids } }).items);
  const ofBetrokkene = (uuid: string) => contactsOf([tables.betrokkenen.get(uuid) ?? []].flat());
  const among = (contact: KlantcontactRecord) =>
    tables.betrokkenen.find({ where: { klantcontact: contact.uuid } }).items;
  const numbers = (contact: KlantcontactRecord): readonly PartijIdentificatorRecord[] =>
    among(contact).flatMap(
      ({ wasPartij }) => tables.identificatoren.find({ where: { partij: wasPartij ?? '' } }).items,
    );
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
        tables.identificatoren
          .find({ where: { objectId: value } })
          .items.flatMap((one) => one.identificeerdePartij ?? []),
      ),
    ...codeFilters('hadBetrokkene__wasPartij__partijIdentificator__', CODES, numbers),
    hadBetrokkene__digitaaladres__adres__icontains: (value) => ({
      test: (contact) =>
        among(contact)
          .flatMap((one) => tables.digitaleAdressen.find({ where: { betrokkene: one.uuid } }).items)
          .some(({ adres }) => adres.toLowerCase().includes(value.toLowerCase())),
    }),
  };
}

/** Conditions on what a contact was about (`onderwerpobject`), or on it being the subject of another (`wasOnderwerpobject`). */
export function onderwerpFilters(
  api: Api,
  name: 'onderwerpobject' | 'wasOnderwerpobject',
): Filters<KlantcontactRecord> {
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

/** Conditions on betrokkenen themselves. */
export function betrokkeneListFilters(api: Api): Filters<BetrokkeneRecord> {
  const { tables } = api;
  const ofContact =
    (name: 'nummer' | 'referentienummer') =>
    (value: string): Filter<BetrokkeneRecord> => ({
      where: { klantcontact: contactIds(tables, name, value) },
    });
  const owned = (found: readonly { readonly verstrektDoorBetrokkene: string | null }[]): Filter<BetrokkeneRecord> => ({
    test: ({ uuid }) => found.some((adres) => adres.verstrektDoorBetrokkene === uuid),
  });
  const numbers = ({ wasPartij }: BetrokkeneRecord) =>
    tables.identificatoren.find({ where: { partij: wasPartij ?? '' } }).items;
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
    ...codeFilters('wasPartij__partijIdentificator__', ['objectId', ...CODES], numbers),
  };
}
