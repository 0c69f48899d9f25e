import http from 'node:http';
import https from 'node:https';
import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import type { LineError } from '../../shared/result';
import { toLineError } from './errors';

/** One gateway may carry all lines: sockets per host must never queue them. */
const agents = {
  httpAgent: new http.Agent({ keepAlive: true, maxSockets: 128 }),
  httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 128, minVersion: 'TLSv1.2' }),
};

const client: AxiosInstance = axios.create({
  adapter: 'http',
  proxy: false,
  maxRedirects: 0,
  ...agents,
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
  request: AxiosRequestConfig,
  deadline: { readonly afterMs: number; readonly signal: AbortSignal },
): Promise<Transfer> {
  try {
    return { ok: true, value: await client.request<Buffer>(request) };
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
