import { z } from 'zod';
import { passesElevenTest } from '../../../shared/domain/bsn';
import type { Zaak } from '../../../shared/domain/zaak';
import { mapValue, type LineResult } from '../../../shared/result';
import { andThen, answered, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { ZakenPort } from '../../ports/ports';
import { once, onlyAsked } from '../asked';
import { defineLine } from '../define-line';
import { wirePage } from '../all-pages';
import { CRS, readWith, siblingOf, type ZgwApi } from './api';
import { namesOfAll } from './catalogue';
import { rollenOfZaak, zaakDetail } from './detail';
import { documentContent } from './document';
import { toInitiator, toZaak } from './map';
import { searchZaken, zakenFor } from './search';
import { wireZaak, type WireZaak } from './wire';
import { zakenWritePort } from './write';

const settingsSchema = z.strictObject({
  /** Base URL of the Catalogi API; without it the `/zaken` in the connection's URL is replaced. */
  catalogiUrl: z.url().optional(),
  documentenUrl: z.url().optional(),
  /** RSIN under which zaken are started from a contact. Absent: none are. */
  bronorganisatie: z
    .string()
    .regex(/^\d{9}$/)
    .refine(passesElevenTest)
    .optional(),
});

/** A number that no zaak has: to ask whether the register answers. */
const NOBODYS = 'voorkant-bereikbaar';

/**
 * Zaken of one register. Source: Zaken API 1.5.1 with Catalogi 1.3.1 and Documenten 1.4.2. The connection's URL is that of
 * the Zaken API. A BSN travels in the body of `POST /zaken/_zoek`; only a server without it is asked by query string.
 */
export const zgw = defineLine({
  kind: 'zgw',
  label: 'Zaken',
  ports: ['zaken', 'zakenWrite'],
  settings: settingsSchema,
  connect(http, settings) {
    const api = openApi(http, settings);
    return { zaken: zakenPort(api), zakenWrite: zakenWritePort({ api, rsin: settings.bronorganisatie ?? null }) };
  },
  probe: async (http) =>
    mapValue(
      await readWith(http, { path: '/zaken', params: { identificatie: NOBODYS } }, wirePage(wireZaak)),
      () => null,
    ),
});

const trimSlash = (url: string): string => url.replace(/\/+$/, '');

const openApi = (http: LineHttp, settings: z.infer<typeof settingsSchema>): ZgwApi => ({
  http,
  catalogi: settings.catalogiUrl ? trimSlash(settings.catalogiUrl) : siblingOf(http.baseUrl, 'catalogi'),
  documenten: settings.documentenUrl ? trimSlash(settings.documentenUrl) : siblingOf(http.baseUrl, 'documenten'),
});

const zakenPort = (api: ZgwApi): ZakenPort => ({
  listFor: async (who) => andThen(await zakenFor(api.http, who), (found) => toZaken(api, found)),
  findByIdentificatie: async (identificatie) =>
    andThen(
      onlyAsked(await searchZaken(api.http, { identificatie }), {
        isAsked: (zaak) => zaak.identificatie?.toLowerCase() === identificatie.toLowerCase(),
        field: 'results.identificatie',
      }),
      (found) =>
        toZaken(
          api,
          once(found, ({ uuid }) => uuid),
        ),
    ),
  get: (id) => zaakDetail(api, id),
  revision: (id, known) => api.http.revision(`/zaken/${id}`, known, { headers: CRS }),
  document: (id) => documentContent(api, id),
  initiator: async (id) => mapValue(await rollenOfZaak(api, id), toInitiator),
});

/** Rows of a list, newest first. */
async function toZaken(api: ZgwApi, found: readonly WireZaak[]): Promise<LineResult<readonly Zaak[]>> {
  const names = await namesOfAll(api, found);
  const zaken: Zaak[] = [];
  for (const [index, wire] of found.entries()) {
    const name = names[index];
    const zaak = name && toZaak(wire, name, api.http.connectionId);
    if (!zaak) return failed(api.http, { kind: 'invalidResponse', fields: [`results.${index}.startdatum`] });
    zaken.push(zaak);
  }
  return answered(
    api.http,
    zaken.sort((a, b) => b.startdatum.localeCompare(a.startdatum)),
  );
}
