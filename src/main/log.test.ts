import { expect, it } from 'vitest';
import { logLater, type Log } from './log';

it('opens the log with the first event, once, and keeps the order of what is written', async () => {
  const written: unknown[] = [];
  let opened = 0;
  const keep = (level: string) => (entry: object, about?: string) => void written.push([level, entry, about]);
  const real: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  const log = logLater(() => {
    opened++;
    return Promise.resolve(real);
  });
  const before = opened;

  log.warn({ reason: 'unknown' }, 'refused');
  log.error({ kind: 'uncaught' });
  log.info({ port: 1 }, 'sandbox');
  await new Promise((resolve) => setImmediate(resolve));

  expect([before, opened]).toEqual([0, 1]);
  expect(written).toEqual([
    ['warn', { reason: 'unknown' }, 'refused'],
    ['error', { kind: 'uncaught' }, undefined],
    ['info', { port: 1 }, 'sandbox'],
  ]);
});
