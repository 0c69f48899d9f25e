import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request and its answer as they went over the wire; links point at the proxy. */
export type Recorded = {
  readonly method: string;
  readonly url: URL;
  readonly requestHeaders: http.IncomingHttpHeaders;
  readonly requestBody: Buffer;
  readonly status: number;
  readonly responseHeaders: http.IncomingHttpHeaders;
  readonly responseBody: Buffer;
};

export type RecordingProxy = {
  readonly url: string;
  readonly recorded: readonly Recorded[];
  readonly close: () => Promise<void>;
};

/** Stands between our adapters and a server, keeps everything that passes, and makes links in answers lead through itself. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const recorded: Recorded[] = [];
  const agent = new http.Agent({ keepAlive: true });
  let own = '';
  // A query may leave the colons of an address as they are.
  const withColons = (address: string): string => encodeURIComponent(address).replaceAll('%3A', ':');
  const toTarget = (text: string): string =>
    text
      .replaceAll(own, target)
      .replaceAll(encodeURIComponent(own), encodeURIComponent(target))
      .replaceAll(withColons(own), withColons(target));
  const toOwn = (body: Buffer, type: string): Buffer =>
    /json|xml|text/.test(type) ? Buffer.from(body.toString('utf8').replaceAll(target, own)) : body;
  const server = http.createServer((request, response) => {
    void pass(request).then(
      (exchange) => {
        recorded.push(exchange);
        const { 'transfer-encoding': _chunked, ...headers } = exchange.responseHeaders;
        response
          .writeHead(exchange.status, { ...headers, 'content-length': exchange.responseBody.length })
          .end(exchange.responseBody);
      },
      () => response.writeHead(502).end(),
    );
  });
  const pass = async (request: http.IncomingMessage): Promise<Recorded> => {
    const requestBody = await bytesOf(request);
    const method = request.method ?? 'GET';
    const sent = Buffer.from(toTarget(requestBody.toString('utf8')));
    const headers = {
      ...request.headers,
      host: new URL(target).host,
      ...(sent.length > 0 ? { 'content-length': String(sent.length) } : {}),
    };
    const answer = await ask(target + toTarget(request.url ?? '/'), { method, headers, agent }, sent);
    const responseBody = toOwn(await bytesOf(answer), answer.headers['content-type'] ?? '');
    return {
      method,
      url: new URL(request.url ?? '/', own),
      requestHeaders: request.headers,
      requestBody,
      status: answer.statusCode ?? 0,
      responseHeaders: answer.headers,
      responseBody,
    };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `listen` on a port always gives an address with a port.
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: own,
    recorded,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ask = (url: string, options: http.RequestOptions, body: Buffer): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    http.request(url, options, resolve).on('error', reject).end(body);
  });

async function bytesOf(message: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A message without an encoding gives bytes.
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
