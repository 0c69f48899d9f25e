import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { agent, connectionOf, conversationOf, harderwijk, ok } from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import { datumSchema } from '../../../shared/domain/datum';
import type { OutboxRecord } from '../../ports/stores';
import type { ZakenWritePort } from '../../ports/zaken-write';
import type { Work } from '../desk/desk';
import { createZaakStarts } from '.';

const line = connectionOf('zaken', { ports: ['zakenWrite'] });
const url = 'https://catalogi.example/zaaktypen/1';
const kind = {
  ...{ connectionId: line.id, url, identificatie: 'klacht', omschrijving: 'Klacht', onderwerp: 'Klacht' },
  ...{ trefwoorden: [], producten: [], doorlooptijd: null },
};

function workOf(): Work {
  const user = agent();
  const conversation = conversationOf();
  const traceId = 'a'.repeat(32);
  return {
    ...{ user, conversation },
    stored: { conversation, traceId, userId: user.id } as unknown as Work['stored'],
    access: { user, municipality: harderwijk, purpose: null, level: 2 },
    asker: { userId: user.id, conversationId: conversation.id, traceId, signal: new AbortController().signal },
  };
}

it('starts one zaak when the form is sent once more while the catalogue is slow', async () => {
  const records = new Map<string, OutboxRecord>();
  const added: string[] = [];
  const slow: (() => void)[] = [];
  const port = {
    listZaaktypen: () => new Promise((resolve) => slow.push(() => resolve(ok(line, [kind])))),
    eigenschappenOf: () => Promise.resolve(ok(line, [])),
  } as unknown as ZakenWritePort;
  const starts = createZaakStarts({
    ask: askDepsOver(fakeLines([{ connection: line, ports: { zakenWrite: port } }])),
    outbox: {
      add: (record) => (added.push(record.job), void records.set(record.item.id, record)),
      flush: async () => undefined,
    },
    store: { get: (id) => records.get(id) ?? null, list: () => [...records.values()] },
    today: () => datumSchema.parse('2026-11-02'),
    nowMs: () => 0,
    patience: () => Promise.resolve(),
  });
  const start = {
    ...{ startId: randomUUID(), questionId: randomUUID(), zaaktype: { connectionId: line.id, url } },
    ...{ omschrijving: 'Wachttijd', toelichting: '', eigenschappen: [], melder: null },
  };

  const first = starts.start(workOf(), start);
  const second = starts.start(workOf(), start);
  slow[0]?.();
  const made = await first;
  slow[1]?.();

  expect(await second).toEqual(made);
  expect(added).toHaveLength(1);
});
