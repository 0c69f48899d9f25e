import { afterEach, describe, expect, it } from 'vitest';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { objecten } from './index';

const page = (...results: readonly object[]) => ({ count: results.length, next: null, previous: null, results });
const team = {
  uuid: 'u',
  record: { data: { identificatie: 'burgerzaken', naam: 'Burgerzaken' }, startAt: '2026-01-01' },
};

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** The teams of an installation that answers by path; 404 for what it does not name. */
async function listTeams(answer: (path: string, query: URLSearchParams) => object | null, settings: object = {}) {
  server = await startLoopbackServer((request, base) => {
    const url = new URL(request.url, base);
    const body = answer(url.pathname, url.searchParams);
    return body ? { status: 200, body: JSON.stringify(body) } : { status: 404, body: '{}' };
  });
  const ports = objecten.connect(lineAt(`${server.url}/objecten/api/v2`).http, settings);
  if (!ports.adresboek) throw new Error('objecten serves no address book');
  return ports.adresboek.listTeams();
}

const asked = (): readonly string[] => (server?.received ?? []).map(({ url }) => url.split('?')[0] ?? '');

describe('objecten', () => {
  it('finds objecttypes at the Objects API itself', async () => {
    const reply = await listTeams((path, query) => {
      if (path === '/objecten/api/v2/objecttypes') return page({ url: 'https://x.example/afdeling', name: 'Afdeling' });
      return query.get('type') === 'https://x.example/afdeling' ? page(team) : null;
    });

    expect(reply).toMatchObject({ ok: true, value: [{ identificatie: 'burgerzaken' }] });
  });

  it('looks beside the Objects API when an older release does not serve them', async () => {
    await listTeams((path) => {
      if (path === '/objecttypes/api/v2/objecttypes') return page({ url: 'https://x.example/groep', name: 'groep' });
      return path === '/objecten/api/v2/objects' ? page(team) : null;
    });

    expect(asked()).toEqual([
      '/objecten/api/v2/objecttypes',
      '/objecttypes/api/v2/objecttypes',
      '/objecten/api/v2/objects',
    ]);
  });

  it('asks for no objecttypes when the settings name them', async () => {
    const reply = await listTeams((path) => (path === '/objecten/api/v2/objects' ? page(team) : null), {
      afdelingType: 'https://x.example/1',
      groepType: 'https://x.example/2',
    });

    expect(reply).toMatchObject({ ok: true, value: [{ soort: 'afdeling' }, { soort: 'groep' }] });
    expect(asked()).toEqual(['/objecten/api/v2/objects', '/objecten/api/v2/objects']);
  });

  it.each([
    ['none of its objecttypes has a name that we know', page({ url: 'https://x.example/boom', name: 'Boom' })],
    ['nothing of its objects can be read', page({ url: 'https://x.example/afdeling', name: 'Afdeling' })],
  ])('calls it an invalid response when %s', async (_what, objecttypes) => {
    const reply = await listTeams((path) =>
      path.endsWith('/objecttypes') ? objecttypes : page({ record: { data: { hoogte: 12 } } }),
    );

    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalidResponse' } });
  });
});
