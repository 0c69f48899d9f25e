import type { Rng } from '../../../src/sandbox/region/model';
import { textOf } from './pattern';
import { isObject, listOf, objectOf, resolveRef, type JsonObject } from './json';

/** Choices of a sample: the source of chance, and fixed values for fields of some names. */
export type Sampling = {
  readonly rng: Rng;
  readonly fixed: Readonly<Record<string, unknown>>;
};

type At = Sampling & { readonly document: JsonObject; readonly depth: number };

/** Deeper than this only what a schema requires is filled in. */
const DEEP = 6;
const DEEPEST = 14;

/**
 * A value that a schema of an OpenAPI file permits, made by chance: optional fields are there or not, nullable ones may be
 * null, texts may be empty, and objects that allow it carry fields that nobody knows.
 */
export const sampleOf = (document: JsonObject, schema: unknown, sampling: Sampling): unknown =>
  sample(schema, { ...sampling, document, depth: 0 });

function sample(schema: unknown, at: At): unknown {
  if (at.depth > DEEPEST) throw new Error('The schema never ends');
  const resolved = resolveRef(at.document, schema);
  if (isNullable(resolved) && at.rng.chance(0.3)) return null;
  if ('const' in resolved) return resolved['const'];
  const choices = listOf(resolved['oneOf'] ?? resolved['anyOf']).filter((one) => !isNull(one));
  if (choices.length > 0) return sampleChoice(resolved, choices, at);
  if (Array.isArray(resolved['allOf'])) return sampleAll(resolved, at);
  const options = listOf(resolved['enum']).filter((one) => one !== null);
  if (options.length > 0) return at.rng.pick(options);
  return sampleOfType(resolved, at);
}

const isNull = (schema: unknown): boolean => {
  const { type, enum: options } = objectOf(schema);
  return type === 'null' || (Array.isArray(options) && options.length === 1 && options[0] === null);
};

const isNullable = (schema: JsonObject): boolean =>
  schema['nullable'] === true ||
  listOf(schema['type']).includes('null') ||
  listOf(schema['oneOf'] ?? schema['anyOf']).some(isNull);

/** One of the choices, with what stands beside the choice, and named as the discriminator says. */
function sampleChoice(schema: JsonObject, choices: readonly unknown[], at: At): unknown {
  const chosen = at.rng.pick(choices);
  const value = sample(chosen, { ...at, depth: at.depth + 1 });
  if (!isObject(value)) return value;
  const { oneOf: _one, anyOf: _any, discriminator, nullable: _nullable, ...beside } = schema;
  const rest = isObject(beside['properties']) ? objectOf(sampleOfType(beside, at)) : {};
  return { ...rest, ...value, ...discriminated(objectOf(discriminator), chosen) };
}

function discriminated({ propertyName, mapping }: JsonObject, chosen: unknown): JsonObject {
  const reference = objectOf(chosen)['$ref'];
  if (typeof propertyName !== 'string' || typeof reference !== 'string') return {};
  const name = reference.split('/').at(-1) ?? '';
  const [key] =
    Object.entries(objectOf(mapping)).find(([, to]) => to === reference || to === name) ?? (mapping ? [] : [name]);
  return key === undefined ? {} : { [propertyName]: key };
}

/** Objects that are one thing together; anything else is what the first part says, within the limits of all. */
function sampleAll(schema: JsonObject, at: At): unknown {
  const { allOf, nullable: _nullable, ...beside } = schema;
  const parts = [...listOf(allOf), beside].map((part) => resolveRef(at.document, part));
  const values = parts
    .filter((part) => Object.keys(part).some((keyword) => SHAPING.has(keyword)))
    .map((part) => sample({ ...part, nullable: false }, { ...at, depth: at.depth + 1 }));
  if (values.length === 1) return values[0];
  return values.every(isObject) ? Object.assign({}, ...values) : values[0];
}

const SHAPING = new Set(['type', 'properties', 'oneOf', 'anyOf', 'allOf', 'enum', 'const', 'items']);

function sampleOfType(schema: JsonObject, at: At): unknown {
  const [type] = [schema['type'] ?? (schema['properties'] ? 'object' : undefined)]
    .flat()
    .filter((one) => one !== 'null');
  switch (type) {
    case 'object':
      return sampleObject(schema, at);
    case 'array':
      return sampleArray(schema, at);
    case 'integer':
    case 'number':
      return sampleNumber(schema, at, type === 'integer');
    case 'boolean':
      return at.rng.chance(0.5);
    case 'string':
      return sampleText(schema, at);
    default:
      return at.rng.pick(['', 'iets', 7, true, null, {}, []]);
  }
}

function sampleObject(schema: JsonObject, at: At): JsonObject {
  const required = new Set(listOf(schema['required']));
  const entries = Object.entries(objectOf(schema['properties'])).flatMap(
    ([name, property], index): [string, unknown][] => {
      const isRequired = required.has(name);
      if (resolveRef(at.document, property)['writeOnly'] === true) return [];
      // An answer about something else, or with nothing at all that its file knows, is no answer.
      const isTelling = name in at.fixed || TELLS_WHOM.has(name) || (at.depth === 0 && index === 0);
      if (!isRequired && !isTelling && (at.depth > DEEP || !at.rng.chance(0.7))) return [];
      if (name in at.fixed && fits(at.fixed[name], onlyPart(property, at))) return [[name, at.fixed[name]]];
      const filled = TELLS_WHOM.has(name)
        ? { ...resolveRef(at.document, property), minItems: 1, nullable: false }
        : property;
      return [[name, sample(filled, { ...at, depth: at.depth + 1 })]];
    },
  );
  const { additionalProperties: more } = schema;
  const extra =
    more === false || !at.rng.chance(0.2)
      ? {}
      : { nieuwVeld: isObject(more) ? sample(more, { ...at, depth: at.depth + 1 }) : [null, { a: 1 }] };
  return { ...Object.fromEntries(entries), ...extra };
}

/** Parts by which an answer tells whom it is about: without them it is refused, whatever the file permits. */
const TELLS_WHOM = new Set([
  '_expand',
  'actoridentificator',
  'eigenaren',
  'hadBetrokkenen',
  'partijIdentificator',
  'partijIdentificatoren',
  'toegewezenAanActoren',
  'wasPartij',
]);

/** A schema itself, or the one that it is all of. */
function onlyPart(schema: unknown, at: At): JsonObject {
  const own = resolveRef(at.document, schema);
  const [part, ...others] = listOf(own['allOf']);
  return part && others.length === 0 ? resolveRef(at.document, part) : own;
}

/** A fixed text stands only where a text may stand, a number where one may, null where that is allowed. */
const fits = (value: unknown, schema: JsonObject): boolean =>
  typeof value === 'number'
    ? schema['type'] === 'integer'
    : value === null
      ? isNullable(schema)
      : schema['type'] === 'string' || 'pattern' in schema;

function sampleArray(schema: JsonObject, at: At): readonly unknown[] {
  const least = Number(schema['minItems'] ?? 0);
  const most = Math.max(least, Math.min(Number(schema['maxItems'] ?? 3), at.depth > DEEP ? 0 : 3));
  return Array.from({ length: at.rng.int(least, most) }, () =>
    sample(schema['items'] ?? {}, { ...at, depth: at.depth + 1 }),
  );
}

function sampleNumber(schema: JsonObject, { rng }: At, isWhole: boolean): number {
  const least = Number(schema['minimum'] ?? 0) + (schema['exclusiveMinimum'] === true ? 1 : 0);
  const most = Math.min(Number(schema['maximum'] ?? least + 100_000), least + 100_000);
  return isWhole || rng.chance(0.5) ? rng.int(Math.ceil(least), Math.floor(most)) : least + rng.next() * (most - least);
}

function sampleText(schema: JsonObject, { rng }: At): string {
  const least = Number(schema['minLength'] ?? 0);
  const most = Number(schema['maxLength'] ?? 60);
  const { format, pattern } = schema;
  if (typeof format === 'string' && format in FORMATS) return FORMATS[format]?.(rng) ?? '';
  if (typeof pattern === 'string') return textOf(pattern, rng);
  if (least === 0 && rng.chance(0.25)) return '';
  const words = Array.from({ length: 12 }, () => rng.pick(WORDS)).join(' ');
  return words.slice(0, rng.int(Math.max(least, 1), Math.max(least, Math.min(most, 60)))).padEnd(least, 'x');
}

const WORDS = ['Café', 'de', "'s-Gravenhage", 'ß', '<b>vet</b>', '2026', '—', 'ij', 'Ö', '&amp;', '"citaat"'];
const two = (value: number): string => String(value).padStart(2, '0');
const day = (rng: Rng): string => `${rng.int(1900, 2100)}-${two(rng.int(1, 12))}-${two(rng.int(1, 28))}`;
const time = (rng: Rng): string => `${two(rng.int(0, 23))}:${two(rng.int(0, 59))}:${two(rng.int(0, 59))}`;
const hex = (rng: Rng, digits: number): string =>
  Array.from({ length: digits }, () => rng.int(0, 15).toString(16)).join('');
/** Of no version: a register need not keep to the RFC. */
const uuid = (rng: Rng): string => [8, 4, 4, 4, 12].map((digits) => hex(rng, digits)).join('-');

const FORMATS: Readonly<Record<string, (rng: Rng) => string>> = {
  uuid,
  date: day,
  'date-time': (rng) =>
    `${day(rng)}T${time(rng)}${rng.pick(['', '.5', '.123456'])}${rng.pick(['Z', '+01:00', '-05:30'])}`,
  uri: (rng) => `http://${rng.pick(['intern.example:8000', '10.0.0.7', 'elders.example'])}/api/v1/dingen/${uuid(rng)}`,
  email: (rng) => `iemand${rng.int(1, 99)}@voorbeeld.example`,
  duration: (rng) => rng.pick(['P1Y', 'P3M', 'P10D', 'PT24H']),
};
