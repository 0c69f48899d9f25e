import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SandboxApi, SandboxContext } from '../../../api';
import { refuseAsHaalCentraal, tellVersion } from '../refused-login';
import { invalidParamsProblem, notFoundProblem, problemSender, type HaalCentraalProblem } from '../haal-centraal';
import { halPage } from '../hal';
import { addressText, bagAdressen, toBagAdres, toBagAdresUitgebreid, type BagAdres } from './addresses';
import { isEnough, matches, matchesText, valueOf, wrongParams, type QueryString } from './query';

const PREFIX = '/lvbag/individuelebevragingen/v2';

type Search = { Querystring: QueryString };
type ById = Search & { Params: { id: string } };

/** BAG individuele bevragingen 2.6: the addresses of the region, with and without what the building is. */
export const bagApi: SandboxApi = {
  id: 'bag',
  prefix: PREFIX,
  routes(app, context) {
    tellVersion(app, '2.6.0');
    refuseAsHaalCentraal(app, context);
    const adressen = bagAdressen(context.region);
    const byId = new Map<string, BagAdres>(adressen.map((adres) => [adres.nummeraanduidingIdentificatie, adres]));
    const { refuse, send } = answersOf(context);

    for (const [path, render] of [
      ['/adressen', toBagAdres],
      ['/adressenuitgebreid', toBagAdresUitgebreid],
    ] as const) {
      app.get<Search>(path, (request, reply) => {
        const { query } = request;
        const problem = problemWith(query);
        if (problem) return refuse(request, reply, problem);
        const found = adressen.filter((adres) => matches(adres, query));
        const { items, links } = halPage(found, context.url(request.url), pageOf(query));
        return send(reply, {
          _links: links,
          _embedded: { adressen: items.map((adres) => render(adres, context.url(PREFIX))) },
        });
      });
      app.get<ById>(`${path}/:id`, (request, reply) => {
        const adres = byId.get(request.params.id);
        return adres ? send(reply, render(adres, context.url(PREFIX))) : refuse(request, reply, notFoundProblem);
      });
    }

    serveFreeText(app, context, adressen);
  },
};

/** How every route here answers: HAL, or a problem about the very request. */
const answersOf = (context: SandboxContext) => ({
  refuse: (request: FastifyRequest, reply: FastifyReply, problem: HaalCentraalProblem) =>
    problemSender(context, request.url)(reply, problem),
  send: (reply: FastifyReply, body: unknown) => reply.type('application/hal+json').send(JSON.stringify(body)),
});

/** The search in free text, whose hits lead to an address by their id. */
function serveFreeText(app: FastifyInstance, context: SandboxContext, adressen: readonly BagAdres[]): void {
  const { refuse, send } = answersOf(context);
  app.get<Search>('/adressen/zoek', (request, reply) => {
    const { query } = request;
    const wrong = wrongParams(query);
    const text = valueOf(query, 'zoek');
    if (text === null) return refuse(request, reply, paramsRequired);
    if (wrong.length > 0) return refuse(request, reply, invalidParamsProblem(wrong));
    const found = adressen.filter((adres) => matchesText(adres, text));
    const { items, links } = halPage(found, context.url(request.url), pageOf(query));
    const zoekresultaten = items.map((adres) => toHit(adres, context.url(PREFIX)));
    return send(reply, { _links: links, _embedded: { zoekresultaten } });
  });
}

const toHit = (adres: BagAdres, base: string) => ({
  omschrijving: addressText(adres),
  identificatie: adres.nummeraanduidingIdentificatie,
  _links: { adres: { href: `${base}/adressen?zoekresultaatIdentificatie=${adres.nummeraanduidingIdentificatie}` } },
});

const pageOf = (query: QueryString) => ({
  page: Number(valueOf(query, 'page') ?? 1),
  pageSize: Number(valueOf(query, 'pageSize') ?? 20),
});

const paramsRequired = {
  status: 400,
  code: 'paramsRequired',
  title: 'Ten minste één parameter moet worden opgegeven.',
  detail: 'Er is geen parameter opgegeven om op te zoeken.',
};

function problemWith(query: QueryString): HaalCentraalProblem | null {
  const searching = Object.keys(query).filter(
    (name) => !['page', 'pageSize', 'expand', 'exacteMatch', 'inclusiefEindStatus'].includes(name),
  );
  if (searching.length === 0) return paramsRequired;
  const wrong = wrongParams(query);
  if (wrong.length > 0) return invalidParamsProblem(wrong);
  if (isEnough(query)) return null;
  return {
    status: 400,
    code: 'paramsCombination',
    title: 'Minimale combinatie van parameters moet worden opgegeven.',
    detail: 'De opgegeven parameters zijn samen niet genoeg.',
  };
}
