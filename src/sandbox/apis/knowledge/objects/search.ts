import { z } from 'zod';
import type { SandboxContext } from '../../../api';
import { uuidFromUrl } from '../../customers/rest/filters';
import { invalidField, parseBody } from '../../customers/rest/problems';
import { firstOf, type QueryValues } from '../../customers/rest/query';
import { pickFields, readFields, sortByOrdering } from './fields';
import { dataAttrTest, dataContainsTest } from './filters';
import { OBJECTTYPES } from './objecttypes';
import { renderObject } from './render';
import { objectsOf, versionOn, versionRegisteredOn } from './store';

/** What a search asks, from a query string or from the body of `/objects/search`. */
export type ObjectSearch = {
  readonly type: string | null;
  readonly dataAttr: readonly string[];
  readonly dataAttrs: string | null;
  readonly dataIcontains: string | null;
  readonly date: string | null;
  readonly registrationDate: string | null;
  readonly typeVersion: number | null;
  readonly ordering: string | null;
  readonly fields: string | null;
  /** Asked for a place on the map: objects without a place are never there. */
  readonly hasGeometry: boolean;
};

/** Names that the query string of `/objects` may hold besides paging. */
export const SEARCH_PARAMETERS = [
  'type',
  'data_attr',
  'data_attrs',
  'data_icontains',
  'date',
  'registrationDate',
  'typeVersion',
  'ordering',
  'fields',
];

function readVersion(text: string | null): number | null {
  if (text === null) return null;
  const version = Number(text);
  if (!Number.isInteger(version)) throw invalidField('typeVersion', 'invalid', 'Voer een geheel getal in.');
  return version;
}

function readDate(name: string, text: string | null): string | null {
  if (text !== null && !z.iso.date().safeParse(text).success)
    throw invalidField(name, 'invalid', 'Voer een geldige datum in.');
  return text;
}

/** The search in a query string. */
export const searchOfQuery = (query: QueryValues): ObjectSearch => ({
  type: firstOf(query, 'type'),
  dataAttr: query.get('data_attr') ?? [],
  dataAttrs: firstOf(query, 'data_attrs'),
  dataIcontains: firstOf(query, 'data_icontains'),
  date: readDate('date', firstOf(query, 'date')),
  registrationDate: readDate('registrationDate', firstOf(query, 'registrationDate')),
  typeVersion: readVersion(firstOf(query, 'typeVersion')),
  ordering: firstOf(query, 'ordering'),
  fields: firstOf(query, 'fields'),
  hasGeometry: false,
});

const searchBody = z.object({
  geometry: z.object({ within: z.unknown() }).optional(),
  type: z.url().max(1000).optional(),
  data_attr: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  data_attrs: z.string().optional(),
  data_icontains: z.string().optional(),
  date: z.iso.date().optional(),
  registrationDate: z.iso.date().optional(),
  typeVersion: z.number().int().optional(),
  ordering: z.string().optional(),
});

/** The search in the body of `/objects/search`. */
export function searchOfBody(body: unknown): ObjectSearch {
  const asked = parseBody(searchBody, body);
  return {
    type: asked.type ?? null,
    dataAttr: asked.data_attr,
    dataAttrs: asked.data_attrs ?? null,
    dataIcontains: asked.data_icontains ?? null,
    date: asked.date ?? null,
    registrationDate: asked.registrationDate ?? null,
    typeVersion: asked.typeVersion ?? null,
    ordering: asked.ordering ?? null,
    fields: null,
    hasGeometry: asked.geometry !== undefined,
  };
}

/** The objecttype under a URL, by the uuid at its end: it may be asked at either of its two addresses. */
export function objecttypeOf(url: string) {
  const found = OBJECTTYPES.find((objecttype) => objecttype.uuid === uuidFromUrl(url));
  if (!found) throw invalidField('type', 'invalid', 'Invalid objecttype.');
  return found;
}

/** All shown objects that a search finds, in order; the caller pages them. */
export function findObjects(
  context: SandboxContext,
  search: ObjectSearch,
): readonly Readonly<Record<string, unknown>>[] {
  const paths = search.fields === null ? null : readFields(search.fields);
  const attributes = [...search.dataAttr, ...(search.dataAttrs?.split(',') ?? [])];
  const tests = attributes.map((expression) => dataAttrTest(expression));
  if (search.dataIcontains !== null) tests.push(dataContainsTest(search.dataIcontains));
  const where = search.type === null ? {} : { type: objecttypeOf(search.type).uuid };
  const shown = objectsOf(context.store)
    .find({ where })
    .items.flatMap((object) => {
      const version =
        search.registrationDate === null
          ? versionOn(object, search.date ?? context.today)
          : versionRegisteredOn(object, search.registrationDate);
      if (!version || search.hasGeometry) return [];
      if (search.typeVersion !== null && version.typeVersion !== search.typeVersion) return [];
      return tests.every((test) => test(version.data)) ? [renderObject(context, object, version)] : [];
    });
  const sorted = search.ordering === null ? shown : sortByOrdering(shown, search.ordering);
  return paths === null ? sorted : sorted.map((object) => pickFields(object, paths));
}
