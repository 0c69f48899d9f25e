import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = {
  readonly status: number;
  readonly body: string | Buffer;
  readonly contentType?: string;
  /** Milliseconds before the answer begins. */
  readonly delayMs?: number;
  /** Hangs up after this much of the body; 0: before the answer began. */
  readonly endsAfterBytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Writes the answer itself, for what no honest server sends; the other fields say nothing then. */
  readonly write?: (response: http.ServerResponse) => void;
};

export type Received = {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

export type LoopbackServer = {
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
};

/** A real HTTP server on loopback that answers as `answer` says and remembers what it was asked. */
export async function startLoopbackServer(answer: (request: Received, url: string) => Answer): Promise<LoopbackServer> {
  const received: Received[] = [];
  let base = '';
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const asked = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      received.push(asked);
      const given = answer(asked, base);
      setTimeout(() => send(response, given), given.delayMs ?? 0).unref();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `listen` on a port always gives an address with a port.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: base,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(response: http.ServerResponse, answer: Answer): void {
  const { status, body, contentType = 'application/json', headers = {}, endsAfterBytes, write } = answer;
  if (write) {
    write(response);
    return;
  }
  const bytes = Buffer.from(body);
  if (endsAfterBytes === 0) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length, ...headers });
  if (endsAfterBytes === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, endsAfterBytes), () => response.destroy());
}
