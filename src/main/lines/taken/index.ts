import { z } from 'zod';
import type { Taak } from '../../../shared/domain/product';
import { mapValue } from '../../../shared/result';
import type { Belanghebbende } from '../../ports/ports';
import { allPages, wirePage } from '../all-pages';
import { once, onlyAsked } from '../asked';
import { defineLine } from '../define-line';
import { toCents, toDatum } from '../wire-values';

const wireTaak = z.object({
  uuid: z.guid(),
  titel: z.string(),
  isToegewezenAan: z.string().nullish(),
  taakSoort: z.string().optional(),
  status: z.string().optional(),
  handelingsPerspectief: z.string().optional(),
  einddatumHandelingsTermijn: z.string().nullish(),
  toelichting: z.string().nullish(),
  details: z.looseObject({ bedrag: z.union([z.string(), z.number()]).optional() }).nullish(),
});

const wireTaken = wirePage(wireTaak);

const PAGE = 100;
/** Nobody has more open tasks than this. */
const MOST = 500;

/** Open tasks and payment requests. Source: Open VTB taken 0.1.0, `GET /externetaken`. The standard identifies a person by an URN in the query. */
export const taken = defineLine({
  kind: 'taken',
  label: 'Openstaande taken',
  ports: ['taken'],
  settings: z.strictObject({}),
  connect: (http) => ({
    taken: {
      async listFor(who) {
        const params = { isToegewezenAan: urnOf(who), status: 'open' };
        const page = (number: number) =>
          http.get('/externetaken', wireTaken, {
            params: { ...params, page: number, pageSize: PAGE },
            bsnInQuery: true,
          });
        const found = onlyAsked(await allPages(page, { items: MOST }), {
          isAsked: ({ isToegewezenAan }) => isToegewezenAan === params.isToegewezenAan,
          field: 'results.isToegewezenAan',
        });
        return mapValue(found, (all) => once(all, ({ uuid }) => uuid).map(toTaak));
      },
    },
  }),
  probe: async (http) =>
    mapValue(
      await http.get('/externetaken', z.object({ results: z.array(z.unknown()) }), {
        params: { status: 'open', pageSize: 1, isToegewezenAan: 'urn:nld:voorkant:niemand' },
      }),
      () => null,
    ),
});

/** Source: specs/calls.md §7.5 and the file's own examples; tasks are assigned to the organisation, whichever vestiging calls. */
const urnOf = (who: Belanghebbende): string =>
  who.soort === 'persoon' ? `urn:nld:brp:bsn:${who.bsn}` : `urn:nld:hr:kvknummer:${who.kvkNummer}`;

/** A task of the source; amounts come as text or number in euros. */
export function toTaak(wire: z.infer<typeof wireTaak>): Taak {
  return {
    id: wire.uuid,
    titel: wire.titel,
    soort: wire.taakSoort ?? 'taak',
    status: wire.status ?? 'open',
    vervaldatum: toDatum(wire.einddatumHandelingsTermijn),
    bedragCents: toCents(wire.details?.bedrag),
    omschrijving: wire.toelichting ?? '',
  };
}
