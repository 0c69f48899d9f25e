import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import type { LineError } from '../../shared/result';
import type { ConnectionConfig } from '../../shared/domain/line';
import { agentsFor } from './agents';
import { toLineError } from './errors';
import type { Routes } from './routes';

const client: AxiosInstance = axios.create({
  adapter: 'http',
  proxy: false,
  maxRedirects: 0,
  responseType: 'arraybuffer',
  transformResponse: (raw: unknown) => raw,
  paramsSerializer: { indexes: null },
});

/** A good answer, its body as bytes. */
export type RawReply = AxiosResponse<Buffer>;

export type Transfer =
  | { readonly ok: true; readonly value: RawReply }
  /** `retryAfterMs`: how long the source asks to be left alone, when it said so. */
  | { readonly ok: false; readonly error: LineError; readonly retryAfterMs: number | null };

/**
 * Sends one request, once. In a file of its own, which is read with the first request: Axios is as large as all our adapters, and the
 * window need not wait for it.
 */
export async function transfer(
  request: AxiosRequestConfig & { readonly url: string },
  deadline: { readonly afterMs: number; readonly signal: AbortSignal },
  way: { readonly routes: Routes; readonly tls: ConnectionConfig['tls'] },
): Promise<Transfer> {
  let agents: ReturnType<typeof agentsFor>;
  try {
    // A proxy is ours to take: axios would look for one by itself and leave our certificates behind.
    agents = agentsFor(request.url, await way.routes.proxyFor(request.url), way.tls);
  } catch {
    return { ok: false, error: { kind: 'internal', errorId: 'certificates' }, retryAfterMs: null };
  }
  try {
    return { ok: true, value: await client.request<Buffer>({ ...request, ...agents }) };
  } catch (cause) {
    const passed = deadline.signal.aborted;
    const error = toLineError(decodeBody(cause), { afterMs: deadline.afterMs, passed });
    return { ok: false, error, retryAfterMs: retryAfterMs(cause, Date.now()) };
  }
}

/** `Retry-After` of a 429 or 503, in seconds or as a date; null when there is none that makes sense. Source: RFC 9110 §10.2.3. */
function retryAfterMs(cause: unknown, nowMs: number): number | null {
  if (!axios.isAxiosError(cause) || ![429, 503].includes(cause.response?.status ?? 0)) return null;
  const value: unknown = cause.response?.headers['retry-after'];
  if (typeof value !== 'string') return null;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** An error's body arrives as bytes; the kind of error depends on its JSON. */
function decodeBody(cause: unknown): unknown {
  if (!axios.isAxiosError<unknown>(cause) || !Buffer.isBuffer(cause.response?.data)) return cause;
  try {
    cause.response.data = JSON.parse(cause.response.data.toString('utf8')) as unknown;
  } catch {
    cause.response.data = null;
  }
  return cause;
}
