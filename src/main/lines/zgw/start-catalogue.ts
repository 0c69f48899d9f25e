import { z } from 'zod';
import type { ZaaktypeChoice, EigenschapVraag } from '../../../shared/domain/zaak-start';
import { mapValue, type LineResult } from '../../../shared/result';
import { answered, failed } from '../../http/answers';
import { once, onlyAsked } from '../asked';
import { toWhole } from '../wire-values';
import { everyPage, readWith, type ZgwApi } from './api';
import { remembered } from './catalogue';
import { wireStatustype } from './wire';

const texts = z.array(z.string()).nullish().catch(null);
const text = z.string().nullish().catch(null);

const wireZaaktypeChoice = z.object({
  url: z.string(),
  identificatie: text,
  omschrijving: z.string(),
  onderwerp: text,
  trefwoorden: texts,
  productenOfDiensten: texts,
  doorlooptijd: text,
});

const wireEigenschapVraag = z.object({
  url: z.string(),
  naam: z.string(),
  definitie: text,
  toelichting: text,
  zaaktype: z.string(),
  specificatie: z.object({
    formaat: z.enum(['tekst', 'getal', 'datum', 'datum_tijd']).nullish().catch(null),
    lengte: text,
    kardinaliteit: text,
    waardenverzameling: texts,
  }),
});

const wireRoltype = z.object({ url: z.string(), omschrijvingGeneriek: text, zaaktype: z.string() });

/** A statustype that was asked for by its zaaktype. */
const wireListedStatustype = wireStatustype.extend({ zaaktype: z.string() });

/** Published zaaktypen of the catalogue beside a register, for a day. */
export async function zaaktypenOf(api: ZgwApi): Promise<LineResult<readonly ZaaktypeChoice[]>> {
  const found = await listOf(api, { collection: 'zaaktypen', params: { status: 'definitief' } }, wireZaaktypeChoice);
  return mapValue(found, (types) =>
    once(types, ({ url }) => url).map((type) => ({
      connectionId: api.http.connectionId,
      url: type.url,
      identificatie: type.identificatie ?? '',
      omschrijving: type.omschrijving,
      onderwerp: type.onderwerp || type.omschrijving,
      trefwoorden: type.trefwoorden ?? [],
      producten: type.productenOfDiensten ?? [],
      doorlooptijd: type.doorlooptijd ?? null,
    })),
  );
}

/** What a zaak of this type has to tell. */
export async function eigenschappenFor(api: ZgwApi, zaaktype: string): Promise<LineResult<readonly EigenschapVraag[]>> {
  const found = await listOf(api, { collection: 'eigenschappen', params: { zaaktype } }, wireEigenschapVraag);
  return mapValue(ofType(found, zaaktype), (all) => once(all, ({ url }) => url).map(toVraag));
}

/** Only the parts of this zaaktype, of a list that was asked by it. */
const ofType = <T extends { readonly zaaktype: string }>(
  found: LineResult<readonly T[]>,
  asked: string,
): LineResult<readonly T[]> =>
  onlyAsked(found, { isAsked: ({ zaaktype }) => zaaktype === asked, field: 'results.zaaktype' });

/** Addresses of what a new zaak of this type needs; null where the catalogue has none. */
export async function rolAndStatusFor(
  api: ZgwApi,
  zaaktype: string,
): Promise<LineResult<{ readonly initiator: string | null; readonly firstStatus: string | null }>> {
  const [foundRoltypen, foundStatustypen] = await Promise.all([
    listOf(api, { collection: 'roltypen', params: { zaaktype, omschrijvingGeneriek: 'initiator' } }, wireRoltype),
    listOf(api, { collection: 'statustypen', params: { zaaktype } }, wireListedStatustype),
  ]);
  const [roltypen, statustypen] = [ofType(foundRoltypen, zaaktype), ofType(foundStatustypen, zaaktype)];
  if (!roltypen.ok) return failed(api.http, roltypen.error);
  if (!statustypen.ok) return failed(api.http, statustypen.error);
  const initiator = roltypen.value.find((one) => one.omschrijvingGeneriek === 'initiator');
  const steps = statustypen.value.filter(({ url, volgnummer }) => url && typeof volgnummer === 'number');
  const [first] = steps.toSorted((one, other) => (one.volgnummer ?? 0) - (other.volgnummer ?? 0));
  return answered(api.http, { initiator: initiator?.url ?? null, firstStatus: first?.url ?? null });
}

/** All of a collection of the catalogue, remembered for a day; a failure is not. */
async function listOf<S extends z.ZodType>(
  api: ZgwApi,
  { collection, params }: { readonly collection: string; readonly params: Readonly<Record<string, string>> },
  schema: S,
): Promise<LineResult<readonly z.infer<S>[]>> {
  const { catalogi, http } = api;
  if (!catalogi) return answered(http, []);
  const path = `${catalogi}/${collection}`;
  const failures: LineResult<readonly z.infer<S>[]>[] = [];
  const value = await remembered(`start ${path}?${new URLSearchParams(params).toString()}`, async () => {
    const reply = await everyPage(schema, (page, paged) =>
      readWith(http, { path, params: { ...params, page } }, paged),
    );
    if (!reply.ok) failures.push(reply);
    return reply;
  });
  return failures[0] ?? answered(http, value ?? []);
}

function toVraag({
  url,
  naam,
  definitie,
  toelichting,
  specificatie,
}: z.infer<typeof wireEigenschapVraag>): EigenschapVraag {
  const lengte = toWhole(Number.parseInt(specificatie.lengte ?? '', 10));
  return {
    url,
    naam,
    uitleg: toelichting || (definitie && definitie !== naam ? definitie : ''),
    formaat: specificatie.formaat ?? 'tekst',
    lengte: lengte !== null && lengte > 0 ? lengte : null,
    waarden: specificatie.waardenverzameling ?? [],
    isVerplicht: !(specificatie.kardinaliteit ?? '').startsWith('0'),
  };
}
