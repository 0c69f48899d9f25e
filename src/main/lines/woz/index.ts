import { z } from 'zod';
import { mapValue } from '../../../shared/result';
import { notFoundAs } from '../../http/answers';
import { defineLine } from '../define-line';
import { toWozObjecten } from './map';
import { wireWozObjecten } from './wire';

const HAL = { Accept: 'application/hal+json' };
/** An address that does not exist: to ask whether the register answers. */
const NOWHERE = '0000200000000000';

/** WOZ objects. Source: WOZ bevragen 1.0.0, `GET /wozobjecten`. There is no search by BSN: by address, then only what the asker is belanghebbende of. */
export const woz = defineLine({
  kind: 'woz',
  label: 'WOZ-waarden',
  ports: ['woz'],
  settings: z.strictObject({}),
  connect: (http) => ({
    woz: {
      async listAt(nummeraanduidingIdentificatie, belanghebbende) {
        const reply = await http.get('/wozobjecten', wireWozObjecten, { params: { nummeraanduidingIdentificatie }, headers: HAL });
        return mapValue(notFoundAs(reply, {}), (wire) => toWozObjecten(wire, belanghebbende));
      },
      async listOwnedBy(kvkNummer) {
        const reply = await http.get('/wozobjecten', wireWozObjecten, { params: { kvkNummer }, headers: HAL });
        return mapValue(notFoundAs(reply, {}), (wire) => toWozObjecten(wire, { kvkNummer }));
      },
    },
  }),
  probe: async (http) => mapValue(notFoundAs(await http.get('/wozobjecten', wireWozObjecten, { params: { nummeraanduidingIdentificatie: NOWHERE }, headers: HAL }), {}), () => null),
});
