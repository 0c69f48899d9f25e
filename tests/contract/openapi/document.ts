import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isObject, listOf, objectOf, resolveRef, type JsonObject } from './json';

/** One operation of an OpenAPI file, with the parameters of its path and of itself. */
export type Operation = {
  readonly method: string;
  readonly template: string;
  readonly pathValues: Readonly<Record<string, string>>;
  readonly parameters: readonly JsonObject[];
  readonly requestBody: JsonObject | null;
  readonly responses: JsonObject;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** An OpenAPI file as it stands. */
export const readDocument = (file: string): JsonObject =>
  objectOf(parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }));

/** The operation for a method and a path below the server's base; null when the file has none. Fixed path parts win over parameters. */
export function findOperation(document: JsonObject, method: string, path: string): Operation | null {
  const matches = Object.entries(objectOf(document['paths'])).flatMap(([template, item]) => {
    const pathValues = matchTemplate(template, path);
    const operation = objectOf(item)[method.toLowerCase()];
    return pathValues && isObject(operation) && METHODS.includes(method.toLowerCase())
      ? [{ template, pathValues, operation, item: objectOf(item) }]
      : [];
  });
  const [best] = matches.sort((a, b) => Object.keys(a.pathValues).length - Object.keys(b.pathValues).length);
  if (!best) return null;
  const { template, pathValues, operation, item } = best;
  const own = listOf(operation['parameters']).map((one) => resolveRef(document, one));
  const shared = listOf(item['parameters']).map((one) => resolveRef(document, one));
  const isOverruled = (one: JsonObject): boolean =>
    own.some((other) => other['name'] === one['name'] && other['in'] === one['in']);
  return {
    method: method.toUpperCase(),
    template,
    pathValues,
    parameters: [...shared.filter((one) => !isOverruled(one)), ...own],
    requestBody: operation['requestBody'] ? resolveRef(document, operation['requestBody']) : null,
    responses: objectOf(operation['responses']),
  };
}

function matchTemplate(template: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return null;
    if (name !== undefined) values[name] = value;
  }
  return values;
}
