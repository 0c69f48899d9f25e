import { isObject, listOf, objectOf, resolveRef, type JsonObject } from './json';
import type { Operation } from './document';

/** Describes which value came in for a parameter, so that its schema can be put to it. */
export type GivenParameter = { readonly where: string; readonly schema: unknown; readonly value: unknown };

export type ParameterFindings = { readonly given: readonly GivenParameter[]; readonly problems: readonly string[] };

/**
 * Header parameters of these names mean nothing in OpenAPI: other parts of the file describe them. So it is for
 * Content-Type, but servers that are made from a file hold its list against a request all the same: we keep to it.
 */
const IGNORED_HEADERS = new Set(['accept', 'authorization']);

type Request = {
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** The parameters of a request as the operation declares them: what came in, what is missing, and query names that the file does not know. */
export function parametersOf(document: JsonObject, operation: Operation, request: Request): ParameterFindings {
  const declared = operation.parameters.map((parameter) => ({
    parameter,
    ...read(document, parameter, { operation, request }),
  }));
  const known = new Set(operation.parameters.filter((one) => one['in'] === 'query').map((one) => String(one['name'])));
  const unknown = [...new Set(request.query.keys())].filter(
    (name) => !known.has(name) && !known.has(name.replace(/\[.*$/, '')),
  );
  return {
    given: declared.flatMap(({ parameter, where, value }) =>
      value === undefined ? [] : [{ where, schema: parameter['schema'], value }],
    ),
    problems: [
      ...declared
        .filter(({ parameter, value }) => value === undefined && parameter['required'] === true)
        .map(({ where }) => `${where} is missing`),
      ...unknown.map((name) => `query ${name} is not in the file`),
    ],
  };
}

function read(
  document: JsonObject,
  parameter: JsonObject,
  { operation, request }: { readonly operation: Operation; readonly request: Request },
): { readonly where: string; readonly value: unknown } {
  const name = String(parameter['name']);
  const where = `${String(parameter['in'])} ${name}`;
  const toValue = (text: string): unknown => valueOf(document, parameter['schema'], text);
  switch (parameter['in']) {
    case 'path':
      return { where, value: toValue(operation.pathValues[name] ?? '') };
    case 'header': {
      const text = request.headers[name.toLowerCase()];
      const isGiven = typeof text === 'string' && !IGNORED_HEADERS.has(name.toLowerCase());
      // What the file says of an ignored name is not held against the request either.
      return {
        where,
        value: isGiven ? toValue(text) : IGNORED_HEADERS.has(name.toLowerCase()) ? ignored(parameter) : undefined,
      };
    }
    case 'query':
      return {
        where,
        value: request.query.has(name) ? queryValue(document, parameter, request.query.getAll(name)) : undefined,
      };
    default:
      return { where, value: undefined };
  }
}

const ignored = (parameter: JsonObject): unknown => listOf(objectOf(parameter['schema'])['enum'])[0] ?? '';

function queryValue(document: JsonObject, parameter: JsonObject, texts: readonly string[]): unknown {
  const { schema } = parameter;
  if (!typesOf(document, schema).has('array'))
    return texts.length === 1 ? valueOf(document, schema, texts[0] ?? '') : texts;
  const all = parameter['explode'] === false ? texts.flatMap((text) => text.split(',')) : texts;
  const { items } = resolveRef(document, schema);
  return all.map((text) => valueOf(document, items, text));
}

/** A text as the number or boolean that its schema asks for; the text itself when it is none. */
function valueOf(document: JsonObject, schema: unknown, text: string): unknown {
  const types = typesOf(document, schema);
  if (types.has('string') || types.size === 0) return text;
  if ((types.has('integer') || types.has('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.has('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function typesOf(document: JsonObject, schema: unknown): ReadonlySet<unknown> {
  const resolved = isObject(schema) ? resolveRef(document, schema) : {};
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => listOf(resolved[keyword]));
  return new Set([...[resolved['type'] ?? []].flat(), ...parts.flatMap((part) => [...typesOf(document, part)])]);
}
