import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { methodNotAllowed } from './problems';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** What answers one request: the body to send, or a reply that was sent already. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Registers the operations of one address; every other method on it answers 405. */
export function addressOf(
  app: FastifyInstance,
  url: string,
  operations: Readonly<Partial<Record<Method, Handler>>>,
): void {
  for (const method of METHODS) {
    const handler = operations[method];
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        if (!handler) throw methodNotAllowed();
        return handler(request, reply);
      },
    });
  }
}

/** The uuid of the address; an empty text when the address has none, so that nothing is found. */
export const uuidOf = (request: FastifyRequest): string => paramOf(request, 'uuid');

/** A named part of the address. */
export function paramOf(request: FastifyRequest, name: string): string {
  // Fastify's own type of params is unknown; a route's parameters are always texts.
  const params = request.params as Readonly<Record<string, string | undefined>>;
  return params[name] ?? '';
}
