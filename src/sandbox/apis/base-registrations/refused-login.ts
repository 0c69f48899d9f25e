import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxContext } from '../../api';
import { problemText } from './haal-centraal';

/** The answer to a login that the sandbox refused, as one API words it. */
type Wording = { readonly type: string; readonly text: (request: FastifyRequest) => string };

/** Rewords the sandbox's own 401, which is in the dialect of ZGW, for the routes of `app`. */
function rewordRefusedLogin(app: FastifyInstance, { type, text }: Wording): void {
  // Without waiting: a login is refused in a hook, and a request whose answer is not on its way yet would go on.
  app.addHook('onSend', (...[request, reply, payload, done]) => {
    if (reply.statusCode !== 401) {
      done(null, payload);
      return;
    }
    void reply.type(type);
    done(null, text(request));
  });
}

const notAuthenticated = {
  status: 401,
  code: 'authentication',
  title: 'Niet correct geauthenticeerd.',
  detail: 'De vraag vereist een geldige authenticatie.',
};

/** A refused login in the dialect of Haal Centraal. */
export const refuseAsHaalCentraal = (app: FastifyInstance, context: Pick<SandboxContext, 'url'>): void =>
  rewordRefusedLogin(app, {
    type: 'application/problem+json',
    text: (request) => problemText(context.url(request.url.split('?')[0] ?? ''), notAuthenticated),
  });

/** A refused login as the trade register words its faults. Source: KVK Zoeken 2.0 `Error`. */
export const refuseAsKvk = (app: FastifyInstance): void =>
  rewordRefusedLogin(app, {
    type: 'application/json',
    text: () => JSON.stringify({ fout: [{ omschrijving: 'Geen of onjuiste apikey aangeleverd.' }] }),
  });

/** Says with every answer of `app` which version of its specification it speaks. */
export function tellVersion(app: FastifyInstance, version: string): void {
  app.addHook('onSend', (...[, reply, payload, done]) => {
    void reply.header('api-version', version);
    done(null, payload);
  });
}
