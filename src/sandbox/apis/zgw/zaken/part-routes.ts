import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxContext } from '../../../api';
import type { Resource } from '../catalogi/render';
import * as http from '../http';
import { ownerId, readPartId, uuidOfUrl, type PartKind } from '../ids';
import type { Dossier } from './dossier';
import { hasField, ROL_FIELDS } from './filters';
import type { Open } from './open';
import * as render from './render';
import { createResultaat, createRol, createStatus, type WriteContext } from './write';
import { createEigenschap, createZaakcontactmoment } from './write-more';

/** One kind of part, as its routes need it. */
type Part = {
  readonly kind: PartKind;
  readonly known: readonly string[];
  readonly isPaged: boolean;
  readonly render: (context: render.RenderContext, dossier: Dossier) => Resource[];
  /** Conditions besides `zaak`, on one rendered resource. */
  readonly matches: (
    item: Resource,
    query: http.QueryValues,
    at: { readonly dossier: Dossier; readonly index: number },
  ) => boolean;
  readonly create?: (context: WriteContext, body: unknown) => { readonly dossier: Dossier; readonly index: number };
};

const equals = (item: Resource, query: http.QueryValues, names: readonly string[]): boolean =>
  names.every((name) => {
    const wanted = http.first(query, name);
    return wanted === null || item[name] === wanted;
  });

/** The parts of a zaak that have a collection of their own. */
export const PARTS: readonly Part[] = [
  {
    kind: 'statussen',
    known: ['zaak', 'statustype', 'indicatieLaatstGezetteStatus'],
    isPaged: true,
    render: render.renderStatussen,
    matches: (item, query, { dossier, index }) => {
      const isLast = http.first(query, 'indicatieLaatstGezetteStatus');
      return (
        equals(item, query, ['statustype']) &&
        (isLast === null || (index === render.latestStatus(dossier)) === (isLast === 'true'))
      );
    },
    create: createStatus,
  },
  {
    kind: 'resultaten',
    known: ['zaak', 'resultaattype'],
    isPaged: true,
    render: render.renderResultaten,
    matches: (item, query) => equals(item, query, ['resultaattype']),
    create: createResultaat,
  },
  {
    kind: 'rollen',
    known: ['zaak', 'roltype', 'betrokkeneType', 'omschrijving', 'omschrijvingGeneriek', ...ROL_FIELDS],
    isPaged: true,
    render: render.renderRollen,
    matches: (item, query, { dossier, index }) => {
      const rol = dossier.rollen[index];
      const asked = ROL_FIELDS.filter((name) => http.first(query, name) !== null);
      return (
        equals(item, query, ['roltype', 'betrokkeneType', 'omschrijving', 'omschrijvingGeneriek']) &&
        asked.every((name) => rol !== undefined && hasField(rol, `rol__${name}`, http.first(query, name)))
      );
    },
    create: createRol,
  },
  {
    kind: 'zaakobjecten',
    known: ['zaak', 'object', 'objectType'],
    isPaged: true,
    render: render.renderZaakobjecten,
    matches: (item, query) => equals(item, query, ['object', 'objectType']),
  },
  {
    kind: 'zaakinformatieobjecten',
    known: ['zaak', 'informatieobject'],
    isPaged: false,
    render: render.renderZaakinformatieobjecten,
    matches: (item, query) => equals(item, query, ['informatieobject']),
  },
  {
    kind: 'zaakcontactmomenten',
    known: ['zaak', 'contactmoment'],
    isPaged: false,
    render: render.renderZaakcontactmomenten,
    matches: (item, query) => equals(item, query, ['contactmoment']),
    create: createZaakcontactmoment,
  },
];

/** List and detail of what hangs on a zaak, and its creation where that is served. */
export function partRoutes(
  app: FastifyInstance,
  context: SandboxContext,
  { part, open }: { part: Part; open: Open },
): void {
  const path = `/${part.kind}`;
  app.get(path, (request) => {
    const zgw = open();
    const query = http.readQuery(request, new Set(part.known));
    const items = dossiersAsked(zgw, query).flatMap((dossier) =>
      part.render(zgw, dossier).filter((item, index) => part.matches(item, query, { dossier, index })),
    );
    return part.isPaged ? http.pageFor(context, request, { items, render: (item) => item }) : items;
  });
  app.get(`${path}/:uuid`, (request, reply) => {
    const zgw = open();
    const at = readPartId(http.pathParam(request, 'uuid'), part.kind);
    const dossier = at && zgw.find(at.owner);
    const found = dossier && part.render(zgw, dossier)[at.index];
    if (!found) throw http.notFound();
    return http.sendWithEtag(request, reply, found);
  });
  const { create } = part;
  if (create) {
    app.post(path, (request, reply) => {
      const zgw = open();
      const made = create(zgw, request.body);
      const resource = part.render(zgw, made.dossier)[made.index];
      return reply.status(201).header('Location', resource?.url).send(resource);
    });
  }
  http.refuseOtherMethods(app, path, create ? ['POST'] : []);
  http.refuseOtherMethods(app, `${path}/:uuid`, []);
}

/** The zaak that a query names by URL, or all of them. */
function dossiersAsked(zgw: ReturnType<Open>, query: http.QueryValues): readonly Dossier[] {
  const url = http.first(query, 'zaak') ?? http.first(query, 'informatieobject');
  if (url === null) return zgw.dossiers.all();
  const uuid = uuidOfUrl(url);
  const owner = uuid && ownerId(uuid);
  const dossier = owner === null ? null : zgw.find(owner);
  const isSame = dossier && (http.first(query, 'zaak') === null || zgw.urls.zaak(dossier.uuid) === url);
  return dossier && isSame ? [dossier] : [];
}

/** The eigenschappen of one zaak. */
export function eigenschapRoutes(app: FastifyInstance, open: Open): void {
  const path = '/zaken/:zaak/zaakeigenschappen';
  const dossierOf = (request: FastifyRequest): Dossier => {
    const dossier = open().find(http.pathParam(request, 'zaak'));
    if (!dossier) throw http.notFound();
    return dossier;
  };
  app.get(path, (request) => render.renderEigenschappen(open(), dossierOf(request)));
  app.get(`${path}/:uuid`, (request, reply) => {
    const dossier = dossierOf(request);
    const at = readPartId(http.pathParam(request, 'uuid'), 'zaakeigenschappen');
    const found = at?.owner === dossier.uuid ? render.renderEigenschappen(open(), dossier)[at.index] : undefined;
    if (!found) throw http.notFound();
    return http.sendWithEtag(request, reply, found);
  });
  app.post(path, (request, reply) => {
    const zgw = open();
    const made = createEigenschap(zgw, dossierOf(request), request.body);
    const resource = render.renderEigenschappen(zgw, made.dossier)[made.index];
    return reply.status(201).header('Location', resource?.url).send(resource);
  });
  http.refuseOtherMethods(app, path, ['POST']);
  http.refuseOtherMethods(app, `${path}/:uuid`, []);
}
