import { passesElevenTest } from '../../src/shared/domain/bsn';
import type { LineHttp } from '../../src/main/http/line-http';
import { createPolicyRegistry, type PolicyRegistry } from '../../src/main/http/policies';
import type { LineResult } from '../../src/shared/result';
import { lineAt, type LoggedRequest } from '../support/line';
import { startLoopbackServer, type Answer, type LoopbackServer, type Received } from '../support/loopback-server';
import type { ContractCall, Fixture, Route } from './fixtures';

/** How a server answers a request, at its own URL. */
export type Serve = (request: Received, base: string) => Answer;

/** Long enough for what comes at once, on a busy machine too. */
export const PATIENT_MS = 15_000;

/** What came of one call: its answer, what was logged, what the server was asked, and how long it took. */
export type Asked = {
  readonly result: LineResult<unknown>;
  readonly log: readonly LoggedRequest[];
  readonly asked: readonly Received[];
  readonly ms: number;
};

/** What a fixture says, with the address of the server in it. Only texts change, so that it is of the same type. */
export const atServer = <T>(said: T, { baseUrl }: LineHttp): T =>
  JSON.parse(JSON.stringify(said).replaceAll('{base}', baseUrl)) as T;

/** Puts one call of a kind to a connection. */
export async function call(http: LineHttp, fixture: Fixture, { port: name, method: named, args }: ContractCall) {
  const settings: unknown = atServer(fixture.settings, http);
  const ports: object = fixture.kind.connect(http, settings);
  const port: unknown = Reflect.get(ports, name);
  const method: unknown = port && Reflect.get(port, named);
  if (typeof method !== 'function') throw new Error(`${fixture.kind.kind} has no ${name}.${named}`);
  // The fixture names a method that answers so; what it answers is what the test is about.
  return (await Reflect.apply(method, port, atServer(args, http))) as LineResult<unknown>;
}

type Server = {
  readonly serve: Serve;
  readonly id?: string;
  readonly timeoutMs?: number;
  readonly policies?: PolicyRegistry;
};

const addresses = new Set<string>();

/** A server at an address that none had before: what adapters remember of a source, they remember by its address. */
async function newServer(serve: Serve): Promise<LoopbackServer> {
  const server = await startLoopbackServer(serve);
  if (!addresses.has(server.url)) {
    addresses.add(server.url);
    return server;
  }
  const other = await newServer(serve);
  await server.close();
  return other;
}

/** Puts one call of a kind to a server of its own that answers as given. */
export async function put(
  fixture: Fixture,
  one: ContractCall,
  { serve, id = 'proef', timeoutMs = PATIENT_MS, policies = createPolicyRegistry() }: Server,
): Promise<Asked> {
  const server = await newServer(serve);
  const line = lineAt(server.url, { id, timeoutMs }, { policies });
  const started = performance.now();
  try {
    const result = await call(line.http, fixture, one);
    return { result, log: line.log, asked: server.received, ms: performance.now() - started };
  } finally {
    await server.close();
  }
}

/** The route that a request asks for. */
export const routeOf = (routes: readonly Route[], { method, url }: Received, base: string): Route | undefined =>
  routes.find((route) => route.method === method && route.path === new URL(url, base).pathname);

/** A server that has these routes and says 404 to everything else. */
export const routed =
  (routes: readonly Route[]): Serve =>
  (request, base) => {
    const route = routeOf(routes, request, base);
    return route
      ? answerOf(route, base)
      : { status: 404, body: '{"status":404}', contentType: 'application/problem+json' };
  };

/** The answer of a route, with another body where one is given. */
export function answerOf(route: Route, base: string, body: unknown = route.body): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status: route.status,
    body: text.replaceAll('{base}', base),
    ...(route.contentType ? { contentType: route.contentType } : {}),
  };
}

/** How many things a value holds. */
export const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : 1;

/** `ok`, or why not. */
export const outcomeOf = (result: LineResult<unknown>): string => (result.ok ? 'ok' : result.error.kind);

/** The numbers in a text that could be a BSN; a uuid may hold nine digits in a row by chance. */
export const bsnsIn = (text: string): readonly string[] =>
  (text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '').match(/(?<!\d)\d{9}(?!\d)/g) ?? []).filter(passesElevenTest);
