import type { RequestLog } from './http/http-client';

/** Where events go: an entry without personal data, and what it is about. */
export type Log = { readonly [Level in 'info' | 'warn' | 'error']: (entry: object, about?: string) => void };

/** A log that opens with its first event: a start has none, and its library takes as long to read as all that the window needs. */
export function logLater(open: () => Promise<Log>): Log {
  let log: Promise<Log> | null = null;
  const write = (level: keyof Log) => (entry: object, about?: string) =>
    void (log ??= open()).then((opened) => opened[level](entry, about));
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Requests to lines, without query strings or bodies. */
export const requestLog =
  (log: Log): RequestLog =>
  (entry) =>
    log.info(entry, 'request');
