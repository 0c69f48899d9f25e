import path from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { datumOf } from '../../../shared/domain/days';
import type { SandboxApi, SandboxContext } from '../../api';
import { generateRegion } from '../../region/generate';
import { createRng } from '../../rng';
import { openSandboxStore } from '../../store';

/** Where the APIs of {@link openTestApis} say that they live. */
export const TEST_BASE = 'http://sandbox.test';

export type TestApis = { readonly app: FastifyInstance; readonly context: SandboxContext };

/** Serves some APIs, seeded, without a network: for tests of this folder and of the tax register. Close `app` afterwards. */
export async function openTestApis(apis: readonly SandboxApi[]): Promise<TestApis> {
  const resources = path.resolve(import.meta.dirname, '../../../../resources');
  const today = datumOf('2026-11-23');
  const store = openSandboxStore(null, () => TEST_BASE);
  const region = generateRegion({ seed: 1, today, resources });
  const context: SandboxContext = {
    region,
    store,
    rng: createRng('test'),
    today,
    url: (route) => TEST_BASE + route,
    resources,
  };
  const app = fastify({ logger: false });
  for (const api of apis) {
    void app.register(
      (scope, _options, done) => {
        api.routes(scope, context);
        done();
      },
      { prefix: api.prefix },
    );
    api.seed?.(context);
  }
  app.addHook('onClose', () => store.close());
  await app.ready();
  return { app, context };
}
