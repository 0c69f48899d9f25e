/** A JSON object whose content is not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; an empty one when it is something else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The value as a list; an empty one when it is something else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a local reference (`#/components/schemas/Zaak`) points at. Anything that is no reference is given back. */
export function resolveRef(document: JsonObject, value: unknown): JsonObject {
  const reference = objectOf(value)['$ref'];
  if (typeof reference !== 'string') return objectOf(value);
  if (!reference.startsWith('#/')) throw new Error(`Not a reference within the file: ${reference}`);
  const parts = reference
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = parts.reduce<unknown>((at, part) => objectOf(at)[part], document);
  if (!isObject(found)) throw new Error(`Nothing at ${reference}`);
  return resolveRef(document, found);
}
