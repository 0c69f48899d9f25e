import { mapValue } from '../../../shared/result';
import type { LineHttp, Params } from '../../http/line-http';
import type { KennisFeedPort } from '../../ports/kennis-feed';
import { findObjecttypes, type ObjecttypeName } from './objecttypes';
import type { Settings } from './settings';

const LISTS = ['kennisartikel', 'vac'] as const satisfies readonly ObjecttypeName[];
const HEADERS = { 'Accept-Crs': 'EPSG:4326' };

/** All that tells whether an object changed. */
const KEYS = ['uuid', 'record__index', 'record__registrationAt', 'record__startAt', 'record__endAt'].join(',');
/** Of one day first what was changed again, then what is new. */
const NEWEST_FIRST = '-record__registrationAt,-record__index';

/** Articles and VACs in steps. Source: Objects 2.7, `GET /objects` with `ordering` and `fields`, `GET /objects/{uuid}`. */
export const feedPort = (http: LineHttp, settings: Settings): KennisFeedPort => ({
  async open() {
    const { municipalities, referenceOrganisations } = settings;
    return mapValue(await findObjecttypes(http, settings, LISTS), (urls) => ({
      lists: LISTS.flatMap((name) => {
        const address = urls.get(name);
        return address === undefined ? [] : [{ name, address }];
      }),
      settings: JSON.stringify({ municipalities, referenceOrganisations }),
    }));
  },
  async fetch(request) {
    if (request.ask === 'one') return fetchAs(http, `/objects/${encodeURIComponent(request.key)}`, {});
    const { list, page, size, parts } = request;
    const params = { type: list.address, page, pageSize: size, ordering: NEWEST_FIRST };
    return fetchAs(http, '/objects', parts === 'keys' ? { ...params, fields: KEYS } : params);
  },
});

async function fetchAs(http: LineHttp, path: string, params: Params) {
  return mapValue(await http.bytes(path, { params, headers: HEADERS }), ({ bytes, contentType }) => ({
    // A copy that nobody else looks at: it moves to another thread.
    bytes: new Uint8Array(bytes),
    contentType,
  }));
}
