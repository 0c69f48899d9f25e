import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a line of a test behaves: it never answers, answers a web page, or answers this JSON. */
export type Behaviour = 'hangs' | 'nonsense' | { readonly json: unknown };

/** A line of a test, on loopback. */
export type SickServer = {
  readonly url: string;
  /** How often it was asked so far. */
  readonly asked: () => number;
  /** From now on it behaves so. */
  readonly become: (behaviour: Behaviour) => void;
  readonly close: () => Promise<void>;
};

/** Starts a line that is not well. */
export async function startSickServer(first: Behaviour): Promise<SickServer> {
  let behaviour = first;
  let asked = 0;
  const server = http.createServer((_request, response) => {
    asked += 1;
    if (behaviour === 'hangs') return;
    if (behaviour === 'nonsense') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Aanmelden</title>');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(behaviour.json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port, so it has an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    become: (next) => (behaviour = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A place on loopback where nobody listens: whoever calls is refused. */
export async function refusingUrl(): Promise<string> {
  const server = await startSickServer('hangs');
  await server.close();
  return server.url;
}
