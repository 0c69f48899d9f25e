import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lineAt } from '../../../tests/support/line';
import { createPolicyRegistry } from './policies';
import {
  startLoopbackServer,
  type Answer,
  type LoopbackServer,
  type Received,
} from '../../../tests/support/loopback-server';

const thing = z.object({ naam: z.string(), aantal: z.number() });
let server: LoopbackServer;
afterEach(() => server.close());

async function serve(answer: Answer | ((request: Received) => Answer)): Promise<LoopbackServer> {
  server = await startLoopbackServer(typeof answer === 'function' ? answer : () => answer);
  return server;
}
const good: Answer = { status: 200, body: '{"naam":"paspoort","aantal":2}' };

describe('the HTTP client of a line', () => {
  it('gives the parsed body with the line, the connection and the moment', async () => {
    const { url } = await serve(good);

    const result = await lineAt(url).http.get('/dingen', thing);

    expect(result).toMatchObject({
      ok: true,
      lineId: 'proeflijn',
      connectionId: 'proef',
      value: { naam: 'paspoort', aantal: 2 },
    });
    expect(result.ok && Date.parse(result.fetchedAt)).toBeGreaterThan(0);
  });

  it('sends a trace, what the lines file adds, and the login', async () => {
    const { url, received } = await serve(good);

    await lineAt(url, { auth: { kind: 'token' }, headers: { 'X-Doelbinding': 'dienstverlening' } }).http.get(
      '/dingen',
      thing,
    );

    expect(received[0]?.headers).toMatchObject({
      authorization: 'Token secret-of-test',
      'x-doelbinding': 'dienstverlening',
    });
    expect(received[0]?.headers['traceparent']).toMatch(/^00-a{32}-[0-9a-f]{16}-01$/);
  });

  it('signs a fresh ZGW token with the user in it', async () => {
    const { url, received } = await serve(good);

    await lineAt(url, { auth: { kind: 'zgw-jwt', clientId: 'voorkant' } }).http.get('/dingen', thing);

    const [, claims = ''] = (received[0]?.headers.authorization ?? '').replace('Bearer ', '').split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))).toMatchObject({
      iss: 'voorkant',
      client_id: 'voorkant',
      user_id: 'tester',
    });
  });

  it('names the fields that do not fit, not their values', async () => {
    const { url } = await serve({ status: 200, body: '{"naam":"geheim","aantal":"999993653"}' });

    const result = await lineAt(url).http.get('/dingen', thing);

    expect(result).toMatchObject({ ok: false, error: { kind: 'invalidResponse', fields: ['aantal'] } });
    expect(JSON.stringify(result)).not.toContain('999993653');
  });

  it('gives the rejected fields of a problem without long numbers', async () => {
    const body = JSON.stringify({
      status: 400,
      invalidParams: [{ name: 'bsn', code: 'invalid', reason: 'Waarde 999993653 is geen BSN.' }],
    });
    const { url } = await serve({ status: 400, body, contentType: 'application/problem+json' });

    const result = await lineAt(url).http.get('/dingen', thing);

    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'rejected', httpStatus: 400, fields: [{ name: 'bsn', reason: 'Waarde ••• is geen BSN.' }] },
    });
  });

  it('asks for one more field when a register has too many', async () => {
    const { url } = await serve({
      status: 400,
      body: '{"code":"tooManyResults"}',
      contentType: 'application/problem+json',
    });

    const result = await lineAt(url).http.post('/personen', thing, { body: {}, isRead: true });

    expect(result).toMatchObject({ ok: false, error: { kind: 'tooMany' } });
  });

  it('asks once more when a read found the source out of reach', async () => {
    let asked = 0;
    const { url } = await serve(() => (asked++ === 0 ? { status: 503, body: '' } : good));

    const result = await lineAt(url).http.get('/dingen', thing);

    expect(result.ok).toBe(true);
  });

  it('never sends a write twice', async () => {
    const { url, received } = await serve({ status: 503, body: '' });

    const result = await lineAt(url).http.post('/dingen', thing, { body: { naam: 'x' } });

    expect(result).toMatchObject({ ok: false, error: { kind: 'unavailable', httpStatus: 503 } });
    expect(received).toHaveLength(1);
  });

  it('ends at its deadline, also when an answer drips in', async () => {
    const { url } = await serve({ ...good, delayMs: 3000 });

    const result = await lineAt(url, { timeoutMs: 150 }).http.get('/dingen', thing);

    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout', afterMs: 150 } });
  });

  it('tells a cancelled question from a slow line', async () => {
    const { url } = await serve({ ...good, delayMs: 3000 });
    const line = lineAt(url);

    const asking = line.http.get('/dingen', thing);
    line.abort();

    expect(await asking).toMatchObject({ ok: false, error: { kind: 'notAsked', because: 'cancelled' } });
  });

  it('calls a refused connection unavailable', async () => {
    const { url } = await serve(good);
    await server.close();

    const result = await lineAt(url).http.get('/dingen', thing);

    expect(result).toMatchObject({ ok: false, error: { kind: 'unavailable', httpStatus: null } });
  });

  it('calls a connection that breaks off half-way unavailable, and asks once more', async () => {
    let asked = 0;
    const { url } = await serve(() => (asked++ === 0 ? { ...good, endsAfterBytes: 5 } : good));

    const result = await lineAt(url).http.get('/dingen', thing);

    expect([result.ok, asked]).toEqual([true, 2]);
  });

  it('follows no redirect', async () => {
    const { url, received } = await serve({ status: 302, body: '', headers: { location: '/elders' } });

    const result = await lineAt(url).http.get('/dingen', thing);

    expect(result).toMatchObject({ ok: false, error: { kind: 'invalidResponse' } });
    expect(received).toHaveLength(1);
  });

  it('refuses a BSN in a URL before it leaves, unless the standard has no other way', async () => {
    const { url, received } = await serve(good);
    const { http } = lineAt(url);

    const refused = await http.get('/dingen', thing, { params: { bsn: '999993653' } });
    const allowed = await http.get('/dingen', thing, { params: { bsn: '999993653' }, bsnInQuery: true });

    expect(refused).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(allowed.ok).toBe(true);
    expect(received).toHaveLength(1);
  });

  it('asks no other host than its own, whatever a link says', async () => {
    const { url, received } = await serve(good);

    const result = await lineAt(url).http.get('https://elders.example/dingen', thing);

    expect(result).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(received).toHaveLength(0);
  });

  it('asks a sibling API on another host when the lines file names it', async () => {
    const { url, received } = await serve(good);

    const result = await lineAt('http://127.0.0.1:9', { settings: { catalogiUrl: `${url}/catalogi` } }).http.get(
      `${url}/catalogi/zaaktypen`,
      thing,
    );

    expect(result.ok).toBe(true);
    expect(received).toHaveLength(1);
  });

  it('names the content type of a body without a charset: official files list it so', async () => {
    const { url, received } = await serve(good);

    await lineAt(url).http.post('/dingen', thing, { body: { naam: 'é' } });

    expect(received[0]?.headers['content-type']).toBe('application/json');
    expect(received[0]?.body).toBe('{"naam":"é"}');
  });

  it('refuses a document over its size', async () => {
    const { url } = await serve({ status: 200, body: 'x'.repeat(5000), contentType: 'application/octet-stream' });

    const result = await lineAt(url).http.bytes('/document', { maxBytes: 1000 });

    expect(result).toMatchObject({ ok: false, error: { kind: 'invalidResponse', fields: ['body'] } });
  });

  it('logs what was asked without query or number', async () => {
    const { url } = await serve(good);
    const line = lineAt(url);

    await line.http.get('/zaken/12345', thing, { params: { naam: 'Jansen' } });

    expect(line.log).toMatchObject([{ connectionId: 'proef', method: 'GET', path: '/zaken/:id', outcome: 'ok' }]);
    expect(JSON.stringify(line.log)).not.toContain('Jansen');
  });

  it('tells whether a resource changed, and lets the source say that it did not', async () => {
    const { url, received } = await serve(({ headers }) =>
      headers['if-none-match'] === '"b"' ? { status: 304, body: '' } : { ...good, headers: { etag: '"b"' } },
    );
    const { http } = lineAt(url);

    expect(await http.revision('/dingen', null)).toMatchObject({ value: { etag: '"b"', isChanged: false } });
    expect(await http.revision('/dingen', '"b"')).toMatchObject({ value: { etag: '"b"', isChanged: false } });
    expect(await http.revision('/dingen', '"a"')).toMatchObject({ value: { etag: '"b"', isChanged: true } });
    expect(received.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"b"', '"a"']);
  });

  it('compares the answer itself of a source that knows no ETag', async () => {
    let body = '{"status":"ontvangen"}';
    const { url } = await serve(() => ({ status: 200, body }));
    const { http } = lineAt(url);
    const first = await http.revision('/dingen', null);
    const known = first.ok ? first.value.etag : '';

    expect(await http.revision('/dingen', known)).toMatchObject({ value: { isChanged: false } });
    body = '{"status":"besloten"}';
    expect(await http.revision('/dingen', known)).toMatchObject({ value: { isChanged: true } });
  });

  it('shares one request among equal reads, not with another user', async () => {
    const { url, received } = await serve({ ...good, delayMs: 30 });
    const policies = createPolicyRegistry();
    const mine = lineAt(url, {}, { policies });
    const other = lineAt(url, {}, { policies, userId: 'mo' });

    await Promise.all([mine, mine, other].map(({ http }) => http.get('/dingen', thing)));

    expect(received).toHaveLength(2);
  });
});
