import { z } from 'zod';
import { mapValue } from '../../../shared/result';
import { andThen, answered, notFoundAs } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { OrganisatieQuery } from '../../ports/ports';
import { defineLine } from '../define-line';
import { toHits, toOrganisatie } from './map';
import { wireBasisprofiel, wireResultaten } from './wire';

/** A number that the trade register does not give out: to ask whether it answers. */
const NOBODY = '00000000';
const HITS = '50';
const HAL = { Accept: 'application/hal+json, application/json' };
const EMPTY = { resultaten: [] };

/** Organisations. Source: KVK Zoeken 2.0.0 and Basisprofiel 1.4. Both say 404 for "no hits". */
export const kvk = defineLine({
  kind: 'kvk',
  label: 'Handelsregister',
  ports: ['organisaties'],
  settings: z.strictObject({ zoekenPath: z.string().default('/v2/zoeken'), basisprofielenPath: z.string().default('/v1/basisprofielen') }),
  connect: (http, { zoekenPath, basisprofielenPath }) => {
    const search = (query: OrganisatieQuery) => searchAt(http, zoekenPath, query);
    return {
      organisaties: {
        search: async (query) => mapValue(await search(query), toHits),
        async get(kvkNummer) {
          // Paid per call in production: the vestigingen come from one search, not from a profile each.
          const [profiel, vestigingen] = await Promise.all([
            http.get(`${basisprofielenPath}/${kvkNummer}`, wireBasisprofiel.nullable(), { headers: HAL }),
            search({ by: 'kvkNummer', kvkNummer }),
          ]);
          return andThen(notFoundAs(profiel, null), (found) =>
            Promise.resolve(answered(http, found && toOrganisatie(found, vestigingen.ok ? toHits(vestigingen.value) : []))),
          );
        },
      },
    };
  },
  probe: async (http, { zoekenPath }) => mapValue(notFoundAs(await http.get(zoekenPath, wireResultaten, { params: { kvkNummer: NOBODY } }), EMPTY), () => null),
});

async function searchAt(http: LineHttp, path: string, query: OrganisatieQuery) {
  const { by, ...fields } = query;
  const onlyMain = by === 'naam' ? { type: ['hoofdvestiging', 'nevenvestiging', 'rechtspersoon'] } : {};
  const reply = await http.get(path, wireResultaten, { params: { ...fields, ...onlyMain, resultatenPerPagina: HITS }, headers: HAL });
  return notFoundAs(reply, EMPTY);
}
