import { isObject, listOf, objectOf, resolveRef, type JsonObject } from './json';

/** Which way a body goes: `readOnly` fields belong in answers only, `writeOnly` fields in requests only. */
export type Direction = 'request' | 'response';

/** Keywords of OpenAPI that say nothing about which values fit, or are replaced below. */
const DROPPED = new Set([
  'nullable',
  'discriminator',
  'readOnly',
  'writeOnly',
  'xml',
  'externalDocs',
  'example',
  'examples',
  'deprecated',
  'description',
  'title',
  'default',
]);

/** Under which name the components of a file are known to ajv. */
export const COMPONENTS_ID = 'file';

/**
 * An OpenAPI 3.0 or 3.1 schema as a JSON Schema that ajv reads. `nullable` becomes a choice with null, a discriminator
 * decides which of its schemas applies, `readOnly` and `writeOnly` are kept to their direction.
 */
export function toJsonSchema(document: JsonObject, direction: Direction, schema: unknown): unknown {
  const convert = (value: unknown): unknown => toJsonSchema(document, direction, value);
  if (Array.isArray(schema)) return schema.map(convert);
  if (!isObject(schema)) return schema;
  const { $ref } = schema;
  if (typeof $ref === 'string') return { $ref: `${COMPONENTS_ID}${$ref}` };
  const choice = chosenByDiscriminator(schema);
  const converted = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (DROPPED.has(keyword) || keyword.startsWith('x-')) return [];
    if (choice && (keyword === 'oneOf' || keyword === 'anyOf')) return [];
    if (keyword === 'properties') return [[keyword, propertiesFor(document, direction, objectOf(value))]];
    if (keyword === 'required') return [[keyword, requiredFor(document, { schema, direction })]];
    if (keyword === 'enum' || keyword === 'const') return [[keyword, value]];
    if (isExclusive(keyword) && typeof value === 'boolean')
      return value ? [[keyword, schema[keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum']]] : [];
    return [[keyword, convert(value)]];
  });
  const result = {
    ...Object.fromEntries(converted),
    ...(choice ? { allOf: [...listOf(schema['allOf']).map(convert), ...choice] } : {}),
  };
  return schema['nullable'] === true ? { anyOf: [{ type: 'null' }, result] } : result;
}

/** The components of a file under {@link COMPONENTS_ID}, all converted. */
export function toComponents(document: JsonObject, direction: Direction): JsonObject {
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  const converted = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(document, direction, schema)]),
  );
  return { $id: COMPONENTS_ID, components: { schemas: converted } };
}

const isExclusive = (keyword: string): boolean => keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum';

function propertiesFor(document: JsonObject, direction: Direction, properties: JsonObject): JsonObject {
  const isForbidden = (schema: unknown): boolean =>
    direction === 'request' && resolveRef(document, schema)['readOnly'] === true;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      isForbidden(schema) ? false : toJsonSchema(document, direction, schema),
    ]),
  );
}

/** A field that may only go the other way is not required this way. */
function requiredFor(
  document: JsonObject,
  { schema, direction }: { readonly schema: JsonObject; readonly direction: Direction },
): readonly unknown[] {
  const otherWay = direction === 'request' ? 'readOnly' : 'writeOnly';
  const properties = objectOf(schema['properties']);
  return listOf(schema['required']).filter(
    (name) => typeof name !== 'string' || resolveRef(document, properties[name])[otherWay] !== true,
  );
}

/** `oneOf` with a discriminator: its value names the one schema that applies. Null where there is no such choice. */
function chosenByDiscriminator(schema: JsonObject): readonly unknown[] | null {
  const discriminator = objectOf(schema['discriminator']);
  const { propertyName } = discriminator;
  const options = listOf(schema['oneOf'] ?? schema['anyOf']);
  if (typeof propertyName !== 'string' || options.length === 0) return null;
  const mapping = mappingOf(discriminator, options);
  return [
    { required: [propertyName], properties: { [propertyName]: { enum: Object.keys(mapping) } } },
    ...Object.entries(mapping).map(([value, $ref]) => ({
      if: { required: [propertyName], properties: { [propertyName]: { const: value } } },
      then: { $ref: `${COMPONENTS_ID}${$ref}` },
    })),
  ];
}

/** Value to reference; without a mapping, the names of the schemas are the values. */
function mappingOf({ mapping }: JsonObject, options: readonly unknown[]): Readonly<Record<string, string>> {
  const references = options
    .flatMap((option) => objectOf(option)['$ref'] ?? [])
    .filter((one) => typeof one === 'string');
  const entries = isObject(mapping)
    ? Object.entries(mapping)
    : references.map((one) => [one.split('/').at(-1) ?? '', one] as const);
  return Object.fromEntries(
    entries.map(([value, to]) => [
      value,
      String(to).startsWith('#') ? String(to) : `#/components/schemas/${String(to)}`,
    ]),
  );
}
