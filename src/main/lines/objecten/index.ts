import { z } from 'zod';
import { mapValue, type LineResult } from '../../../shared/result';
import { answered, andThen, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { AdresboekPort, KennisPort } from '../../ports/ports';
import { allPages } from '../all-pages';
import { defineLine } from '../define-line';
import { feedPort } from './feed';
import { toMedewerkers, toTeams } from './map-adresboek';
import { toArtikelen } from './map-kennis';
import { findObjecttypes, type ObjecttypeName } from './objecttypes';
import { handOverTransport } from './overdracht';
import { redactiePort, redactieWritePort } from './redactie';
import { settingsSchema, type Settings } from './settings';
import { wireObjectPage, type WireObject } from './wire';

/** The most that the Objects API gives at once. */
const PAGE_SIZE = 500;
const MOST_OBJECTS = 20_000;

/** Knowledge and the address book of colleagues. Source: Objects 2.7 with the community's objecttypes. */
export const objecten = defineLine({
  kind: 'objecten',
  label: 'Kennisbank en smoelenboek',
  ports: ['kennis', 'kennisFeed', 'adresboek', 'redactie', 'redactieWrite', 'handOverWrite'],
  settings: settingsSchema,
  connect: (http, settings) => ({
    kennis: kennisPort(http, settings),
    kennisFeed: feedPort(http, settings),
    adresboek: adresboekPort(http, settings),
    redactie: redactiePort(http, (soort) => objectsOf(http, settings, [soort])),
    redactieWrite: redactieWritePort(http, settings),
    handOverWrite: handOverTransport(http, settings),
  }),
  // Only the id of one object: its data may name a colleague.
  async probe(http) {
    const params = { page: 1, pageSize: 1, fields: 'uuid' };
    return mapValue(await http.get('/objects', z.object({ results: z.array(z.unknown()) }), { params }), () => null);
  },
});

const kennisPort = (http: LineHttp, settings: Settings): KennisPort => ({
  async listArtikelen() {
    const found = await objectsOf(http, settings, ['kennisartikel', 'vac']);
    return mapReadable(found, ([kennis = [], vacs = []]) => toArtikelen(kennis, vacs, settings));
  },
});

const adresboekPort = (http: LineHttp, settings: Settings): AdresboekPort => ({
  async listMedewerkers() {
    const found = await objectsOf(http, settings, ['medewerker']);
    return mapReadable(found, ([medewerkers = []]) => toMedewerkers(medewerkers));
  },
  async listTeams() {
    const found = await objectsOf(http, settings, ['afdeling', 'groep']);
    return mapReadable(found, ([afdelingen = [], groepen = []]) => toTeams(afdelingen, groepen));
  },
});

type Objects = readonly (readonly WireObject[])[];

/** The mapped objects. One object that cannot be read is left out; when none can, the objecttypes are not what we think. */
function mapReadable<T>(found: LineResult<Objects>, map: (objects: Objects) => readonly T[]): LineResult<readonly T[]> {
  const mapped = mapValue(found, map);
  const isUnreadable =
    mapped.ok && mapped.value.length === 0 && found.ok && found.value.some((objects) => objects.length > 0);
  return isUnreadable ? failed(mapped, { kind: 'invalidResponse', fields: ['record.data'] }) : mapped;
}

/** All objects of each objecttype, in the order asked; none for an objecttype that this installation does not have. */
async function objectsOf(
  http: LineHttp,
  settings: Settings,
  names: readonly ObjecttypeName[],
): Promise<LineResult<Objects>> {
  return andThen(await findObjecttypes(http, settings, names), async (urls) => {
    const replies = await Promise.all(names.map((name) => listObjects(http, urls.get(name))));
    const all: (readonly WireObject[])[] = [];
    for (const reply of replies) {
      if (!reply.ok) return failed<Objects>(reply, reply.error);
      all.push(reply.value);
    }
    return answered(http, all);
  });
}

async function listObjects(http: LineHttp, type: string | undefined): Promise<LineResult<readonly WireObject[]>> {
  if (type === undefined) return answered(http, []);
  const headers = { 'Accept-Crs': 'EPSG:4326' };
  return allPages(
    (page) => http.get('/objects', wireObjectPage, { params: { type, page, pageSize: PAGE_SIZE }, headers }),
    {
      items: MOST_OBJECTS,
    },
  );
}
