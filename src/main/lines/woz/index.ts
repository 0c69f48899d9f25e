import { z } from 'zod';
import { mapValue } from '../../../shared/result';
import type { LineHttp, Params } from '../../http/line-http';
import { allPages } from '../all-pages';
import { defineLine } from '../define-line';
import { toWozObjecten } from './map';
import { wireWozObjecten } from './wire';

const HAL = { Accept: 'application/hal+json' };
/** An address that does not exist: to ask whether the register answers. */
const NOWHERE = '0000200000000000';
/** The most that one page holds. */
const PAGE_SIZE = 100;
/** Of a large owner no more objects than this are read. */
const MOST_OBJECTS = 500;

/** WOZ objects. Source: WOZ bevragen 1.0.0, `GET /wozobjecten`. There is no search by BSN: by address, then only what the asker is belanghebbende of. */
export const woz = defineLine({
  kind: 'woz',
  label: 'WOZ-waarden',
  ports: ['woz'],
  settings: z.strictObject({}),
  connect: (http) => ({
    woz: {
      async listAt(nummeraanduidingIdentificatie, belanghebbende) {
        return mapValue(await search(http, { nummeraanduidingIdentificatie }), (wires) =>
          toWozObjecten(wires, belanghebbende),
        );
      },
      async listOwnedBy(kvkNummer) {
        return mapValue(await search(http, { kvkNummer }), (wires) => toWozObjecten(wires, { kvkNummer }));
      },
    },
  }),
  probe: async (http) => mapValue(await page(http, { nummeraanduidingIdentificatie: NOWHERE }), () => null),
});

const page = (http: LineHttp, params: Params) => http.get('/wozobjecten', wireWozObjecten, { params, headers: HAL });

/** All objects of a search, page by page. A page that is not full is the last: some servers fill in `next` always. */
const search = (http: LineHttp, params: Params) =>
  allPages(
    async (number) =>
      mapValue(await page(http, { ...params, page: number, pageSize: PAGE_SIZE }), ({ _embedded }) => {
        const results = _embedded?.wozObjecten ?? [];
        return { results, next: results.length < PAGE_SIZE ? null : 'more' };
      }),
    { items: MOST_OBJECTS },
  );
