import { randomBytes } from 'node:crypto';
import type { AxiosRequestConfig } from 'axios';
import type { z } from 'zod';
import { passesElevenTest } from '../../shared/domain/bsn';
import type { ConnectionConfig } from '../../shared/domain/line';
import type { LineId } from '../../shared/domain/ids';
import type { LineResult } from '../../shared/result';
import type { CallContext } from '../ports/lines';
import { answered, failed } from './answers';
import { authHeaders, type AuthSource } from './auth';
import type { LineHttp, Params, RequestOptions } from './line-http';
import type { PolicyRegistry } from './policies';
import { notSent, type Sent } from './policies/sent';
import { parseJson } from './read-json';
import { isGoodOrUnchanged, revisionOf } from './revision';
import type { Routes } from './routes';
import type { RawReply } from './transport';

const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** What one request did, for the log: no query string, no body, and path parts that are numbers or ids only as their shape. */
export type RequestLog = (entry: {
  readonly connectionId: string;
  readonly method: string;
  readonly path: string;
  readonly outcome: string;
  readonly ms: number;
}) => void;

export type HttpClientDeps = {
  readonly auth: AuthSource;
  readonly log: RequestLog;
  readonly policies: PolicyRegistry;
  readonly routes: Routes;
};

type Target = { readonly lineId: LineId; readonly config: ConnectionConfig };
type Send = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly options: RequestOptions;
  readonly isRead: boolean;
  /** The source may say 304: what we know still stands. */
  readonly mayBeUnchanged?: boolean;
};

/** All requests of one question together may take this many times the deadline of one: pages do not go on for ever. */
const BUDGET = 5;

/** The HTTP client of `target` for one call. Source of the error kinds: style.md §5. */
export function createLineHttp(deps: HttpClientDeps, target: Target, context: CallContext): LineHttp {
  const ids = { lineId: target.lineId, connectionId: target.config.id };
  const untilMs = performance.now() + BUDGET * target.config.timeoutMs;
  const ask = (send: Send, maxBytes: number) => request(deps, { target, context, send, maxBytes, untilMs });
  const json = async <S extends z.ZodType>(send: Send, schema: S): Promise<LineResult<z.infer<S>>> => {
    const reply = await ask(send, MAX_JSON_BYTES);
    return reply.ok ? parseJson(ids, reply.value, schema) : failed(ids, reply.error);
  };
  return {
    ...ids,
    baseUrl: trimSlash(target.config.url),
    get: (path, schema, options = {}) => json({ method: 'GET', path, options, isRead: true }, schema),
    post: (path, schema, { body, isRead = false, ...options }) =>
      json({ method: 'POST', path, body, options, isRead }, schema),
    put: (path, schema, { body, ...options }) => json({ method: 'PUT', path, body, options, isRead: false }, schema),
    patch: (path, schema, { body, ...options }) =>
      json({ method: 'PATCH', path, body, options, isRead: false }, schema),
    async remove(path, options = {}) {
      const reply = await ask({ method: 'DELETE', path, options, isRead: false }, MAX_JSON_BYTES);
      return reply.ok ? answered(ids, null) : failed(ids, reply.error);
    },
    async revision(path, known, options = {}) {
      const headers = { ...options.headers, ...(known === null ? {} : { 'If-None-Match': known }) };
      const send: Send = { method: 'GET', path, options: { ...options, headers }, isRead: true, mayBeUnchanged: true };
      const reply = await ask(send, MAX_JSON_BYTES);
      return reply.ok ? answered(ids, revisionOf(reply.value, known)) : failed(ids, reply.error);
    },
    async bytes(path, options = {}) {
      const send: Send = { method: 'GET', path, options, isRead: true };
      const reply = await ask(send, options.maxBytes ?? MAX_DOCUMENT_BYTES);
      if (!reply.ok) return failed(ids, reply.error);
      const contentType = String(reply.value.headers['content-type'] ?? 'application/octet-stream');
      return answered(ids, { bytes: new Uint8Array(reply.value.data), contentType });
    },
  };
}

type Attempt = {
  readonly target: Target;
  readonly context: CallContext;
  readonly send: Send;
  readonly maxBytes: number;
  /** Of `performance.now()`: after this nothing is sent any more. */
  readonly untilMs: number;
};

async function request(deps: HttpClientDeps, attempt: Attempt): Promise<LineResult<RawReply>> {
  const { target, context, send } = attempt;
  const ids = { lineId: target.lineId, connectionId: target.config.id };
  const url = resolveUrl(target.config, send.path);
  if (!url || (!send.options.bsnInQuery && holdsBsn(url, send.options.params)))
    return failed(ids, { kind: 'internal', errorId: 'refused-url' });
  const policies = deps.policies.of(target.config);
  const once = (signal: AbortSignal) => requestOnce(deps, attempt, { url, signal });
  const sent = send.isRead
    ? await policies.read(keyOf(attempt, url), once, context)
    : await policies.write(once, context);
  return sent.ok ? answered(ids, sent.value) : failed(ids, sent.error);
}

/** Reads with the same key get the same answer: same question, same login, same purpose. In memory only: it may name a person. */
const keyOf = ({ context, send, maxBytes }: Attempt, url: URL): string =>
  JSON.stringify([send.method, url.href, send.body, send.options, maxBytes, context.userId, context.purpose]);

async function requestOnce(
  deps: HttpClientDeps,
  { target, context, send, maxBytes, untilMs }: Attempt,
  { url, signal }: { readonly url: URL; readonly signal: AbortSignal },
): Promise<Sent> {
  const leftMs = Math.min(target.config.timeoutMs, untilMs - performance.now());
  if (leftMs <= 0) return notSent({ kind: 'timeout', afterMs: BUDGET * target.config.timeoutMs });
  // Waiting for a token is not the line's time: its deadline begins when the question leaves.
  const headers = await headersFor(deps.auth, target, { context, send });
  const { transfer } = await import('./transport');
  const deadline = AbortSignal.timeout(Math.ceil(leftMs));
  const started = performance.now();
  context.onRequest();
  const question: AxiosRequestConfig & { readonly url: string } = {
    url: url.href,
    method: send.method,
    params: withoutEmpty(send.options.params),
    ...(send.body === undefined ? {} : { data: JSON.stringify(send.body) }),
    headers,
    signal: AbortSignal.any([deadline, signal]),
    maxContentLength: maxBytes,
    ...(send.mayBeUnchanged ? { validateStatus: isGoodOrUnchanged } : {}),
  };
  const way = { routes: deps.routes, tls: target.config.tls };
  const outcome = await transfer(question, { afterMs: target.config.timeoutMs, signal: deadline }, way);
  deps.log({
    connectionId: target.config.id,
    method: send.method,
    path: pathShape(url),
    outcome: outcome.ok ? 'ok' : outcome.error.kind,
    ms: Math.round(performance.now() - started),
  });
  return outcome;
}

async function headersFor(
  auth: AuthSource,
  target: Target,
  { context, send }: { context: CallContext; send: Send },
): Promise<Record<string, string>> {
  return {
    Accept: 'application/json',
    ...(send.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    traceparent: `00-${context.traceId}-${randomBytes(8).toString('hex')}-01`,
    ...target.config.headers,
    ...(await authHeaders(auth, target.config.auth, context.userId)),
    ...send.options.headers,
  };
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

const trimSlash = (url: string): string => url.replace(/\/+$/, '');

/** Paths join the base; an absolute URL (ZGW links) must stay on an origin that the lines file names, or nothing is sent. */
function resolveUrl(config: ConnectionConfig, path: string): URL | null {
  if (!/^https?:/.test(path)) return new URL(trimSlash(config.url) + path);
  const url = new URL(path);
  return originsOf(config).has(url.origin) ? url : null;
}

/** Where a connection's login may go: its own URL, and the sibling APIs in its settings (`catalogiUrl`, `objecttypesUrl`, …). */
function originsOf({ url, settings = {} }: ConnectionConfig): ReadonlySet<string> {
  const siblings = Object.entries(settings).flatMap(([name, value]) =>
    name.endsWith('Url') && typeof value === 'string' && URL.canParse(value) ? [value] : [],
  );
  return new Set([url, ...siblings].map((one) => new URL(one).origin));
}

const withoutEmpty = (params: Params = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && value !== undefined));

function holdsBsn(url: URL, params: Params = {}): boolean {
  // A uuid may hold nine digits in a row by chance.
  const values = [url.href, ...Object.values(params).flat().map(String)].map((value) => value.replace(UUID, ''));
  return values.some((value) => (value.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).some(passesElevenTest));
}

/** `/zaken/8f0c…` becomes `/zaken/:id`: paths may hold numbers that lead to a person. */
const pathShape = ({ pathname }: URL): string =>
  pathname
    .split('/')
    .map((part) => (/\d{3}/.test(part) ? ':id' : part))
    .join('/');
