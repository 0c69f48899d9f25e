import type { z } from 'zod';
import { zaakPartSchema, type Informatieobject, type Zaak, type ZaakDetail } from '../../../shared/domain/zaak';
import type { ZaakId } from '../../../shared/domain/ids';
import type { LineResult } from '../../../shared/result';
import { answered, failed } from '../../http/answers';
import { wirePage } from '../all-pages';
import { isSameId, onlyAsked, whenAsked } from '../asked';
import { everyPage, mapLimited, PAGE_SIZE, read, readWith, type ZgwApi } from './api';
import { namesOf, statustypenOf } from './catalogue';
import { toClosedInformatieobject, toInformatieobject, toRol, toStappen, toStatussen, toZaak, uuidOf } from './map';
import {
  listOf,
  wireEigenschap,
  wireInformatieobject,
  wireListedRol,
  wireListedStatus,
  wireZaak,
  wireZaakinformatieobject,
  type WireRol,
  type WireStatus,
  type WireZaak,
  type WireZaakinformatieobject,
} from './wire';

const wireEigenschappen = listOf(wireEigenschap);
const wireZaakinformatieobjecten = listOf(wireZaakinformatieobject);
const wireInformatieobjecten = wirePage(wireInformatieobject);

const EXPAND = [
  'zaaktype',
  'status',
  'status.statustype',
  'resultaat',
  'resultaat.resultaattype',
  'rollen',
  'rollen.roltype',
  'eigenschappen',
  'zaakinformatieobjecten',
];

/** One zaak with what `expand` gives of it. */
const readZaak = async (api: ZgwApi, id: ZaakId, expand: readonly string[]): Promise<LineResult<WireZaak>> =>
  whenAsked(await readWith(api.http, { path: `/zaken/${id}`, params: { expand: expand.join(',') } }, wireZaak), {
    isAsked: ({ uuid }) => isSameId(uuid, id),
    field: 'uuid',
  });

/** Only the parts of this zaak, of a list that was asked by it. */
export const partsOf = <T extends { readonly zaak?: string | null | undefined }>(
  reply: LineResult<readonly T[]>,
  { uuid }: WireZaak,
): LineResult<readonly T[]> =>
  onlyAsked(reply, { isAsked: ({ zaak }) => isSameId(uuidOf(zaak), uuid), field: 'results.zaak' });

/**
 * All there is to see of a zaak: one request for the zaak, then its history, steps and documents at once. A part that fails
 * takes nothing else along: it is named as missing.
 */
export async function zaakDetail(api: ZgwApi, id: ZaakId): Promise<LineResult<ZaakDetail>> {
  const { http } = api;
  const reply = await readZaak(api, id, EXPAND);
  if (!reply.ok) return failed(http, reply.error);
  const wire = reply.value;
  const zaak = toZaak(wire, await namesOf(api, wire), http.connectionId);
  if (!zaak) return failed(http, { kind: 'invalidResponse', fields: ['startdatum'] });
  const [statussen, statustypen, rollen, eigenschappen, informatieobjecten] = await Promise.all([
    historyOf(api, wire),
    statustypenOf(api, wire.zaaktype),
    rollenOf(api, wire),
    eigenschappenOf(api, wire),
    documentsOf(api, { wire, zaak }),
  ]);
  const parts = { statussen, rollen, eigenschappen, informatieobjecten };
  return answered(http, {
    zaak,
    toelichting: wire.toelichting ?? '',
    statussen: toStatussen(given(statussen), statustypen),
    stappen: toStappen(statustypen),
    rollen: given(rollen).flatMap((rol) => toRol(rol) ?? []),
    eigenschappen: given(eigenschappen).map(({ naam, waarde }) => ({ naam: naam ?? '', waarde: waarde ?? '' })),
    informatieobjecten: given(informatieobjecten),
    missing: zaakPartSchema.options.filter((part) => !parts[part].ok),
  });
}

const given = <T>(reply: LineResult<readonly T[]>): readonly T[] => (reply.ok ? reply.value : []);

/** The rollen of one zaak, for its initiator. */
export async function rollenOfZaak(api: ZgwApi, id: ZaakId): Promise<LineResult<readonly WireRol[]>> {
  const reply = await readZaak(api, id, ['rollen']);
  return reply.ok ? rollenOf(api, reply.value) : failed(api.http, reply.error);
}

/** The status history. A register that gives no list of it still has the latest status. */
async function historyOf({ http }: ZgwApi, wire: WireZaak): Promise<LineResult<readonly WireStatus[]>> {
  const found = await everyPage(wireListedStatus, (page, schema) =>
    readWith(http, { path: '/statussen', params: { zaak: wire.url, page } }, schema),
  );
  const reply = partsOf(found, wire);
  const isRefused = !reply.ok && (reply.error.kind === 'notFound' || reply.error.kind === 'rejected');
  return isRefused ? answered(http, wire._expand?.status ? [wire._expand.status] : []) : reply;
}

const rollenOf = (api: ZgwApi, wire: WireZaak): Promise<LineResult<readonly WireRol[]>> =>
  expandedOr(api, wire._expand?.rollen, async () => {
    const found = await everyPage(wireListedRol, (page, schema) =>
      readWith(api.http, { path: '/rollen', params: { zaak: wire.url, page } }, schema),
    );
    return partsOf(found, wire);
  });

const eigenschappenOf = (api: ZgwApi, wire: WireZaak): Promise<LineResult<readonly z.infer<typeof wireEigenschap>[]>> =>
  expandedOr(api, wire._expand?.eigenschappen, async () =>
    partsOf(await read(api.http, `/zaken/${wire.uuid}/zaakeigenschappen`, wireEigenschappen), wire),
  );

/** What `expand` gave, or else what a request of its own gives; a server without that resource has none. */
async function expandedOr<T>(
  { http }: ZgwApi,
  expanded: readonly T[] | null | undefined,
  ask: () => Promise<LineResult<readonly T[]>>,
): Promise<LineResult<readonly T[]>> {
  if (expanded) return answered(http, expanded);
  const reply = await ask();
  return !reply.ok && reply.error.kind === 'notFound' ? answered(http, []) : reply;
}

type Both = { readonly wire: WireZaak; readonly zaak: Zaak };

/** The documents of a zaak. One that the Documenten API does not show to us stays in the list by its title. */
async function documentsOf(api: ZgwApi, { wire, zaak }: Both): Promise<LineResult<readonly Informatieobject[]>> {
  const linked = await expandedOr(api, wire._expand?.zaakinformatieobjecten, async () => {
    const question = { path: '/zaakinformatieobjecten', params: { zaak: wire.url } };
    return partsOf(await readWith(api.http, question, wireZaakinformatieobjecten), wire);
  });
  if (!linked.ok) return failed(api.http, linked.error);
  const known =
    linked.value.length === 0 ? new Map<string, Informatieobject>() : await metadataOf(api, wire, linked.value);
  const documents = linked.value.flatMap(
    (link) => known.get(uuidOf(link.informatieobject) ?? '') ?? toClosedInformatieobject(link, zaak) ?? [],
  );
  return answered(
    api.http,
    [...documents].sort((a, b) => b.creatiedatum.localeCompare(a.creatiedatum)),
  );
}

/** More documents than this are not asked one by one. */
const MAX_SINGLE = 40;

/** Metadata by uuid: all in one request where the server can (Open Zaak), else one by one. */
async function metadataOf(
  api: ZgwApi,
  wire: WireZaak,
  links: readonly WireZaakinformatieobject[],
): Promise<ReadonlyMap<string, Informatieobject>> {
  const { http, documenten } = api;
  if (!documenten) return new Map();
  const path = `${documenten}/enkelvoudiginformatieobjecten`;
  const uuids = links.flatMap((link) => uuidOf(link.informatieobject) ?? []);
  const together = uuids.length > 1 ? await documentsOfZaak(api, { path, uuids, zaak: wire.url }) : null;
  if (together) return together;
  const replies = await mapLimited(uuids.slice(0, MAX_SINGLE), 6, (uuid) =>
    read(http, `${path}/${uuid}`, wireInformatieobject),
  );
  return byId(replies.flatMap((reply) => (reply.ok ? (toInformatieobject(reply.value, http.connectionId) ?? []) : [])));
}

const byId = (documents: readonly Informatieobject[]): ReadonlyMap<string, Informatieobject> =>
  new Map(documents.map((document) => [document.id, document]));

/**
 * The documents of a zaak by the filter that Open Zaak added to the standard. It leaves out what we may not read. Null from
 * a server that does not know the filter: it refuses, or it ignores it and names documents of others, which are dropped.
 */
async function documentsOfZaak(
  { http }: ZgwApi,
  { path, uuids, zaak }: { readonly path: string; readonly uuids: readonly string[]; readonly zaak: string },
): Promise<ReadonlyMap<string, Informatieobject> | null> {
  const params = { objectinformatieobjecten__object: zaak, pageSize: PAGE_SIZE };
  const reply = await readWith(http, { path, params }, wireInformatieobjecten);
  if (!reply.ok || reply.value.results.length === 0) return null;
  const documents = reply.value.results.flatMap((one) => toInformatieobject(one, http.connectionId) ?? []);
  return documents.every(({ id }) => uuids.includes(id)) ? byId(documents) : null;
}
