import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxContext } from '../../../api';
import { first, invalid, notFound, pageFor, prepareScope, readQuery, refuseOtherMethods, sendWithEtag } from '../http';
import { pathParam, type QueryValues } from '../http';
import { uuidOfUrl } from '../ids';
import type { Register } from '../registers';
import { catalogueUrls, type CatalogueUrls } from './catalogus';
import type { ZaaktypeDefinition } from './definition';
import * as render from './render';
import type { Resource } from './render';

/** The collections of the Catalogi API that are served, with the query names they know. */
const COLLECTIONS = {
  catalogussen: ['domein', 'domein__in', 'rsin', 'rsin__in'],
  zaaktypen: [
    'catalogus',
    'datumGeldigheid',
    'identificatie',
    'identificatie__icontains',
    'omschrijving__icontains',
    'status',
    'trefwoorden',
  ],
  statustypen: ['datumGeldigheid', 'status', 'zaaktype', 'zaaktypeIdentificatie'],
  resultaattypen: ['datumGeldigheid', 'status', 'zaaktype', 'zaaktypeIdentificatie'],
  roltypen: ['datumGeldigheid', 'omschrijving', 'omschrijvingGeneriek', 'status', 'zaaktype', 'zaaktypeIdentificatie'],
  eigenschappen: ['datumGeldigheid', 'status', 'zaaktype', 'zaaktypeIdentificatie'],
  informatieobjecttypen: [
    'catalogus',
    'datumGeldigheid',
    'omschrijving',
    'omschrijving__icontains',
    'status',
    'zaaktype',
  ],
  besluittypen: [
    'catalogus',
    'datumGeldigheid',
    'informatieobjecttypen',
    'omschrijving',
    'omschrijving__icontains',
    'status',
    'zaaktypen',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type CollectionName = keyof typeof COLLECTIONS;

/** All resources of one register's catalogue by collection. */
function buildCatalogue(
  register: Register,
  url: (path: string) => string,
): Readonly<Record<CollectionName, readonly Resource[]>> {
  const urls = catalogueUrls(register, url);
  const perType = (make: (urls: CatalogueUrls, type: ZaaktypeDefinition) => Resource[]): Resource[] =>
    register.zaaktypen.flatMap((zaaktype) => make(urls, zaaktype));
  return {
    catalogussen: [render.renderCatalogus(register, urls)],
    zaaktypen: register.zaaktypen.map((zaaktype) => render.renderZaaktype(register, urls, zaaktype)),
    statustypen: perType(render.renderStatustypen),
    resultaattypen: perType(render.renderResultaattypen),
    roltypen: perType(render.renderRoltypen),
    eigenschappen: perType(render.renderEigenschappen),
    informatieobjecttypen: render.renderInformatieobjecttypen(register, urls),
    besluittypen: [render.renderBesluittype(register, urls)],
  };
}

/** Serves the Catalogi API 1.3.1 of one register, read only. */
export function catalogiRoutes(register: Register, app: FastifyInstance, context: SandboxContext): void {
  prepareScope(app, '1.3.1');
  let built: ReturnType<typeof buildCatalogue> | null = null;
  // Not before the first request: only then is the server's own address known.
  const catalogue = () => (built ??= buildCatalogue(register, context.url));
  for (const name of Object.keys(COLLECTIONS) as CollectionName[]) {
    // `Object.keys` forgets the key type.
    app.get(`/${name}`, (request: FastifyRequest) => {
      const query = readQuery(request, new Set(COLLECTIONS[name]));
      const items = catalogue()[name].filter((item) => matches(item, query));
      return pageFor(context, request, { items, render: (item) => item });
    });
    app.get(`/${name}/:uuid`, (request, reply) => {
      const uuid = pathParam(request, 'uuid');
      const found = catalogue()[name].find((item) => uuidOfUrl(item.url) === uuid);
      if (!found) throw notFound();
      return sendWithEtag(request, reply, found);
    });
    refuseOtherMethods(app, `/${name}`, []);
    refuseOtherMethods(app, `/${name}/:uuid`, []);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function matches(item: Resource, query: QueryValues): boolean {
  const isOn = (name: string, test: (wanted: string) => boolean): boolean => {
    const wanted = first(query, name);
    return wanted === null || test(wanted);
  };
  const equals = (name: string) => isOn(name, (wanted) => hasValue(item[name], wanted));
  const contains = (name: string) =>
    isOn(`${name}__icontains`, (wanted) => textOf(item[name]).toLowerCase().includes(wanted.toLowerCase()));
  const isListed = (name: string) =>
    !query.get(`${name}__in`) || query.get(`${name}__in`)?.includes(textOf(item[name]));
  return (
    [
      'catalogus',
      'domein',
      'rsin',
      'identificatie',
      'omschrijving',
      'omschrijvingGeneriek',
      'zaaktypeIdentificatie',
      'informatieobjecttypen',
    ].every(equals) &&
    isOn('zaaktype', (wanted) => hasValue(item['zaaktype'] ?? item['zaaktypen'], wanted)) &&
    isOn('zaaktypen', (wanted) => hasValue(item['zaaktypen'], wanted)) &&
    ['domein', 'rsin'].every(isListed) &&
    ['identificatie', 'omschrijving'].every(contains) &&
    isOn('status', isPublished) &&
    isOn('datumGeldigheid', (wanted) => textOf(item['beginGeldigheid']) <= wanted) &&
    (query.get('trefwoorden') ?? []).every((word) => hasValue(item['trefwoorden'], word))
  );
}

/** Nothing in a practice catalogue is a concept. */
function isPublished(status: string): boolean {
  if (!['alles', 'concept', 'definitief'].includes(status)) {
    throw invalid({ name: 'status', code: 'invalid_choice', reason: 'Selecteer een geldige keuze.' });
  }
  return status !== 'concept';
}

const hasValue = (value: unknown, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted;
