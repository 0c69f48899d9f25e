import type { z } from 'zod';
import type { LineResult } from '../../../shared/result';
import { everyPage, mapLimited, read, readWith, type ZgwApi } from './api';
import { uuidOf, type ZaakNames } from './map';
import {
  wireResultaat,
  wireResultaattype,
  wireStatus,
  wireStatustype,
  wireZaaktype,
  type WireStatustype,
  type WireZaak,
} from './wire';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_ENTRIES = 2000;

type Entry = { readonly value: unknown; readonly at: number };

/** What catalogues said, for a day: they hold no personal data and hardly change. The oldest entries go first. */
const entries = new Map<string, Entry>();

/** The remembered answer under `key`, or a new one; a failure is not remembered. */
export async function remembered<T>(key: string, ask: () => Promise<LineResult<T>>): Promise<T | null> {
  const known = entries.get(key);
  // Only `ask` of the same key, and so of the same type, wrote it.
  if (known && Date.now() - known.at < DAY_MS) return known.value as T;
  const reply = await ask();
  if (!reply.ok) return null;
  entries.delete(key);
  entries.set(key, { value: reply.value, at: Date.now() });
  const oldest = entries.keys().next();
  if (entries.size > MAX_ENTRIES && !oldest.done) entries.delete(oldest.value);
  return reply.value;
}

/** Where a resource of the catalogue is asked: by its uuid under our own address, because a link may name an internal host. */
function catalogueUrl({ http, catalogi }: ZgwApi, collection: string, link: string): string | null {
  const uuid = uuidOf(link);
  if (catalogi) return uuid ? `${catalogi}/${collection}/${uuid}` : null;
  return isSameOrigin(link, http.baseUrl) ? link : null;
}

function isSameOrigin(link: string, base: string): boolean {
  return URL.canParse(link) && new URL(link).origin === new URL(base).origin;
}

async function entryOf<S extends z.ZodType>(
  api: ZgwApi,
  at: { readonly collection: string; readonly link: string },
  schema: S,
): Promise<z.infer<S> | null> {
  const url = catalogueUrl(api, at.collection, at.link);
  return url === null ? null : remembered(url, () => read(api.http, url, schema));
}

/** The names of a zaak: from its `_expand`, and what is missing there from the catalogue. */
export async function namesOf(api: ZgwApi, zaak: WireZaak): Promise<ZaakNames> {
  const zaaktype =
    zaak._expand?.zaaktype ?? (await entryOf(api, { collection: 'zaaktypen', link: zaak.zaaktype }, wireZaaktype));
  return {
    zaaktype: zaaktype?.omschrijving ?? '',
    producten: zaaktype?.productenOfDiensten ?? [],
    status: zaak.status ? ((await statusName(api, zaak)) ?? '') : null,
    resultaat: zaak.resultaat ? ((await resultName(api, zaak)) ?? '') : null,
  };
}

async function statusName(api: ZgwApi, zaak: WireZaak): Promise<string | null> {
  const status =
    zaak._expand?.status ?? (await partOf(api, { collection: 'statussen', link: zaak.status }, wireStatus));
  if (!status) return null;
  const type =
    status._expand?.statustype ??
    (await entryOf(api, { collection: 'statustypen', link: status.statustype }, wireStatustype));
  return type?.omschrijving ?? null;
}

async function resultName(api: ZgwApi, zaak: WireZaak): Promise<string | null> {
  const resultaat =
    zaak._expand?.resultaat ?? (await partOf(api, { collection: 'resultaten', link: zaak.resultaat }, wireResultaat));
  if (!resultaat) return null;
  const type =
    resultaat._expand?.resultaattype ??
    (await entryOf(api, { collection: 'resultaattypen', link: resultaat.resultaattype }, wireResultaattype));
  return type?.omschrijving ?? null;
}

/** A part of a zaak by its link; never remembered. */
async function partOf<S extends z.ZodType>(
  api: ZgwApi,
  at: { readonly collection: string; readonly link: string | null | undefined },
  schema: S,
): Promise<z.infer<S> | null> {
  const uuid = uuidOf(at.link);
  if (!uuid) return null;
  const reply = await read(api.http, `/${at.collection}/${uuid}`, schema);
  return reply.ok ? reply.value : null;
}

/** So many zaken get a status name where the server expands nothing: each costs a request. The others show without. */
const MAX_LOOKED_UP = 50;

/** Names of all zaken of a list, in its order. The types are asked once each before the zaken are. */
export async function namesOfAll(api: ZgwApi, zaken: readonly WireZaak[]): Promise<readonly ZaakNames[]> {
  const types = new Set(zaken.filter((zaak) => !zaak._expand?.zaaktype).map((zaak) => zaak.zaaktype));
  await mapLimited([...types], 6, (link) => entryOf(api, { collection: 'zaaktypen', link }, wireZaaktype));
  let left = MAX_LOOKED_UP;
  const lookedUp = zaken.map((zaak): WireZaak => {
    const isWhole = zaak._expand?.status && (!zaak.resultaat || zaak._expand.resultaat);
    if (isWhole || !zaak.status) return zaak;
    left -= 1;
    return left >= 0 ? zaak : { ...zaak, status: null, resultaat: null };
  });
  return mapLimited(lookedUp, 6, (zaak) => namesOf(api, zaak));
}

/** The statustypen of a zaaktype, for its steps; empty when the catalogue does not answer. */
export async function statustypenOf(api: ZgwApi, zaaktype: string): Promise<readonly WireStatustype[]> {
  const { catalogi, http } = api;
  if (!catalogi) return [];
  const ask = () =>
    everyPage(wireStatustype, (page, schema) =>
      readWith(http, { path: `${catalogi}/statustypen`, params: { zaaktype, page } }, schema),
    );
  return (await remembered(`${catalogi}/statustypen?${zaaktype}`, ask)) ?? [];
}
