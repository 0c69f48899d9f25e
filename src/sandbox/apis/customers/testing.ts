import path from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { datumOf } from '../../../shared/domain/datum';
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
