import { z } from 'zod';
import { mapValue, type LineResult } from '../../../shared/result';
import { andThen, failed, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { Answer } from '../../ports/ports';
import type {
  ObjectData,
  ObjectVersion,
  RedactieObject,
  RedactiePort,
  RedactieSoort,
  RedactieWritePort,
  WrittenObject,
} from '../../ports/redactie';
import { allPages } from '../all-pages';
import { once } from '../asked';
import { toDatum } from '../wire-values';
import { findObjecttypes } from './objecttypes';
import type { Settings } from './settings';
import { wireVersionPage, type WireObject, type WireVersion } from './wire';

/** The most versions of one object that are read. */
const MOST_VERSIONS = 2000;
const PAGE_SIZE = 500;
/** Writing must say in which coordinate system, also where there is none. Source: Objects API 2.7. */
const CRS = { 'Content-Crs': 'EPSG:4326', 'Accept-Crs': 'EPSG:4326' };
/** Our objecttypes have one version. */
const TYPE_VERSION = 1;

type ListObjects = (soort: RedactieSoort) => Promise<LineResult<readonly (readonly WireObject[])[]>>;

/** Reading of the objects that knowledge work keeps. Source: Objects 2.7, `/objects` and `/objects/{uuid}/history`. */
export const redactiePort = (http: LineHttp, listObjects: ListObjects): RedactiePort => ({
  async list(soort) {
    return mapValue(await listObjects(soort), ([objects = []]) => once(objects.flatMap(toObject), ({ id }) => id));
  },
  async history(id) {
    const pages = await allPages(
      (page) =>
        http.get(`/objects/${encodeURIComponent(id)}/history`, wireVersionPage, {
          params: { page, pageSize: PAGE_SIZE },
        }),
      { items: MOST_VERSIONS },
    );
    return notFoundAs(
      mapValue(pages, (versions) => once(versions.flatMap(toVersion), ({ index }) => String(index)).toSorted(byIndex)),
      [],
    );
  },
});

/** Writing of those objects. Source: Objects 2.7, `POST /objects` and `PUT /objects/{uuid}`. */
export const redactieWritePort = (http: LineHttp, settings: Settings): RedactieWritePort => ({
  create: (object) =>
    withType(http, settings, { object, send: (body) => http.post('/objects', z.unknown(), { body, headers: CRS }) }),
  replace: (object) =>
    withType(http, settings, {
      object,
      send: (body) => http.put(`/objects/${encodeURIComponent(object.id)}`, z.unknown(), { body, headers: CRS }),
    }),
});

type Sending = {
  readonly object: WrittenObject;
  readonly send: (body: unknown) => Promise<LineResult<unknown>>;
};

async function withType(http: LineHttp, settings: Settings, { object, send }: Sending): Answer<null> {
  const { soort, id, data, startAt } = object;
  return andThen(await findObjecttypes(http, settings, [soort]), async (urls) => {
    const type = urls.get(soort);
    if (type === undefined) return failed<null>(http, { kind: 'invalidResponse', fields: ['objecttypes.name'] });
    return mapValue(await send({ uuid: id, type, record: { typeVersion: TYPE_VERSION, data, startAt } }), () => null);
  });
}

const byIndex = (one: ObjectVersion, other: ObjectVersion): number => one.index - other.index;

const toObject = ({ uuid, url, record }: WireObject): readonly RedactieObject[] => {
  const id = uuid || url?.split('/').at(-1);
  return id && record.data && hasRealDays(record.data) ? [{ id, data: record.data }] : [];
};

const toVersion = ({ index, startAt, data }: WireVersion): readonly ObjectVersion[] =>
  data && hasRealDays(data) ? [{ index, startAt: toDatum(startAt), data }] : [];

/** Data are handed on as they are; a day that no calendar knows makes them unreadable. */
function hasRealDays(data: ObjectData): boolean {
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && toDatum(value) === null) return false;
    if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value) as readonly unknown[]) waiting.push(part);
  }
  return true;
}
