import { describe, expect, it } from 'vitest';
import { bsnsIn, outcomeOf, put, routed, sizeOf, type Serve } from './ask';
import { fixtures } from './fixtures';
import type { Answer } from '../support/loopback-server';

const always =
  (answer: Answer): Serve =>
  () =>
    answer;

/** Every test waits for a server of its own: together they wait no longer than one. */
const AT_ONCE = { concurrent: true };

/** What a kind makes of a source that does what its standard says. What it makes of others: see hostile/. */
describe.each(fixtures.map((fixture) => ({ name: fixture.kind.kind, fixture })))(
  'the kind $name',
  AT_ONCE,
  ({ fixture }) => {
    describe.each(fixture.calls.map((call) => ({ name: `${call.port}.${call.method}: ${call.name}`, call })))(
      '$name',
      ({ call }) => {
        it('gives what the source answers', async () => {
          const { result } = await put(fixture, call, { serve: routed(call.routes) });

          expect(result).toMatchObject({ ok: true, connectionId: 'proef' });
          expect(result.ok && sizeOf(result.value)).toBe(call.items);
        });

        it.runIf(call.emptyRoutes)('gives an empty answer as a success', async () => {
          const { result } = await put(fixture, call, { serve: routed(call.emptyRoutes ?? []) });

          expect(result).toMatchObject({ ok: true });
          expect(result.ok && sizeOf(result.value)).toBe(0);
        });

        it('takes 404 for what it means at this source', async () => {
          const { result } = await put(fixture, call, { serve: always({ status: 404, body: '{"status":404}' }) });

          expect(outcomeOf(result)).toBe(call.notFoundIsEmpty ? 'ok' : 'notFound');
        });

        it.each([500, 503, 429])('asks once more after %i', async (status) => {
          const { result, asked } = await put(fixture, call, { serve: always({ status, body: 'no' }) });

          expect(outcomeOf(result)).toBe('unavailable');
          expect(asked.length).toBeGreaterThan(1);
        });

        it('leaves no BSN in a URL or in the log', async () => {
          const { log, asked } = await put(fixture, call, { serve: routed(call.routes) });

          if (!call.bsnInQuery) expect(asked.flatMap(({ url }) => bsnsIn(url))).toEqual([]);
          expect(asked.length).toBeGreaterThan(0);
          expect(bsnsIn(JSON.stringify(log))).toEqual([]);
        });
      },
    );
  },
);
