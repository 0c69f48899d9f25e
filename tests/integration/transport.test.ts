import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ConnectionConfig } from '../../src/shared/domain/line';
import { lineAt } from '../support/line';
import { makeCertificates } from '../support/certificates';

const folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-tls-'));
const certificates = makeCertificates(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const portOf = (server: net.Server): number => (server.address() as AddressInfo).port;

async function listening<S extends net.Server>(server: S): Promise<S> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  closing.push(() => server.close());
  return server;
}

/** A gateway over TLS with a certificate of our own authority; tells who the client showed itself to be. */
async function gateway(requestCert = false) {
  if (!certificates) throw new Error('no OpenSSL');
  const options = {
    cert: readFileSync(certificates.serverCert),
    key: readFileSync(certificates.serverKey),
    ca: readFileSync(certificates.caFile),
    requestCert,
    rejectUnauthorized: requestCert,
  };
  const server = await listening(
    https.createServer(options, (request, response) => {
      // What a TLS server gets is a TLS socket.
      const certificate = (request.socket as TLSSocket).getPeerCertificate();
      response.end(
        JSON.stringify({
          client: 'subject' in certificate ? certificate.subject.CN : null,
          host: request.headers.host,
        }),
      );
    }),
  );
  return `https://127.0.0.1:${portOf(server)}`;
}

/** A proxy that leads every name to this machine, and remembers where it was asked to go. */
async function proxyServer() {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`GET ${request.url ?? ''}`);
    const { port, pathname } = new URL(request.url ?? '');
    http.get({ host: '127.0.0.1', port, path: pathname }, (answer) => answer.pipe(response));
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    const upstream = net.connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await listening(server);
  return { url: `http://127.0.0.1:${portOf(server)}`, asked };
}

const answer = z.object({ client: z.string().nullable(), host: z.string() });
const ask = (url: string, config: Partial<ConnectionConfig> = {}, proxy: string | null = null) =>
  lineAt(url, config, { routes: { proxyFor: () => Promise.resolve(proxy) } }).http.get('/x', answer);

describe.skipIf(certificates === null)('a connection with certificates of its own', () => {
  const own = { caFile: certificates?.caFile };
  const withClient = { ...own, certFile: certificates?.clientCert, keyFile: certificates?.clientKey };

  it('is refused while nobody vouches for its server, and trusted with the authority of its lines file', async () => {
    const url = await gateway();

    expect(await ask(url)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(await ask(url, { tls: own })).toMatchObject({ ok: true });
  });

  it('shows who it is when the server asks', async () => {
    const url = await gateway(true);

    expect(await ask(url, { tls: own })).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(await ask(url, { tls: withClient })).toMatchObject({ ok: true, value: { client: 'client' } });
  });

  it('keeps the proxy of the system, with its certificates', async () => {
    const proxy = await proxyServer();
    const url = (await gateway(true)).replace('127.0.0.1', 'gateway.proef');

    const result = await ask(url, { tls: withClient }, proxy.url);

    expect(result).toMatchObject({ ok: true, value: { client: 'client' } });
    expect(proxy.asked).toEqual([`CONNECT ${new URL(url).host}`]);
  });

  it('says that its files cannot be read, without their names', async () => {
    const result = await ask(await gateway(), { tls: { caFile: '/nergens/geheim.pem' } });

    expect(result).toMatchObject({ ok: false, error: { kind: 'internal', errorId: 'certificates' } });
  });
});

describe('a connection behind a proxy', () => {
  it('is asked through it, by the name that only the proxy knows', async () => {
    const proxy = await proxyServer();
    const plain = await listening(
      http.createServer((_request, response) => response.end('{"client":null,"host":"x"}')),
    );
    const url = `http://gateway.proef:${portOf(plain)}`;

    expect(await ask(url, {}, proxy.url)).toMatchObject({ ok: true });
    expect(proxy.asked).toEqual([`GET ${url}/x`]);
  });

  it('is unavailable when the proxy is not there', async () => {
    expect(await ask('http://gateway.proef/', {}, 'http://127.0.0.1:1')).toMatchObject({
      ok: false,
      error: { kind: 'unavailable' },
    });
  });
});
