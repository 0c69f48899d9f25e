import path from 'node:path';
import { z } from 'zod';
import fastify, { type FastifyInstance } from 'fastify';
import { datumOf } from '../../../shared/domain/days';
import type { SandboxApi, SandboxContext } from '../../api';
import { generateRegion } from '../../region/generate';
import type { Region } from '../../region/model';
import { createRng } from '../../rng';
import { openSandboxStore } from '../../store';

/** Some APIs of the sandbox on a free port, for tests. */
export type TestApis = {
  readonly url: string;
  readonly region: Region;
  readonly context: SandboxContext;
  readonly close: () => Promise<void>;
};

/** The day on which the tests' region lives. */
export const TEST_DAY = datumOf('2026-11-23');

/** Starts `apis` over a fresh region in memory, without the check of a token. */
export async function startApis(apis: readonly SandboxApi[]): Promise<TestApis> {
  const resources = path.resolve(import.meta.dirname, '../../../../resources');
  const region = generateRegion({ seed: 1, today: TEST_DAY, resources });
  let base = '';
  const store = openSandboxStore(null, () => base);
  const contextOf = (api: SandboxApi): SandboxContext => ({
    region,
    store,
    rng: createRng(`1/${api.id}`),
    today: TEST_DAY,
    url: (suffix) => `${base}${suffix}`,
    resources,
  });
  const app = fastify({ logger: false, forceCloseConnections: true });
  for (const api of apis) {
    const routes = (scope: FastifyInstance, _options: object, done: () => void): void => {
      api.routes(scope, contextOf(api));
      done();
    };
    void app.register(routes, { prefix: api.prefix });
  }
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  store.transaction(() => {
    for (const api of apis) api.seed?.(contextOf(api));
  });
  const [first] = apis;
  if (!first) throw new Error('Nothing to start');
  return {
    url: base,
    region,
    context: contextOf(first),
    async close() {
      await app.close();
      store.close();
    },
  };
}

/** Asks a started API and reads its answer; a body makes it JSON. */
export async function ask(
  url: string,
  {
    method = 'GET',
    body,
    headers = {},
  }: { readonly method?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly status: number; readonly type: string; readonly body: unknown }> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const reply = await fetch(url, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  const type = reply.headers.get('content-type') ?? '';
  return { status: reply.status, type, body: type.includes('json') ? (JSON.parse(text) as unknown) : text };
}

const pageSchema = z.object({
  count: z.number(),
  next: z.string().nullable(),
  results: z.array(z.record(z.string(), z.unknown())),
});

/** One page of a list; throws when the answer is none. */
export async function askPage(url: string): Promise<z.infer<typeof pageSchema>> {
  return pageSchema.parse((await ask(url)).body);
}

/** What stands in an answer under `path`; undefined where there is nothing. A number is a place in a list. */
export function valueIn(body: unknown, ...path: readonly (string | number)[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return body;
  if (Array.isArray(body)) return valueIn(typeof key === 'number' ? (body[key] as unknown) : undefined, ...rest);
  const record = z.record(z.string(), z.unknown()).safeParse(body);
  return record.success ? valueIn(record.data[String(key)], ...rest) : undefined;
}

/** {@link valueIn} as text. Throws when there is no text. */
export const textIn = (body: unknown, ...path: readonly (string | number)[]): string =>
  z.string().parse(valueIn(body, ...path));
