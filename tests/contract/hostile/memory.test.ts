import { expect, it } from 'vitest';
import { z } from 'zod';
import { lineAt } from '../../support/line';
import { startLoopbackServer } from '../../support/loopback-server';
import { PATIENT_MS } from '../ask';
import { BOMB_BYTES, brotliBomb, gzipBomb } from './strange-answers';

const MIB = 1024 * 1024;
/** What may be there at once of an answer of which 8 MiB are allowed: the part that was read, and what waits to be read. */
const MOST_BYTES = 40 * MIB;

/** The most memory for bytes of this thread while `work` runs, over what it was before. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)), 1);
  await work();
  clearInterval(timer);
  return peak;
}

it.each([
  ['gzip', gzipBomb],
  ['br', brotliBomb],
])('a bomb packed with %s is refused before it has gone off', async (encoding, bomb) => {
  const body = bomb();
  const server = await startLoopbackServer(() => ({
    status: 200,
    body,
    headers: { 'content-encoding': encoding },
  }));
  const { http } = lineAt(server.url, { timeoutMs: PATIENT_MS });

  let reply: unknown;
  const peak = await peakOf(async () => (reply = await http.get('/lijst', z.unknown())));
  await server.close();

  expect(reply).toMatchObject({ ok: false, error: { kind: 'invalidResponse', fields: ['body'] } });
  expect(body.length).toBeLessThan(BOMB_BYTES / 100);
  expect(peak).toBeLessThan(MOST_BYTES);
});
