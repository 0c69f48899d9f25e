import { timingSafeEqual, createHmac } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sendProblem, type SandboxApi } from './api';
import { sandboxApis } from './apis';
import { servePost } from './apis/post';
import { openState, type SandboxState, type StateOptions } from './state';

export type SandboxOptions = StateOptions & {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** What every request must carry: as bearer, as `Token`, as API key, or as the secret of a ZGW JWT. */
  readonly token: string;
};

export type Sandbox = { readonly url: string; readonly close: () => Promise<void> };

/** Starts the practice municipality on loopback. Resolves when it answers. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 8 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
  });
  let base = '';
  const state = openState(options, () => base);
  app.addHook('onRequest', async (request, reply) => {
    if (!isAuthorised(request, options.token)) return sendProblem(reply, unauthorised);
    return undefined;
  });
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, { status: 404, code: 'not_found', title: 'Niet gevonden.', detail: 'Niet gevonden.' }),
  );
  for (const api of sandboxApis) serve(app, api, state);
  servePost(app, state);
  base = await app.listen({ host: '127.0.0.1', port: options.port });
  state.fill();
  return {
    url: base,
    async close() {
      await app.close();
      state.close();
    },
  };
}

const unauthorised = {
  status: 401,
  code: 'not_authenticated',
  title: 'Authenticatiegegevens zijn niet opgegeven of onjuist.',
  detail: 'Authenticatiegegevens zijn niet opgegeven of onjuist.',
};

function serve(app: FastifyInstance, api: SandboxApi, state: SandboxState): void {
  void app.register(
    (scope, _options, done) => {
      if (api.isSeededWhenAsked) {
        scope.addHook('onRequest', (_request, _reply, next) => {
          state.seedWhenAsked(api);
          next();
        });
      }
      api.routes(scope, state.contextOf(api));
      done();
    },
    { prefix: api.prefix },
  );
}

function isAuthorised(request: FastifyRequest, token: string): boolean {
  const authorization = request.headers.authorization ?? '';
  const [scheme = '', value = ''] = authorization.split(' ', 2);
  if (/^(bearer|token)$/i.test(scheme)) return isSame(value, token) || isSignedWith(value, token);
  return [request.headers['apikey'], request.headers['x-api-key']].some(
    (key) => typeof key === 'string' && isSame(key, token),
  );
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A ZGW JWT: HS256 over header and claims. */
function isSignedWith(jwt: string, secret: string): boolean {
  const [header, claims, signature] = jwt.split('.');
  if (!header || !claims || !signature) return false;
  return isSame(signature, createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url'));
}
