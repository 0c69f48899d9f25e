import { afterEach, expect, it } from 'vitest';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { objecten } from './index';

const LATER = Date.parse('2026-12-01T00:00:00Z');
const ID = '4f6b1c2a-3d4e-4f5a-8b6c-000000000061';

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** What Sanne left behind, of a register that heeds neither type nor filter. */
async function leftOf(...objects: readonly object[]) {
  server = await startLoopbackServer(() => ({ status: 200, body: JSON.stringify({ next: null, results: objects }) }));
  const { http } = lineAt(`${server.url}/left`);
  const { handOverWrite } = objecten.connect(http, { overdrachtType: 'https://x.example/overdracht' });
  if (!handOverWrite) throw new Error('objecten hands nothing over');
  return handOverWrite.leftBy('sanne', LATER);
}

const message = (uuid: string, data: object) => ({
  uuid,
  record: {
    data: { soort: 'aanbod', gebruiker: 'sanne', id: ID, op: '2026-11-23T09:00:00.000Z', ...data },
    startAt: '2020-01-01',
  },
});

it('tells what somebody left behind', async () => {
  expect(await leftOf(message(ID, {}))).toMatchObject({ ok: true, value: [ID] });
});

it.each([
  ['of another type', message(ID, { soort: undefined })],
  ['under another number than it says', message('4f6b1c2a-3d4e-4f5a-8b6c-000000000099', {})],
  ['whose number leads elsewhere', message('..', { id: '..' })],
  ['that is newer', message(ID, { op: '2026-12-02T09:00:00.000Z' })],
])('takes away nothing %s', async (_what, object) => {
  expect(await leftOf(object)).toMatchObject({ ok: true, value: [] });
});

it('takes away nothing of somebody else', async () => {
  const others = message(ID, { gebruiker: 'mo' });

  expect(await leftOf(others)).toMatchObject({ ok: false, error: { kind: 'invalidResponse' } });
});
