import { afterEach, expect, it } from 'vitest';
import { instantOf } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { zaakIdSchema } from '../../../shared/domain/ids';
import { lineAt } from '../../../../tests/support/line';
import {
  startLoopbackServer,
  type Answer,
  type LoopbackServer,
  type Received,
} from '../../../../tests/support/loopback-server';
import { zgw } from './index';

const servers: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const UUID = '8c5b1f10-3f0a-4d5e-9a01-000000000010';
const zaakAt = (base: string) => ({
  uuid: UUID,
  url: `${base}/zaken/${UUID}`,
  identificatie: 'VK-AAAAA-BBBBB',
  zaaktype: `${base}/zaaktypen/1`,
  startdatum: '2026-11-02',
  status: null,
});

async function register(answer: (request: Received, base: string) => Answer, settings: object) {
  const server = await startLoopbackServer(answer);
  servers.push(server);
  const auth = { kind: 'zgw-jwt', clientId: 'voorkant', secretEnv: 'PROEF_SECRET' } as const;
  const { http } = lineAt(server.url, { auth }, { userId: 'sanne.dijkhuis' });
  const catalogiUrl = `${server.url}/catalogi`;
  const port = zgw.connect(http, { catalogiUrl, ...settings }).zakenWrite;
  if (!port) throw new Error('No port');
  return { port, received: server.received };
}

const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify(body) });
const newZaak = (zaaktype: string) => ({
  ...{ identificatie: 'VK-AAAAA-BBBBB', zaaktype, omschrijving: 'Proef', toelichting: '' },
  ...{ startdatum: datumOf('2026-11-02'), kanaal: 'telefoon', producten: [] },
});
const OURS = { bronorganisatie: '859001003' };

it('names the signed-in employee in the token of every request, so that the register can tell who started a zaak', async () => {
  const { port, received } = await register((_, base) => json(201, zaakAt(base)), OURS);

  await port.createZaak(newZaak('http://zaaktype/1'));

  const [, claims = ''] = received[0]?.headers.authorization?.split('.') ?? [];
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    client_id: 'voorkant',
    user_id: 'sanne.dijkhuis',
    user_representation: 'sanne.dijkhuis',
  });
});

it('takes a zaak that is there under our own number as made by an earlier request of ours', async () => {
  const { port, received } = await register(({ url, method }, base) => {
    if (method === 'POST' && url.startsWith('/zaken/_zoek'))
      return json(200, { count: 1, next: null, previous: null, results: [zaakAt(base)] });
    if (method === 'POST')
      return json(400, { code: 'invalid', invalidParams: [{ name: 'identificatie', code: 'x', reason: 'y' }] });
    return url.includes('zaakeigenschappen')
      ? json(200, [])
      : json(200, { count: 0, next: null, previous: null, results: [] });
  }, OURS);

  const made = await port.createZaak(newZaak('http://zaaktype/1'));

  expect(made).toMatchObject({ ok: true, value: { id: UUID, hasStatus: false, hasInitiator: false } });
  expect(received.filter(({ method, url }) => method === 'POST' && url === '/zaken')).toHaveLength(1);
});

it('starts nothing where the lines file does not say under which organisation', async () => {
  const { port, received } = await register(() => json(500, {}), {});

  expect(await port.listZaaktypen()).toMatchObject({ ok: true, value: [] });
  expect(await port.createZaak(newZaak('http://zaaktype/1'))).toMatchObject({ ok: false, error: { kind: 'rejected' } });
  expect(received).toEqual([]);
});

it('gives a zaak no status of another zaaktype, also where the catalogue does not heed its filter', async () => {
  const statustype = (url: string, zaaktype: string) => ({ url, zaaktype, omschrijving: 'Ontvangen', volgnummer: 1 });
  const { port, received } = await register(({ url, method }, base) => {
    if (method === 'POST') return json(201, { url: `${base}/statussen/1` });
    const results = url.startsWith('/catalogi/statustypen')
      ? [statustype('http://status/2', 'http://zaaktype/2'), statustype('http://status/1', 'http://zaaktype/1')]
      : [];
    return json(200, { count: results.length, next: null, previous: null, results });
  }, OURS);
  const zaak = { id: zaakIdSchema.parse(UUID), url: 'http://zaak/1', zaaktype: 'http://zaaktype/1' };

  await port.setFirstStatus(zaak, instantOf(Date.parse('2026-11-02T09:00:00Z')));

  const written = received.filter(({ method }) => method === 'POST').map(({ body }): unknown => JSON.parse(body));
  expect(written).toMatchObject([{ zaak: 'http://zaak/1', statustype: 'http://status/1' }]);
});

it('takes no zaak of another organisation for its own', async () => {
  const others = (base: string) => ({ ...zaakAt(base), bronorganisatie: '123456782' });
  const { port } = await register((_, base) => json(200, { count: 1, next: null, results: [others(base)] }), OURS);

  expect(await port.findOwn('VK-AAAAA-BBBBB')).toMatchObject({ ok: false, error: { kind: 'invalidResponse' } });
});
