import { z } from 'zod';
import type { OrganisatieHit } from '../../../shared/domain/organisatie';
import { mapValue } from '../../../shared/result';
import { andThen, notFoundAs } from '../../http/answers';
import type { LineHttp, Params } from '../../http/line-http';
import type { OrganisatieQuery } from '../../ports/ports';
import { onlyAsked, whenAsked } from '../asked';
import { defineLine } from '../define-line';
import { toHits, toOrganisatie } from './map';
import { wireBasisprofiel, wireResultaten, type WireBasisprofiel } from './wire';

/** A word that names in the trade register hold, in the practice one too: a search without hits is a 404 here, as is a wrong URL. */
const USUAL_WORD = 'test';
const HITS = '50';
const HAL = { Accept: 'application/hal+json, application/json' };
const EMPTY = { resultaten: [] };

/** Organisations. Source: KVK Zoeken 2.0.0 and Basisprofiel 1.4. Both say 404 for "no hits". */
export const kvk = defineLine({
  kind: 'kvk',
  label: 'Handelsregister',
  ports: ['organisaties'],
  settings: z.strictObject({
    zoekenPath: z.string().default('/v2/zoeken'),
    basisprofielenPath: z.string().default('/v1/basisprofielen'),
  }),
  connect: (http, { zoekenPath, basisprofielenPath }) => {
    const search = (query: OrganisatieQuery) => searchAt(http, zoekenPath, query);
    return {
      organisaties: {
        search: async (query) =>
          onlyAsked(mapValue(await search(query), toHits), {
            isAsked: (hit) => isHit(hit, query),
            field: 'resultaten',
          }),
        async get(kvkNummer) {
          // Paid per call in production: the vestigingen come from one search, not from a profile each.
          const [profiel, vestigingen] = await Promise.all([
            http.get(`${basisprofielenPath}/${kvkNummer}`, wireBasisprofiel, { headers: HAL }),
            search({ by: 'kvkNummer', kvkNummer }),
          ]);
          const asked = whenAsked(profiel, { isAsked: (found) => found.kvkNummer === kvkNummer, field: 'kvkNummer' });
          return andThen(notFoundAs<WireBasisprofiel | null>(asked, null), (found) =>
            Promise.resolve(mapValue(vestigingen, (hits) => found && toOrganisatie(found, toHits(hits)))),
          );
        },
      },
    };
  },
  probe: async (http, { zoekenPath }) =>
    mapValue(
      await http.get(zoekenPath, wireResultaten, {
        params: { naam: USUAL_WORD, resultatenPerPagina: 1 },
        headers: HAL,
      }),
      () => null,
    ),
});

/** A search by name or address gives whoever fits; one by number that number only. */
function isHit({ kvkNummer, vestigingsnummer }: OrganisatieHit, query: OrganisatieQuery): boolean {
  if (query.by === 'kvkNummer') return kvkNummer === query.kvkNummer;
  return query.by !== 'vestigingsnummer' || vestigingsnummer === query.vestigingsnummer;
}

async function searchAt(http: LineHttp, path: string, query: OrganisatieQuery) {
  const reply = await http.get(path, wireResultaten, {
    params: { ...searchParams(query), resultatenPerPagina: HITS },
    headers: HAL,
  });
  return notFoundAs(reply, EMPTY);
}

/** Who is looked up by number is shown also when it has stopped; a search by name or address would drown in those. */
function searchParams({ by, ...fields }: OrganisatieQuery): Params {
  if (by === 'adres' && 'postcode' in fields) return { ...fields, postcode: fields.postcode.replace(/\s/g, '') };
  return by === 'naam' ? fields : { ...fields, inclusiefInactieveRegistraties: true };
}
