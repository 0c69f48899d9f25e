import pino, { type Logger } from 'pino';

/** One JSON line per event on `stream` (stderr by default). What is logged never holds personal data: callers give shapes and kinds, not values. */
export const createLog = (level: 'info' | 'warn' | 'silent'): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
