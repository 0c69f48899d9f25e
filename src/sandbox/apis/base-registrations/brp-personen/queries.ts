import { isDatum } from '../../../../shared/domain/days';
import type { InvalidParam } from '../haal-centraal';
import { GEZAG_PERSOON_BEPERKT, PERSOON, PERSOON_BEPERKT, type FieldTree } from './field-tree';
import { joinSelections, selectPath, type Selection } from './fields';

/** How a question is put, with what it needs and may have beside `type` and `fields`. Source: BRP Personen 2.7, `PersonenQuery`. */
type QueryType = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly tree: FieldTree;
};

const TYPES: Readonly<Record<string, QueryType>> = {
  RaadpleegMetBurgerservicenummer: { required: ['burgerservicenummer'], optional: [], tree: PERSOON },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    required: ['geslachtsnaam', 'geboortedatum'],
    optional: ['geslacht', 'voorvoegsel', 'voornamen'],
    tree: PERSOON_BEPERKT,
  },
  ZoekMetNaamEnGemeenteVanInschrijving: {
    required: ['geslachtsnaam', 'voornamen', 'gemeenteVanInschrijving'],
    optional: ['geslacht', 'voorvoegsel'],
    tree: PERSOON_BEPERKT,
  },
  ZoekMetPostcodeEnHuisnummer: {
    required: ['postcode', 'huisnummer'],
    optional: ['huisletter', 'huisnummertoevoeging', 'geboortedatum', 'geslachtsnaam'],
    tree: PERSOON_BEPERKT,
  },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: {
    required: ['straat', 'huisnummer', 'gemeenteVanInschrijving'],
    optional: ['huisletter', 'huisnummertoevoeging'],
    tree: PERSOON_BEPERKT,
  },
  ZoekMetNummeraanduidingIdentificatie: {
    required: ['nummeraanduidingIdentificatie'],
    optional: [],
    tree: PERSOON_BEPERKT,
  },
  ZoekMetAdresseerbaarObjectIdentificatie: {
    required: ['adresseerbaarObjectIdentificatie'],
    optional: [],
    tree: GEZAG_PERSOON_BEPERKT,
  },
};

const NAME = /^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/;

/** Where given names are no more than a help, one letter and a wildcard will do. */
const NAME_OPTIONAL = /^[a-zA-Z0-9À-ž .\-']{1,199}\*?$/;

/** Shapes of the texts. Source: BRP Personen 2.7, `…Filter`. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  geslachtsnaam: NAME,
  voornamen: NAME,
  geslacht: /^[MVO]$/i,
  voorvoegsel: /^[a-zA-Z ']{1,10}$/,
  huisletter: /^[a-zA-Z]$/,
  huisnummertoevoeging: /^[a-zA-Z0-9 -]{1,4}$/,
  postcode: /^[1-9]\d{3} ?[A-Za-z]{2}$/,
  straat: /^[a-zA-Z0-9À-ž \-'.]{1,80}$|^[a-zA-Z0-9À-ž \-'.]{7,79}\*$|^\*[a-zA-Z0-9À-ž \-'.]{7,79}$/,
  gemeenteVanInschrijving: /^\d{4}$/,
  nummeraanduidingIdentificatie: /^(?!0{16})\d{16}$/,
  adresseerbaarObjectIdentificatie: /^(?!0{16})\d{16}$/,
};

/** A checked question. Texts are as sent. */
export type PersonenQuery = {
  readonly type: string;
  readonly selection: Selection;
  readonly bsns: readonly string[];
  readonly huisnummer: number | null;
  readonly isWithDeceased: boolean;
  /** The other parameters, by name. */
  readonly texts: Readonly<Record<string, string>>;
};

type Body = Readonly<Record<string, unknown>>;
const REQUIRED = { code: 'required', reason: 'Parameter is verplicht.' };

/** The question in a request body, or all that is wrong with it. */
export function readQuery(
  body: Body,
): { readonly query: PersonenQuery } | { readonly invalid: readonly InvalidParam[] } {
  const type = body['type'];
  if (isEmpty(type)) return { invalid: [{ name: 'type', ...REQUIRED }] };
  const known = typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (typeof type !== 'string' || !known)
    return { invalid: [{ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' }] };
  const invalid = [...checkParams(body, type, known), ...checkFields(body['fields'], known.tree)];
  if (invalid.length > 0) return { invalid };
  const paths = body['fields'] as readonly string[]; // Checked just now.
  const selection = paths.map((path) => selectPath(known.tree, path) ?? {}).reduce(joinSelections, {});
  const texts = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    query: {
      type,
      selection,
      bsns: known.required.includes('burgerservicenummer') ? (body['burgerservicenummer'] as readonly string[]) : [],
      huisnummer: isEmpty(body['huisnummer']) ? null : Number(body['huisnummer']),
      isWithDeceased: body['inclusiefOverledenPersonen'] === true,
      texts: Object.fromEntries(texts),
    },
  };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function checkParams(body: Body, type: string, { required, optional }: QueryType): InvalidParam[] {
  const isSearch = type.startsWith('Zoek');
  const allowed = new Set([
    'type',
    'fields',
    'gemeenteVanInschrijving',
    ...required,
    ...optional,
    ...(isSearch ? ['inclusiefOverledenPersonen'] : []),
  ]);
  const missing = required.filter((name) => isEmpty(body[name])).map((name) => ({ name, ...REQUIRED }));
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    if (!allowed.has(name)) return [{ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' }];
    return name === 'type' || name === 'fields' || (isEmpty(value) && required.includes(name))
      ? []
      : checkValue(name, value, required);
  });
  return [...missing, ...wrong];
}

function checkValue(name: string, value: unknown, required: readonly string[]): InvalidParam[] {
  if (name === 'burgerservicenummer') return checkList(name, value, { max: 20, pattern: /^\d{9}$/ });
  if (name === 'inclusiefOverledenPersonen')
    return typeof value === 'boolean' ? [] : [{ name, code: 'boolean', reason: 'Waarde is geen boolean.' }];
  if (name === 'geboortedatum')
    return typeof value === 'string' && isDatum(value)
      ? []
      : [{ name, code: 'date', reason: 'Waarde is geen geldige datum.' }];
  if (name === 'huisnummer') {
    const number = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : value;
    const isRight = typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 99_999;
    return isRight ? [] : [{ name, code: 'integer', reason: 'Waarde is geen geldig getal.' }];
  }
  const pattern = name === 'voornamen' && !required.includes(name) ? NAME_OPTIONAL : PATTERNS[name];
  const isRight = typeof value === 'string' && pattern !== undefined && pattern.test(value);
  return isRight ? [] : [{ name, code: 'pattern', reason: 'Waarde voldoet niet aan het patroon.' }];
}

type ListRule = { readonly max: number; readonly pattern: RegExp };

/** The official servers write the place in a list as `name[0]`, which their own specification of `name` refuses; ours `name.0`. */
function checkList(name: string, value: unknown, { max, pattern }: ListRule): InvalidParam[] {
  if (!Array.isArray(value)) return [{ name, code: 'array', reason: 'Parameter is geen array.' }];
  if (value.length === 0) return [{ name, code: 'minItems', reason: 'Array bevat minder dan 1 items.' }];
  if (value.length > max) return [{ name, code: 'maxItems', reason: `Array bevat meer dan ${max} items.` }];
  return value.flatMap((item: unknown, index) =>
    typeof item === 'string' && pattern.test(item)
      ? []
      : [{ name: `${name}.${index}`, code: 'pattern', reason: 'Waarde voldoet niet aan het patroon.' }],
  );
}

function checkFields(fields: unknown, tree: FieldTree): InvalidParam[] {
  if (fields === undefined || fields === null) return [{ name: 'fields', ...REQUIRED }];
  const shape = checkList('fields', fields, { max: 130, pattern: /^[a-zA-Z0-9._]{1,200}$/ });
  if (shape.length > 0 || !Array.isArray(fields)) return shape;
  return fields.flatMap((path: unknown, index) =>
    selectPath(tree, String(path))
      ? []
      : [{ name: `fields.${index}`, code: 'fields', reason: 'Parameter bevat een niet bestaande veldnaam.' }],
  );
}
