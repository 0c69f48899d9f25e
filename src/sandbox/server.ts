import { timingSafeEqual, createHmac } from 'node:crypto';
import fastify, { type FastifyPluginCallback, type FastifyRequest } from 'fastify';
import { sendProblem, type SandboxApi, type SandboxContext } from './api';
import { sandboxApis } from './apis';
import { generateRegion } from './region/generate';
import { createRng } from './rng';
import { openSandboxStore } from './store';
import type { Datum } from '../shared/domain/datum';

/** Rises when generated data changes, so that a stored state is seeded anew. */
const DATA_VERSION = 1;

export type SandboxOptions = {
  /** State file, or null for memory. */
  readonly file: string | null;
  readonly seed: number;
  readonly today: Datum;
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** What every request must carry: as bearer, as `Token`, as API key, or as the secret of a ZGW JWT. */
  readonly token: string;
  readonly resources: string;
};

export type Sandbox = { readonly url: string; readonly close: () => Promise<void> };

const pluginOf =
  (api: SandboxApi, context: SandboxContext): FastifyPluginCallback =>
  (scope, _options, done) => {
    api.routes(scope, context);
    done();
  };

/** Starts the practice municipality on loopback. Resolves when it answers. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 8 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
  });
  let base = '';
  const store = openSandboxStore(options.file, () => base);
  const region = generateRegion({ seed: options.seed, today: options.today, resources: options.resources });
  const contextOf = (api: SandboxApi): SandboxContext => ({
    region,
    store,
    rng: createRng(`${options.seed}/${api.id}`),
    today: options.today,
    url: (path) => `${base}${path}`,
    resources: options.resources,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isAuthorised(request, options.token)) return sendProblem(reply, unauthorised);
    return undefined;
  });
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, { status: 404, code: 'not_found', title: 'Niet gevonden.', detail: 'Niet gevonden.' }),
  );
  for (const api of sandboxApis) void app.register(pluginOf(api, contextOf(api)), { prefix: api.prefix });
  base = await app.listen({ host: '127.0.0.1', port: options.port });
  seedOnce(store, { ...options, base }, contextOf);
  return {
    url: base,
    async close() {
      await app.close();
      store.close();
    },
  };
}

const unauthorised = {
  status: 401,
  code: 'not_authenticated',
  title: 'Authenticatiegegevens zijn niet opgegeven of onjuist.',
  detail: 'Authenticatiegegevens zijn niet opgegeven of onjuist.',
};

function seedOnce(
  store: SandboxContext['store'],
  options: SandboxOptions & { readonly base: string },
  contextOf: (api: SandboxApi) => SandboxContext,
): void {
  const stamp = [DATA_VERSION, options.seed, options.today].join('/');
  store.transaction(() => {
    if (!store.needsSeed(stamp)) return;
    for (const api of sandboxApis) api.seed?.(contextOf(api));
    store.markSeeded(stamp);
  });
}

function isAuthorised(request: FastifyRequest, token: string): boolean {
  const authorization = request.headers.authorization ?? '';
  const [scheme = '', value = ''] = authorization.split(' ', 2);
  if (/^(bearer|token)$/i.test(scheme)) return isSame(value, token) || isSignedWith(value, token);
  return [request.headers['apikey'], request.headers['x-api-key']].some(
    (key) => typeof key === 'string' && isSame(key, token),
  );
}

const isSame = (given: string, wanted: string): boolean =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** A ZGW JWT: HS256 over header and claims. */
function isSignedWith(jwt: string, secret: string): boolean {
  const [header, claims, signature] = jwt.split('.');
  if (!header || !claims || !signature) return false;
  return isSame(signature, createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url'));
}
