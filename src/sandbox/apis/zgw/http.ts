import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageOf, sendProblem, type Problem, type SandboxContext } from '../../api';

/** Ends a request with `problem`. Thrown by checks deep inside a route, caught by {@link prepareScope}. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const notFound = (): ProblemError =>
  new ProblemError({ status: 404, code: 'not_found', title: 'Niet gevonden.', detail: 'Niet gevonden.' });

/** A 400 that names the fields at fault. */
export const invalid = (...invalidParams: NonNullable<Problem['invalidParams']>): ProblemError =>
  new ProblemError({ status: 400, code: 'invalid', title: 'Invalid input.', detail: '', invalidParams });

const parseError: Problem = {
  status: 400,
  code: 'parse_error',
  title: 'Ongeldige JSON.',
  detail: 'De body is geen geldige JSON.',
  invalidParams: [],
};

/** Gives every answer its API-version, and turns what is thrown into problem+json. */
export function prepareScope(app: FastifyInstance, version: string): void {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('API-version', version);
  });
  app.setErrorHandler<Error & { readonly statusCode?: number }>((error, _request, reply) => {
    if (error instanceof ProblemError) return sendProblem(reply, error.problem);
    const status = error.statusCode ?? 500;
    if (status === 400) return sendProblem(reply, parseError);
    return sendProblem(reply, { status, code: 'error', title: 'Fout.', detail: 'Het verzoek is niet verwerkt.' });
  });
}

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

type KnownPath = { readonly pattern: RegExp; readonly allowed: readonly Method[] };

const knownPaths = new WeakMap<FastifyInstance, KnownPath[]>();

/**
 * Answers 405 to the methods that `path` does not have. One route of a scope does it for all its paths: with a route for each method of
 * each path of each register the sandbox would take a third of a second longer to start.
 */
export function refuseOtherMethods(app: FastifyInstance, path: string, allowed: readonly Method[]): void {
  const known = knownPaths.get(app) ?? refuseIn(app);
  known.push({ pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`), allowed });
}

function refuseIn(app: FastifyInstance): KnownPath[] {
  const known: KnownPath[] = [];
  knownPaths.set(app, known);
  app.route({
    method: [...METHODS],
    url: '/*',
    handler: (request, reply) => {
      const path = `/${pathParam(request, '*')}`;
      const found = known.find(({ pattern }) => pattern.test(path));
      if (!found) throw notFound();
      return sendProblem(reply.header('Allow', ['GET', 'HEAD', 'OPTIONS', ...found.allowed].join(', ')), {
        status: 405,
        code: 'method_not_allowed',
        title: 'Methode niet toegestaan.',
        detail: `Methode "${request.method}" niet toegestaan.`,
      });
    },
  });
  return known;
}

/** Query values by name; a comma-separated list and a repeated key are both several values. */
export type QueryValues = ReadonlyMap<string, readonly string[]>;

/** Names whose value is a list. Others keep their commas. */
const LISTS = new Set(['expand', 'ordering', 'trefwoorden', 'trefwoorden__overlap', 'domein__in', 'rsin__in']);

const isList = (name: string): boolean => LISTS.has(name) || name.endsWith('__in');

/** The query of a request. An unknown name is a 400, as Open Zaak does it; paging is always known. */
export function readQuery(request: FastifyRequest, known: ReadonlySet<string>): QueryValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URL(request.url, 'http://sandbox').searchParams) {
    if (!known.has(name) && name !== 'page' && name !== 'pageSize') throw unknownParameter(name);
    const parts = isList(name) ? value.split(',') : [value];
    values.set(name, [...(values.get(name) ?? []), ...parts.filter((part) => part !== '')]);
  }
  return values;
}

const unknownParameter = (name: string): ProblemError =>
  invalid({ name: 'nonFieldErrors', code: 'unknown-parameters', reason: `Onbekende query parameters: ${name}` });

export const first = (values: QueryValues, name: string): string | null => values.get(name)?.[0] ?? null;

const DEFAULT_PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 500;

/** The page of `items` that the query asks for; a page that is not there is a 404, as in Open Zaak. */
export function pageFor<A, B>(
  context: Pick<SandboxContext, 'url'>,
  request: FastifyRequest,
  list: { readonly items: readonly A[]; readonly render: (item: A) => B },
): ReturnType<typeof pageOf<B>> {
  const url = new URL(context.url(request.url));
  const page = Number(url.searchParams.get('page') ?? 1);
  const asked = Number(url.searchParams.get('pageSize') ?? DEFAULT_PAGE_SIZE);
  const pageSize = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
  const last = Math.max(1, Math.ceil(list.items.length / pageSize));
  if (!Number.isInteger(page) || page < 1 || page > last) throw notFound();
  const items = list.items.slice((page - 1) * pageSize, page * pageSize).map(list.render);
  return pageOf({ count: list.items.length, items }, { url, page, pageSize });
}

/** Sends one resource with its ETag, or 304 when the client has it already. Source: ZGW, `If-None-Match`. */
export function sendWithEtag(request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply {
  const text = JSON.stringify(body);
  const etag = `"${createHash('md5').update(text).digest('hex')}"`;
  void reply.header('ETag', etag);
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(etag) || known.includes('*')) return reply.status(304).send();
  return reply.type('application/json').send(text);
}

/** The path parameter `name` of a request, in lower case (uuids are). */
export function pathParam(request: FastifyRequest, name: string): string {
  // Fastify types params as unknown; the route that calls this has the parameter in its path.
  return ((request.params as Record<string, string | undefined>)[name] ?? '').toLowerCase();
}
