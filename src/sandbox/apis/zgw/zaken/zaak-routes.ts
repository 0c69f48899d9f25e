import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxContext } from '../../../api';
import * as http from '../http';
import { checkAcceptCrs, requireContentCrs } from './crs';
import { readExpand, renderExpanded } from './expand';
import { indexQuery, matchesZaak, sortZaken, ZAAK_FILTERS, ZOEK_FILTERS } from './filters';
import type { Open } from './open';
import { renderZaak } from './render';
import { createZaak } from './write';

/** List, search, detail and creation of zaken. */
export function zaakRoutes(app: FastifyInstance, context: SandboxContext, open: Open): void {
  const list = (request: FastifyRequest, query: http.QueryValues) => {
    const zgw = open();
    const paths = readExpand(query.get('expand') ?? []);
    const found = zgw.dossiers.find({ where: indexQuery(query) }).items;
    const matching = found.filter(matchesZaak(zgw.register, context.url, query));
    const items = sortZaken(matching, query.get('ordering') ?? []);
    return http.pageFor(context, request, { items, render: (dossier) => renderExpanded(zgw, dossier, paths) });
  };
  app.get('/zaken', (request, reply) => {
    checkAcceptCrs(request, reply);
    return list(request, http.readQuery(request, ZAAK_FILTERS));
  });
  app.post('/zaken/_zoek', (request, reply) => {
    requireContentCrs(request);
    checkAcceptCrs(request, reply);
    const inUrl = http.readQuery(request, new Set(['expand']));
    return list(request, new Map([...inUrl, ...readSearchBody(request.body)]));
  });
  app.post('/zaken', (request, reply) => {
    requireContentCrs(request);
    checkAcceptCrs(request, reply);
    const zgw = open();
    const zaak = renderZaak(zgw, createZaak(zgw, request.body, context.today));
    return reply.status(201).header('Location', zaak.url).send(zaak);
  });
  app.get('/zaken/:uuid', (request, reply) => {
    checkAcceptCrs(request, reply);
    const zgw = open();
    const paths = readExpand(http.readQuery(request, new Set(['expand'])).get('expand') ?? []);
    const dossier = zgw.find(http.pathParam(request, 'uuid'));
    if (!dossier) throw http.notFound();
    return http.sendWithEtag(request, reply, renderExpanded(zgw, dossier, paths));
  });
  http.refuseOtherMethods(app, '/zaken', ['POST']);
  http.refuseOtherMethods(app, '/zaken/_zoek', ['POST']);
  http.refuseOtherMethods(app, '/zaken/:uuid', []);
}

/** The body of `_zoek` as query values: every value a list of texts. An empty one is a 400, as in Open Zaak. */
function readSearchBody(body: unknown): http.QueryValues {
  const entries = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body) : [];
  if (entries.length === 0) {
    throw http.invalid({
      name: 'nonFieldErrors',
      code: 'empty_search_body',
      reason: 'Search parameters must be specified',
    });
  }
  const unknown = entries.find(([name]) => !ZOEK_FILTERS.has(name));
  if (unknown) throw http.invalid({ name: unknown[0], code: 'unknown-parameters', reason: 'Onbekende parameter.' });
  return new Map(entries.map(([name, value]) => [name, [value].flat().map(textOf)]));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
