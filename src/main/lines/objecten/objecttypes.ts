import { mapValue, type LineResult } from '../../../shared/result';
import { answered, andThen, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import { allPages } from '../all-pages';
import type { Settings } from './settings';
import { wireObjecttypePage, type WireObjecttype } from './wire';

/** The objecttypes that we read, with the names under which municipalities keep them. */
const NAMES = {
  vac: ['vac', 'vacs'],
  kennisartikel: ['kennisartikel', 'sdg kennisartikel', 'pdc', 'kennisartikelen'],
  medewerker: ['medewerker', 'medewerkers', 'smoelenboek'],
  afdeling: ['afdeling', 'afdelingen'],
  groep: ['groep', 'groepen'],
  kennisvraag: ['kennisvraag', 'kennisvragen'],
  kennisvoorstel: ['kennisvoorstel', 'kennisvoorstellen'],
  kennisnieuws: ['kennisnieuws'],
  overdracht: ['overdracht', 'overdrachten'],
} as const;

export type ObjecttypeName = keyof typeof NAMES;

const MOST_TYPES = 1000;

/** URLs of the asked objecttypes; a name that this installation does not have is absent. */
export type ObjecttypeUrls = ReadonlyMap<ObjecttypeName, string>;

const isNamed = ({ name, namePlural }: WireObjecttype, wanted: ObjecttypeName): boolean =>
  [name, namePlural ?? ''].some((own) => NAMES[wanted].some((known) => known === own.trim().toLowerCase()));

/** Where objecttypes are asked: as configured, else at the Objects API itself (since 4.0), else beside it. */
function candidates(http: LineHttp, { objecttypesUrl }: Settings): readonly string[] {
  if (objecttypesUrl) return [objecttypesUrl.replace(/\/+$/, '')];
  const sibling = http.baseUrl.replace(/\/(objecten|objects)(?=\/)/, '/objecttypes');
  return sibling === http.baseUrl ? [''] : ['', sibling];
}

/**
 * Finds the objecttypes by the URLs of the settings, and the others by name. Objects that this installation does not
 * keep are no failure; when it has none of those asked, the settings cannot be right.
 */
export async function findObjecttypes(
  http: LineHttp,
  settings: Settings,
  wanted: readonly ObjecttypeName[],
): Promise<LineResult<ObjecttypeUrls>> {
  const urls = new Map<ObjecttypeName, string>();
  for (const name of wanted) {
    const configured = settings[`${name}Type`];
    if (configured) urls.set(name, configured);
  }
  const missing = wanted.filter((name) => !urls.has(name));
  if (missing.length === 0) return answered(http, urls);
  return andThen(await listObjecttypes(http, settings), (objecttypes) => {
    for (const name of missing) {
      const found = objecttypes.find((objecttype) => isNamed(objecttype, name));
      if (found) urls.set(name, found.url);
    }
    const none: LineResult<ObjecttypeUrls> = failed(http, { kind: 'invalidResponse', fields: ['objecttypes.name'] });
    return Promise.resolve(urls.size > 0 ? answered(http, urls) : none);
  });
}

async function listObjecttypes(http: LineHttp, settings: Settings): Promise<LineResult<readonly WireObjecttype[]>> {
  const [first = '', ...others] = candidates(http, settings);
  let reply = await listAt(http, first);
  for (const base of others) {
    if (reply.ok || reply.error.kind !== 'notFound') break;
    reply = await listAt(http, base);
  }
  return mapValue(reply, (found) => found);
}

const listAt = (http: LineHttp, base: string) =>
  allPages((page) => http.get(`${base}/objecttypes`, wireObjecttypePage, { params: { page } }), { items: MOST_TYPES });
