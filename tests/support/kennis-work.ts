import { onTestFinished } from 'vitest';
import { createKennisbeheer } from '../../src/main/services/kennisbeheer';
import { createOutbox } from '../../src/main/services/outbox/outbox-service';
import { openStore } from '../../src/main/store/open-store';
import { datumOf } from '../../src/shared/domain/days';
import { fakeObjects } from '../fakes/objects-register';
import type { Artikel } from '../../src/shared/domain/kennis';
import { createTermScanner } from '../../src/shared/domain/hidden-terms';
import type { Release } from '../../src/shared/domain/outgoing';
import { NO_TEXTS } from '../../src/main/services/kennis/knowledge-texts';
import { openDatabase } from '../../src/main/store/database';
import { createKennisIndex } from '../../src/main/store/kennis-index';
import { lineConfigOf } from './line-config';
import { connectionOf, ermelo, harderwijk, ok } from './builders';
import { askDepsOver, fakeLines } from './fake-lines';

const taxes = lineConfigOf({
  id: 'belastingen',
  executor: { name: 'MeerInzicht' },
  hidden: {},
  connections: [{ id: 'aanslagen', kind: 'belastingen', url: 'http://127.0.0.1:9', auth: { kind: 'none' } }],
});
const terms = 'http://standaarden.overheid.nl/owms/terms';
const OWNERS = [
  { id: harderwijk, naam: 'Harderwijk', owms: `${terms}/Harderwijk_(gemeente)`, website: 'https://www.harderwijk.nl' },
  { id: ermelo, naam: 'Ermelo', owms: `${terms}/Ermelo_(gemeente)`, website: 'https://www.ermelo.nl' },
];

/** The work on the knowledge base over a real store and outbox, and a register in memory. `clock` is its time, ms since 1970. */
export function kennisWork(artikelen: readonly Artikel[] = [], clock = { nowMs: Date.parse('2026-11-02T09:00:00Z') }) {
  const connection = connectionOf('kennis', {
    ports: ['kennis', 'redactie', 'redactieWrite'],
    municipalities: [harderwijk, ermelo],
  });
  const register = fakeObjects(connection);
  const released: Release[] = [];
  const { store } = openStore({ kind: 'memory' }, clock.nowMs);
  const kennis = { listArtikelen: () => Promise.resolve(ok(connection, artikelen)) };
  const ask = askDepsOver(fakeLines([{ connection, ports: { ...register, kennis } }]));
  const outbox = createOutbox({
    store: store.outbox,
    conversations: store.conversations,
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
    municipalities: OWNERS,
    outgoing: {
      hidden: createTermScanner([taxes]),
      releases: { record: (one) => void released.push(one), latest: () => released },
    },
    texts: () => NO_TEXTS,
    memoryIndex() {
      const database = openDatabase({ kind: 'memory' });
      return { port: createKennisIndex(database), close: () => database.close() };
    },
  });
  return {
    released,
    kennisbeheer,
    register,
    outbox,
    store,
    clock,
    today,
    bugs: ask.bugs,
    connection,
  };
}
