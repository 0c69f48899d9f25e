import { afterEach, expect, it } from 'vitest';
import { bagIdSchema } from '../../../shared/domain/adres';
import { bsnSchema } from '../../../shared/domain/bsn';
import { kvkNummerSchema } from '../../../shared/domain/organisatie';
import { lineAt } from '../../../../tests/support/line';
import { startLoopbackServer, type LoopbackServer } from '../../../../tests/support/loopback-server';
import { woz } from './index';

const kvkNummer = kvkNummerSchema.parse('90000001');

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** The port over a register whose page `n` is the n-th of `pages`; every answer claims that there is a next one. */
async function registerWith(pages: readonly (readonly unknown[])[]) {
  const started = await startLoopbackServer(({ url }, base) => {
    const page = Number(new URL(url, base).searchParams.get('page'));
    const body = {
      _links: { next: { href: 'https://intern.invalid/volgende' } },
      _embedded: { wozObjecten: pages[page - 1] ?? [] },
    };
    return { status: 200, body: JSON.stringify(body) };
  });
  server = started;
  const port = woz.connect(lineAt(started.url).http, {}).woz;
  if (!port) throw new Error('No port');
  return { port, asked: () => started.received.length };
}
const objects = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    identificatie: String(from + index),
    belanghebbendeEigenaar: { kvkNummer },
  }));

it('reads all that a large owner has, page by page', async () => {
  const { port, asked } = await registerWith([objects(100), objects(62, 100)]);

  const reply = await port.listOwnedBy(kvkNummer);

  expect(reply.ok && reply.value.length).toBe(162);
  expect(asked()).toBe(2);
});

it('stops at a page that is not full, also when the register always names a next one', async () => {
  const { port, asked } = await registerWith([objects(3)]);

  await port.listOwnedBy(kvkNummer);

  expect(asked()).toBe(1);
});

it('takes an answer without hits for an empty list, a wrong shape for a fault', async () => {
  const { port } = await registerWith([]);
  const address = [bagIdSchema.parse('0243200000000001'), { bsn: bsnSchema.parse('999990019') }] as const;

  expect(await port.listAt(...address)).toMatchObject({ ok: true, value: [] });

  const strange = await startLoopbackServer(() => ({ status: 200, body: '{"message":"welkom"}' }));
  const reply = await woz.connect(lineAt(strange.url).http, {}).woz?.listAt(...address);
  await strange.close();
  expect(reply).toMatchObject({ ok: false, error: { kind: 'invalidResponse' } });
});
