import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A register of contacts in front of another one, on loopback, which refuses every new contact until it is `lenient`. */
export type StrictRegister = { readonly url: string; readonly becomeLenient: () => void; readonly close: () => void };

/** As Klantinteracties refuses what it does not like, with the name of the field. */
const REFUSAL = JSON.stringify({
  ...{ type: 'about:blank', code: 'invalid', title: 'Invalid input.', status: 400, detail: '', instance: '' },
  invalidParams: [{ name: 'inhoud', code: 'invalid', reason: 'Not accepted.' }],
});

/** Starts one before the register at `base`. */
export async function startStrictRegister(base: string): Promise<StrictRegister> {
  let isStrict = true;
  const server = http.createServer((request, response) => {
    const target = new URL(`${base}${request.url ?? ''}`);
    if (isStrict && request.method === 'POST' && target.pathname.includes('klantcontact')) {
      request.resume();
      response.writeHead(400, { 'content-type': 'application/problem+json' }).end(REFUSAL);
      return;
    }
    const { method, headers } = request;
    const passedOn = http.request(target, { method, headers: { ...headers, host: target.host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passedOn.on('error', () => response.destroy());
    request.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port, so it has an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    becomeLenient: () => {
      isStrict = false;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
