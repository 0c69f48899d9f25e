import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { agent, connectionOf, conversationOf, harderwijk, ok, questionOf } from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import type { Conversation } from '../../../shared/domain/conversation';
import { datumSchema } from '../../../shared/domain/datum';
import { conversationIdSchema } from '../../../shared/domain/ids';
import type { OutboxRecord } from '../../ports/stores';
import type { ZakenWritePort } from '../../ports/zaken-write';
import type { Work } from '../desk/desk';
import { zaakcontactJobSchema } from '../outbox/zaak-job';
import { createZaakStarts } from '.';

const line = connectionOf('zaken', { ports: ['zakenWrite'] });
const contacts = connectionOf('contacten', { ports: ['klantinteractiesWrite'] });
const url = 'https://catalogi.example/zaaktypen/1';
const kind = {
  ...{ connectionId: line.id, url, identificatie: 'klacht', omschrijving: 'Klacht', onderwerp: 'Klacht' },
  ...{ trefwoorden: [], producten: [], doorlooptijd: null },
};

function workOf(changes: Partial<Conversation> = {}): Work {
  const user = agent();
  const conversation = conversationOf(changes);
  const traceId = 'a'.repeat(32);
  return {
    ...{ user, conversation },
    stored: { conversation, traceId, userId: user.id } as unknown as Work['stored'],
    access: { user, municipality: harderwijk, purpose: null, level: 2 },
    asker: { userId: user.id, conversationId: conversation.id, traceId, signal: new AbortController().signal },
  };
}

/** A desk with one register of zaken and one of contacts. `listZaaktypen`: as the register answers it. */
function startsOver(listZaaktypen: () => Promise<unknown> = () => Promise.resolve(ok(line, [kind]))) {
  const records = new Map<string, OutboxRecord>();
  const added: string[] = [];
  const port = { listZaaktypen, eigenschappenOf: () => Promise.resolve(ok(line, [])) } as unknown as ZakenWritePort;
  const add = (record: OutboxRecord): void => (added.push(record.job), void records.set(record.item.id, record));
  const starts = createZaakStarts({
    ask: askDepsOver(
      fakeLines([
        { connection: line, ports: { zakenWrite: port } },
        { connection: contacts, ports: {} },
      ]),
    ),
    outbox: { add, flush: async () => undefined },
    store: { get: (id) => records.get(id) ?? null, list: () => [...records.values()] },
    today: () => datumSchema.parse('2026-11-02'),
    nowMs: () => 0,
    patience: () => Promise.resolve(),
  });
  return { starts, add, added };
}

const formOf = (questionId: string) => ({
  ...{ startId: randomUUID(), questionId, zaaktype: { connectionId: line.id, url } },
  ...{ omschrijving: 'Wachttijd', toelichting: '', eigenschappen: [], melder: null },
});

it('starts one zaak when the form is sent once more while the catalogue is slow', async () => {
  const slow: (() => void)[] = [];
  const { starts, added } = startsOver(() => new Promise((resolve) => slow.push(() => resolve(ok(line, [kind])))));
  const start = formOf(randomUUID());

  const first = starts.start(workOf(), start);
  const second = starts.start(workOf(), start);
  slow[0]?.();
  const made = await first;
  slow[1]?.();

  expect(await second).toEqual(made);
  expect(added).toHaveLength(1);
});

it('binds a zaak to the contact in which it was started, and to no other when that conversation is opened again', async () => {
  const { starts, add } = startsOver();
  const [about, other] = [questionOf(), questionOf()];
  const whole = workOf({ questions: [about, other] });
  await starts.start(whole, formOf(about.id));

  const bonds = starts.bondsOf(whole);
  bonds.forEach(add);

  expect(bonds.map(({ job }) => zaakcontactJobSchema.parse(JSON.parse(job)).contact)).toEqual([
    { referentienummer: about.id },
  ]);
  expect(starts.bondsOf(workOf({ id: whole.conversation.id, questions: [other] }))).toEqual([]);
  expect(starts.bondsOf(workOf({ id: whole.conversation.id, questions: [about] }))).toEqual([]);
});

it('finds what was started in a question that is opened again beside the rest of its conversation', async () => {
  const { starts } = startsOver();
  const about = questionOf();
  const before = workOf({ questions: [about] });
  const start = formOf(about.id);
  await starts.start(before, start);
  const { user, conversation } = workOf({ id: conversationIdSchema.parse(randomUUID()), questions: [about] });

  expect(starts.startedIn(user.id, conversation)).toMatchObject([{ startId: start.startId }]);
});
