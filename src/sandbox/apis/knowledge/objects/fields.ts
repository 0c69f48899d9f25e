import { invalidField } from '../../customers/rest/problems';

type Json = Readonly<Record<string, unknown>>;

/** Top-level parts of a shown object, and those of its record. */
const TOP = ['url', 'uuid', 'type', 'record'];
const RECORD = [
  'index',
  'typeVersion',
  'data',
  'geometry',
  'references',
  'startAt',
  'endAt',
  'registrationAt',
  'correctionFor',
  'correctedBy',
];

/** Checks the `fields` parameter and splits it into paths. Source: Objects API 2.7. */
export function readFields(fields: string): readonly (readonly string[])[] {
  const paths = fields.split(',').map((field) => field.trim().split('__'));
  const isKnown = ([top = '', part]: readonly string[]) =>
    TOP.includes(top) && (part === undefined || (top === 'record' && RECORD.includes(part)));
  if (!paths.every(isKnown)) throw invalidField('fields', 'invalid', 'Unknown field.');
  return paths;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const part = (value: unknown): Json => (isJson(value) ? value : {});

/** Only the parts of `object` under `paths`, nested as they were. */
export function pickFields(object: Json, paths: readonly (readonly string[])[]): Json {
  const picked: Record<string, unknown> = {};
  for (const [top, ...rest] of paths) {
    if (top === undefined || !(top in object)) continue;
    if (rest.length === 0) picked[top] = object[top];
    else picked[top] = { ...part(picked[top]), ...pickFields(part(object[top]), [rest]) };
  }
  return picked;
}

/** The value at a path of `ordering`, as something that sorts: what is no text or number comes first. */
function valueAt(object: Json, path: readonly string[]): string | number {
  let value: unknown = object;
  for (const key of path) value = isJson(value) ? value[key] : undefined;
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}

/** Sorts shown objects by a comma-separated `ordering`; `-` turns a part around. */
export function sortByOrdering<T extends Json>(objects: readonly T[], ordering: string): readonly T[] {
  const keys = ordering
    .split(',')
    .map((part) => part.trim())
    .map((part) => ({ path: part.replace(/^-/, '').split('__'), sign: part.startsWith('-') ? -1 : 1 }));
  return [...objects].sort((one, other) => {
    for (const { path, sign } of keys) {
      const [a, b] = [valueAt(one, path), valueAt(other, path)];
      if (a !== b) return (a < b ? -1 : 1) * sign;
    }
    return 0;
  });
}
