import type { FastifyInstance, FastifyRequest } from 'fastify';
import { vertrouwelijkheidSchema, type Vertrouwelijkheid } from '../../../../shared/domain/zaak';
import type { SandboxContext } from '../../../api';
import { renderInformatieobjecttype, type Resource } from '../catalogi/render';
import * as http from '../http';
import { partId, readPartId } from '../ids';
import { apiPath, type Register } from '../registers';
import { dossiersOf, type Dossier, type DocumentRecord } from '../zaken/dossier';
import { registerUrls, type RenderContext } from '../zaken/render';
import { documentText } from './content';
import { documentBytes } from './files';

/** What the practice municipality's client may read: everything above it is refused with 403, as Open Zaak does. */
const CLIENT_MAY_READ: Vertrouwelijkheid = 'vertrouwelijk';

const mayRead = (document: DocumentRecord): boolean =>
  vertrouwelijkheidSchema.options.indexOf(document.vertrouwelijkheid) <=
  vertrouwelijkheidSchema.options.indexOf(CLIENT_MAY_READ);

const FILTERS: ReadonlySet<string> = new Set([
  'auteur',
  'beschrijving',
  'bronorganisatie',
  'creatiedatum__gte',
  'creatiedatum__lte',
  'expand',
  'identificatie',
  'informatieobjecttype',
  'locked',
  'objectinformatieobjecten__object',
  'objectinformatieobjecten__objectType',
  'ordering',
  'titel',
  'trefwoorden',
  'trefwoorden__overlap',
  'vertrouwelijkheidaanduiding',
]);

type Found = { readonly dossier: Dossier; readonly document: DocumentRecord; readonly index: number };

/** Serves the Documenten API 1.4.2 of one register, read only. Files are made when they are asked for. */
export function documentenRoutes(register: Register, app: FastifyInstance, context: SandboxContext): void {
  http.prepareScope(app, '1.4.2');
  const dossiers = dossiersOf(context.store, register);
  const open = (): RenderContext => ({ register, urls: registerUrls(register, context.url) });
  const path = '/enkelvoudiginformatieobjecten';

  app.get(path, (request) => {
    const zgw = open();
    const query = http.readQuery(request, FILTERS);
    const isExpanded = isTypeExpanded(query);
    const items = documentsOf(dossiersAsked(zgw, dossiers, query)).filter((found) => matches(zgw, found, query));
    return http.pageFor(context, request, { items, render: (found) => renderDocument(zgw, found, isExpanded) });
  });
  app.get(`${path}/:uuid`, (request, reply) => {
    const query = http.readQuery(request, new Set(['expand', 'registratieOp', 'versie']));
    const found = findDocument(dossiers, request);
    return http.sendWithEtag(request, reply, renderDocument(open(), found, isTypeExpanded(query)));
  });
  app.get(`${path}/:uuid/download`, (request, reply) => {
    http.readQuery(request, new Set(['registratieOp', 'versie']));
    const { dossier, document } = findDocument(dossiers, request);
    return reply
      .type('application/octet-stream')
      .header('Content-Disposition', `attachment; filename="${document.bestandsnaam}"`)
      .send(bytesOf(register, { dossier, document }));
  });
  app.get('/objectinformatieobjecten', (request) => {
    const zgw = open();
    const query = http.readQuery(request, new Set(['object', 'informatieobject']));
    const documents = documentsOf(dossiers.all()).map((found) => renderRelation(zgw, found));
    return documents.filter((relation) =>
      ['object', 'informatieobject'].every((name) => [null, relation[name]].includes(http.first(query, name))),
    );
  });
  for (const url of [path, `${path}/:uuid`, `${path}/:uuid/download`, '/objectinformatieobjecten']) {
    http.refuseOtherMethods(app, url, []);
  }
}

/** The file of a document. Made anew each time: the same document gives the same bytes. */
const bytesOf = (register: Register, { dossier, document }: Pick<Found, 'dossier' | 'document'>): Buffer =>
  documentBytes(document.formaat, documentText(register, dossier, document));

const documentsOf = (dossiers: readonly Dossier[]): Found[] =>
  dossiers.flatMap((dossier) => dossier.documenten.map((document, index) => ({ dossier, document, index })));

function isTypeExpanded(query: http.QueryValues): boolean {
  const values = query.get('expand') ?? [];
  if (values.some((value) => value !== 'informatieobjecttype')) {
    throw http.invalid({ name: 'expand', code: 'invalid_choice', reason: 'Selecteer een geldige keuze.' });
  }
  return values.length > 0;
}

/** The document of a request. Throws 404 when it is not there, 403 when it is above what the client may read. */
function findDocument(dossiers: ReturnType<typeof dossiersOf>, request: FastifyRequest): Found {
  const at = readPartId(http.pathParam(request, 'uuid'), 'enkelvoudiginformatieobjecten');
  const dossier = at && dossiers.get(at.owner);
  const document = dossier?.documenten[at?.index ?? -1];
  if (!at || !dossier || !document) throw http.notFound();
  if (!mayRead(document)) {
    throw new http.ProblemError({
      status: 403,
      code: 'permission_denied',
      title: 'Je hebt geen toestemming om deze actie uit te voeren.',
      detail: 'Je hebt geen toestemming om deze actie uit te voeren.',
    });
  }
  return { dossier, document, index: at.index };
}

function dossiersAsked(
  zgw: RenderContext,
  dossiers: ReturnType<typeof dossiersOf>,
  query: http.QueryValues,
): readonly Dossier[] {
  const url = http.first(query, 'objectinformatieobjecten__object');
  if (url === null) return dossiers.all();
  const dossier = dossiers.get(url.slice(-36));
  return dossier && zgw.urls.zaak(dossier.uuid) === url ? [dossier] : [];
}

function matches(zgw: RenderContext, { document }: Found, query: http.QueryValues): boolean {
  const is = (name: string, test: (wanted: string) => boolean): boolean => {
    const wanted = http.first(query, name);
    return wanted === null || test(wanted);
  };
  return (
    mayRead(document) &&
    is('auteur', (wanted) => document.auteur === wanted) &&
    is('bronorganisatie', (wanted) => wanted === zgw.register.rsin) &&
    is('creatiedatum__gte', (wanted) => document.creatiedatum >= wanted) &&
    is('creatiedatum__lte', (wanted) => document.creatiedatum <= wanted) &&
    is('identificatie', (wanted) => document.identificatie === wanted) &&
    is('informatieobjecttype', (wanted) => zgw.urls.catalogue.informatieobjecttype(document.soort) === wanted) &&
    is('locked', (wanted) => wanted === 'false') &&
    is('objectinformatieobjecten__objectType', (wanted) => wanted === 'zaak') &&
    is('titel', (wanted) => document.titel.toLowerCase().includes(wanted.toLowerCase())) &&
    is('vertrouwelijkheidaanduiding', (wanted) => document.vertrouwelijkheid === wanted) &&
    ['beschrijving', 'trefwoorden', 'trefwoorden__overlap'].every((name) => http.first(query, name) === null)
  );
}

/** Source: Documenten API 1.4.2 `EnkelvoudigInformatieObject`. */
function renderDocument({ register, urls }: RenderContext, found: Found, isExpanded: boolean): Resource {
  const { dossier, document, index } = found;
  const url = urls.part(dossier, 'enkelvoudiginformatieobjecten', index);
  return {
    url,
    identificatie: document.identificatie,
    bronorganisatie: register.rsin,
    creatiedatum: document.creatiedatum,
    titel: document.titel,
    vertrouwelijkheidaanduiding: document.vertrouwelijkheid,
    auteur: document.auteur,
    status: document.status,
    formaat: document.formaat,
    taal: 'nld',
    versie: 1,
    beginRegistratie: `${document.creatiedatum}T09:00:00Z`,
    bestandsnaam: document.bestandsnaam,
    inhoud: `${url}/download?versie=1`,
    bestandsomvang: bytesOf(register, found).length,
    beschrijving: '',
    ontvangstdatum: document.isVerzonden ? null : document.creatiedatum,
    verzenddatum: document.isVerzonden ? document.creatiedatum : null,
    indicatieGebruiksrecht: null,
    verschijningsvorm: '',
    ondertekening: null,
    integriteit: null,
    informatieobjecttype: urls.catalogue.informatieobjecttype(document.soort),
    locked: false,
    bestandsdelen: [],
    trefwoorden: [],
    ...(isExpanded
      ? { _expand: { informatieobjecttype: renderInformatieobjecttype(register, urls.catalogue, document.soort) } }
      : {}),
  };
}

/** Source: `ObjectInformatieObject`. */
function renderRelation({ register, urls }: RenderContext, { dossier, index }: Found): Resource {
  const documenten = urls
    .part(dossier, 'enkelvoudiginformatieobjecten', index)
    .split(apiPath(register, 'documenten'))[0];
  const uuid = partId(dossier.uuid, 'enkelvoudiginformatieobjecten', index);
  return {
    url: `${documenten ?? ''}${apiPath(register, 'documenten')}/objectinformatieobjecten/${uuid}`,
    informatieobject: urls.part(dossier, 'enkelvoudiginformatieobjecten', index),
    object: urls.zaak(dossier.uuid),
    objectType: 'zaak',
  };
}
