import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FanoutPlan } from './plan';

/** Lines that answer after their own time, over real HTTP on loopback. */
export type SlowLines = {
  /** The address of each connection, by its number. */
  readonly urls: readonly string[];
  /** From now on this connection never answers; null: all answer. */
  readonly hang: (number: number | null) => void;
  readonly close: () => void;
};

/** One server for all connections, or one for each. `bodyOf` gives what a connection answers. */
export async function startSlowLines(plan: FanoutPlan, bodyOf: (number: number) => string): Promise<SlowLines> {
  let hung: number | null = null;
  const bodies = plan.delaysMs.map((_, number) => Buffer.from(bodyOf(number)));
  const answer = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    const number = Number(/^\/(\d+)\//.exec(request.url ?? '')?.[1]);
    request.resume();
    if (number === hung) return;
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(bodies[number]);
    }, plan.delaysMs[number]);
  };
  const servers = await Promise.all(
    Array.from({ length: plan.hosts === 'one' ? 1 : plan.n }, () => listen(http.createServer(answer))),
  );
  return {
    urls: plan.delaysMs.map((_, number) => `http://127.0.0.1:${portOf(servers[number % servers.length])}/${number}`),
    hang: (number) => (hung = number),
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

const listen = (server: http.Server): Promise<http.Server> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

// `listen` on a port always gives an address with a port.
const portOf = (server: http.Server | undefined): number => (server?.address() as AddressInfo).port;
