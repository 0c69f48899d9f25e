import { onTestFinished } from 'vitest';
import { createKennisbeheer } from '../../src/main/services/kennisbeheer';
import { createOutbox } from '../../src/main/services/outbox/outbox-service';
import { openStore } from '../../src/main/store/open-store';
import { datumOf } from '../../src/shared/domain/days';
import { fakeObjects } from '../fakes/objects-register';
import { connectionOf, ermelo, harderwijk } from './builders';
import { askDepsOver, fakeLines } from './fake-lines';

/** The work on the knowledge base over a real store and outbox, and a register in memory. `clock` is its time, ms since 1970. */
export function kennisWork(clock = { nowMs: Date.parse('2026-11-02T09:00:00Z') }) {
  const connection = connectionOf('kennis', {
    ports: ['kennis', 'redactie', 'redactieWrite'],
    municipalities: [harderwijk, ermelo],
  });
  const register = fakeObjects(connection);
  const { store } = openStore({ kind: 'memory' }, clock.nowMs);
  const ask = askDepsOver(fakeLines([{ connection, ports: register }]));
  const outbox = createOutbox({
    store: store.outbox,
    lines: ask.lines,
    audit: ask.audit,
    nowMs: () => clock.nowMs,
    onChange: () => undefined,
    logBug: (cause) => ask.bugs.push(cause),
  });
  onTestFinished(() => {
    outbox.stop();
    store.close();
  });
  const today = () => datumOf(new Date(clock.nowMs).toISOString().slice(0, 10));
  const kennisbeheer = createKennisbeheer({
    ask,
    outbox,
    store: store.kennisbeheer,
    today,
    nowMs: () => clock.nowMs,
  });
  return { kennisbeheer, register, outbox, store, clock, today, bugs: ask.bugs, connection };
}
