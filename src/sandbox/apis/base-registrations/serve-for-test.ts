import path from 'node:path';
import fastify from 'fastify';
import { datumOf } from '../../../shared/domain/days';
import type { SandboxApi, SandboxContext } from '../../api';
import { generateRegion } from '../../region/generate';
import type { Region } from '../../region/model';
import { createRng } from '../../rng';
import { openSandboxStore } from '../../store';

export const TODAY = datumOf('2026-11-23');
export const RESOURCES = path.resolve(__dirname, '../../../../resources');
const BASE = 'http://127.0.0.1:4010';

/** What one request was answered with. */
export type Reply = { readonly status: number; readonly type: string; readonly body: unknown };

/** One API without a socket, over the region of seed 1. For tests only. */
export type Served = {
  readonly region: Region;
  readonly context: SandboxContext;
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, body: unknown) => Promise<Reply>;
};

/** Serves `api`; paths are relative to its prefix. */
export function serve(api: SandboxApi): Served {
  const region = generateRegion({ seed: 1, today: TODAY, resources: RESOURCES });
  const store = openSandboxStore(null, () => BASE);
  const context: SandboxContext = {
    region,
    store,
    rng: createRng('test'),
    today: TODAY,
    url: (to) => `${BASE}${to}`,
    resources: RESOURCES,
  };
  const app = fastify();
  void app.register(
    (scope, _options, done) => {
      api.routes(scope, context);
      done();
    },
    { prefix: api.prefix },
  );
  const ask = async (method: 'GET' | 'POST', to: string, payload?: unknown): Promise<Reply> => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const body = payload === undefined ? {} : { payload: text, headers: { 'content-type': 'application/json' } };
    const reply = await app.inject({ method, url: `${api.prefix}${to}`, ...body });
    const type = String(reply.headers['content-type']).split(';')[0] ?? '';
    return { status: reply.statusCode, type, body: JSON.parse(reply.body) as unknown };
  };
  return { region, context, get: (to) => ask('GET', to), post: (to, body) => ask('POST', to, body) };
}
