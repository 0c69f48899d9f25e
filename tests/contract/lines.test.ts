import { describe, expect, it } from 'vitest';
import { passesElevenTest } from '../../src/shared/domain/bsn';
import type { LineResult } from '../../src/shared/result';
import { lineAt } from '../support/line';
import { startLoopbackServer, type Answer } from '../support/loopback-server';
import { fixtures, type ContractCall, type Route } from './fixtures';

type Fixture = (typeof fixtures)[number];

type Served = Parameters<typeof startLoopbackServer>[0];

/** Long enough for what comes at once, on a busy machine too. */
const PATIENT_MS = 5000;

/** Puts one call of a kind to a server of its own that answers as given. */
async function put(
  fixture: Fixture,
  call: ContractCall,
  {
    answer,
    timeoutMs = PATIENT_MS,
  }: { readonly answer: (routes: readonly Route[]) => Served; readonly timeoutMs?: number },
) {
  const server = await startLoopbackServer(answer(call.routes));
  const line = lineAt(server.url, { timeoutMs });
  const ports: object = fixture.kind.connect(line.http, fixture.settings);
  const port: unknown = Reflect.get(ports, call.port);
  const method: unknown = port && Reflect.get(port, call.method);
  if (typeof method !== 'function') throw new Error(`${fixture.kind.kind} has no ${call.port}.${call.method}`);
  // The fixture names a method that answers so; what it answers is what the test is about.
  const result = (await Reflect.apply(method, port, call.args)) as LineResult<unknown>;
  await server.close();
  return { result, line, asked: server.received };
}

const routed =
  (pick: (call: readonly Route[]) => readonly Route[] = (routes) => routes) =>
  (routes: readonly Route[]): Served =>
  (request, base): Answer => {
    const pathname = new URL(request.url, base).pathname;
    const route = pick(routes).find((one) => one.method === request.method && one.path === pathname);
    if (!route) return { status: 404, body: '{"status":404}', contentType: 'application/problem+json' };
    const body = typeof route.body === 'string' ? route.body : JSON.stringify(route.body);
    return {
      status: route.status,
      body: body.replaceAll('{base}', base),
      ...(route.contentType ? { contentType: route.contentType } : {}),
    };
  };

const always = (answer: Answer) => () => () => answer;

const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : 1;
const kindOf = (result: LineResult<unknown>): string => (result.ok ? 'ok' : result.error.kind);

/** Every test waits for a server of its own: together they wait no longer than one. */
const AT_ONCE = { concurrent: true };

describe.each(fixtures.map((fixture) => ({ name: fixture.kind.kind, fixture })))(
  'the kind $name',
  AT_ONCE,
  ({ fixture }) => {
    describe.each(fixture.calls.map((call) => ({ name: `${call.port}.${call.method}: ${call.name}`, call })))(
      '$name',
      ({ call }) => {
        it('gives what the source answers', async () => {
          const { result } = await put(fixture, call, { answer: routed() });

          expect(result).toMatchObject({ ok: true, connectionId: 'proef' });
          expect(result.ok && sizeOf(result.value)).toBe(call.items);
        });

        it.runIf(call.emptyRoutes)('gives an empty answer as a success', async () => {
          const { result } = await put(fixture, call, { answer: routed(() => call.emptyRoutes ?? []) });

          expect(result).toMatchObject({ ok: true });
          expect(result.ok && sizeOf(result.value)).toBe(0);
        });

        it.each([401, 403])('calls %i unauthorised', async (status) => {
          const { result } = await put(fixture, call, { answer: always({ status, body: '{"status":401}' }) });

          expect(kindOf(result)).toBe('unauthorised');
        });

        it('takes 404 for what it means at this source', async () => {
          const { result } = await put(fixture, call, { answer: always({ status: 404, body: '{"status":404}' }) });

          expect(kindOf(result)).toBe(call.notFoundIsEmpty ? 'ok' : 'notFound');
        });

        it.each([500, 503, 429])('calls %i unavailable, after one retry', async (status) => {
          const { result, asked } = await put(fixture, call, { answer: always({ status, body: 'no' }) });

          expect(kindOf(result)).toBe('unavailable');
          expect(asked.length).toBeGreaterThan(1);
        });

        it.each([
          ['before the answer', 0],
          ['half-way through', 6],
        ])('calls a connection that breaks off %s unavailable', async (_when, endsAfterBytes) => {
          const { result } = await put(fixture, call, {
            answer: always({ status: 200, body: '{"results": []}', endsAfterBytes }),
          });

          expect(kindOf(result)).toBe('unavailable');
        });

        it('stops waiting at its deadline', async () => {
          const { result } = await put(fixture, call, {
            answer: always({ status: 200, body: '{}', delayMs: 60_000 }),
            timeoutMs: 100,
          });

          expect(kindOf(result)).toBe('timeout');
        });

        it.each([
          ['a web page', '<!doctype html><title>Aanmelden</title>', 'text/html'],
          ['half a JSON', '{"results": [{"a"', 'application/json'],
          ['JSON of another shape', '"hallo"', 'application/json'],
        ])('calls %s an invalid response', async (_what, body, contentType) => {
          const { result } = await put(fixture, call, { answer: always({ status: 200, body, contentType }) });

          expect(kindOf(result)).toBe('invalidResponse');
        });

        it('leaves no BSN in a URL or in the log', async () => {
          const { line, asked } = await put(fixture, call, { answer: routed() });

          const bsns = (text: string) =>
            (text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '').match(/(?<!\d)\d{9}(?!\d)/g) ?? []).filter(
              passesElevenTest,
            );
          if (!call.bsnInQuery) expect(asked.flatMap(({ url }) => bsns(url))).toEqual([]);
          expect(asked.length).toBeGreaterThan(0);
          expect(bsns(JSON.stringify(line.log))).toEqual([]);
        });
      },
    );
  },
);
