import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SandboxApi } from '../../../api';
import { refuseAsHaalCentraal, tellVersion } from '../refused-login';
import {
  invalidParamsProblem,
  notFoundProblem,
  problemSender,
  type HaalCentraalProblem,
  type InvalidParam,
} from '../haal-centraal';
import { halPage } from '../hal';
import { objectionsIn, type Objection } from './objections';
import { toWozObject, wozObjecten, type WozAnswer, type WozObject } from './objects';

const PREFIX = '/woz/api/v1';

type QueryString = Readonly<Record<string, string | undefined>>;

/** Shapes of the parameters. Source: WOZ bevragen 1.0, GET /wozobjecten. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  rsin: /^\d{9}$/,
  kvkNummer: /^\d{8}$/,
  adresseerbaarObjectIdentificatie: /^\d{16}$/,
  nummeraanduidingIdentificatie: /^\d{16}$/,
  postcode: /^[1-9]\d{3}[A-Z]{2}$/,
  huisnummer: /^[1-9]\d{0,4}$/,
  huisnummertoevoeging: /^[0-9a-zA-Z]{1,4}$/,
  huisletter: /^[a-zA-Z]$/,
  fields: /^[a-zA-Z0-9.,_()]*$/,
  page: /^[1-9]\d*$/,
  pageSize: /^([1-9]\d?|100)$/,
};

const parties = ({ eigenaar, gebruiker }: WozObject) => [eigenaar, ...(gebruiker ? [gebruiker] : [])];

/** How each parameter is compared. */
const TESTS: Readonly<Record<string, (object: WozObject, value: string) => boolean>> = {
  rsin: (object, value) => parties(object).some((party) => party.rsin === value),
  kvkNummer: (object, value) => parties(object).some((party) => party.kvkNummer === value),
  adresseerbaarObjectIdentificatie: ({ adres }, value) => adres.adresseerbaarObjectIdentificatie === value,
  nummeraanduidingIdentificatie: ({ adres }, value) => adres.nummeraanduidingIdentificatie === value,
  postcode: ({ adres }, value) => adres.postcode === value,
  huisnummer: ({ adres }, value) => adres.huisnummer === Number(value),
  huisletter: ({ adres }, value) => adres.huisletter?.toLowerCase() === value.toLowerCase(),
  huisnummertoevoeging: ({ adres }, value) => adres.huisnummertoevoeging?.toLowerCase() === value.toLowerCase(),
};

/** WOZ bevragen 1.0: objects by address, by BAG id or by owner, and one by its number. */
export const wozApi: SandboxApi = {
  id: 'woz',
  prefix: PREFIX,
  routes(app, context) {
    tellVersion(app, '1.0.0');
    refuseAsHaalCentraal(app, context);
    const objecten = wozObjecten(context.region);
    const byNummer = new Map(objecten.map((object) => [object.adres.wozObjectnummer, object]));
    const refuse = (request: FastifyRequest, reply: FastifyReply, problem: HaalCentraalProblem) =>
      problemSender(context, request.url)(reply, problem);
    const send = (reply: FastifyReply, body: unknown) => reply.type('application/hal+json').send(JSON.stringify(body));

    // The bills are there once everything is seeded, so not before the first question.
    let objections: ReadonlyMap<string, Objection> | null = null;
    const answer = (): WozAnswer => ({
      base: context.url(PREFIX),
      objections: (objections ??= objectionsIn(context.store)),
    });

    app.get<{ Querystring: QueryString }>('/wozobjecten', (request, reply) => {
      const { query } = request;
      const problem = problemWith(query);
      if (problem) return refuse(request, reply, problem);
      const tests = Object.entries(query).flatMap(([name, value]) =>
        TESTS[name] && value ? [{ test: TESTS[name], value }] : [],
      );
      const found = objecten.filter((object) => tests.every(({ test, value }) => test(object, value)));
      const { items, links } = halPage(found, context.url(request.url), {
        page: Number(query['page'] ?? 1),
        pageSize: Number(query['pageSize'] ?? 20),
      });
      const rendered = items.map((object) => onlyFields(toWozObject(object, answer()), query['fields']));
      return send(reply, { _links: links, _embedded: { wozObjecten: rendered } });
    });

    app.get<{ Params: { nummer: string }; Querystring: QueryString }>('/wozobjecten/:nummer', (request, reply) => {
      const object = byNummer.get(request.params.nummer);
      if (!object) return refuse(request, reply, notFoundProblem);
      return send(reply, onlyFields(toWozObject(object, answer()), request.query['fields']));
    });
  },
};

function problemWith(query: QueryString): HaalCentraalProblem | null {
  const wrong = Object.entries(query).flatMap(([name, value]): InvalidParam[] => {
    if (!PATTERNS[name]) return [{ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' }];
    return PATTERNS[name].test(value ?? '')
      ? []
      : [{ name, code: 'pattern', reason: 'Waarde voldoet niet aan het patroon.' }];
  });
  if (wrong.length > 0) return invalidParamsProblem(wrong);
  const starts = ['rsin', 'kvkNummer', 'adresseerbaarObjectIdentificatie', 'nummeraanduidingIdentificatie'];
  if (starts.some((name) => query[name]) || (query['postcode'] && query['huisnummer'])) return null;
  const title = 'Minimale combinatie van parameters moet worden opgegeven.';
  return { status: 400, code: 'paramsCombination', title, detail: 'De opgegeven parameters zijn samen niet genoeg.' };
}

/** Only the top-level fields that were asked for; a path names its first part. Links always come along. */
function onlyFields(
  object: ReturnType<typeof toWozObject>,
  fields: string | undefined,
): Readonly<Record<string, unknown>> {
  if (!fields) return object;
  const wanted = new Set(fields.split(',').map((path) => path.split(/[.(]/)[0] ?? ''));
  return Object.fromEntries(Object.entries(object).filter(([name]) => wanted.has(name) || name === '_links'));
}
