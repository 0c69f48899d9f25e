import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../server';
import { RESOURCES, TODAY } from './serve-for-test';

const TOKEN = 'token-of-this-test';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ file: null, seed: 1, today: TODAY, port: 0, token: TOKEN, resources: RESOURCES });
});
afterAll(() => sandbox.close());

const get = (path: string, token: string) => fetch(`${sandbox.url}${path}`, { headers: { 'X-Api-Key': token } });

describe('a refused login', () => {
  it.each([
    '/haalcentraal/api/brp/personen',
    '/haalcentraal/api/bewoning/bewoningen',
    '/lvbag/individuelebevragingen/v2/adressen?q=horsterhout',
    '/woz/api/v1/wozobjecten?kvkNummer=90000001',
  ])('is worded as Haal Centraal does at %s', async (path) => {
    const reply = await get(path, 'wrong');

    expect(reply.status).toBe(401);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(await reply.json()).toMatchObject({
      status: 401,
      code: 'authentication',
      instance: `${sandbox.url}${path.split('?')[0] ?? ''}`,
    });
  });

  it('is worded as a fault of the trade register there', async () => {
    const reply = await get('/kvk/api/v2/zoeken?naam=de', 'wrong');

    expect(reply.status).toBe(401);
    expect(reply.headers.get('content-type')).toContain('application/json');
    expect(await reply.json()).toHaveProperty('fout');
  });
});

describe('the version', () => {
  it.each([
    ['/lvbag/individuelebevragingen/v2/adressen?q=horsterhout', 200, '2.6.0'],
    ['/lvbag/individuelebevragingen/v2/adressen/0243200000000000', 404, '2.6.0'],
    ['/woz/api/v1/wozobjecten?kvkNummer=90000001', 200, '1.0.0'],
  ])('stands with the answer to %s', async (path, status, version) => {
    const reply = await get(path, TOKEN);

    expect([reply.status, reply.headers.get('api-version')]).toEqual([status, version]);
  });
});
