import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { instantOf } from '../../shared/domain/datum';
import type { Conversation } from '../../shared/domain/conversation';
import { conversationOf } from '../../../tests/support/builders';
import type { OutboxRecord } from '../ports/stores';
import { openStore, type Store } from './open-store';

const nowMs = Date.parse('2026-11-02T09:00:00Z');
const DAY = 24 * 3600_000;
let store: Store;
let conversation: Conversation;

beforeEach(() => {
  const opened = openStore({ kind: 'memory' }, nowMs).store;
  onTestFinished(() => opened.close());
  store = opened;
  conversation = conversationOf();
  store.conversations.put({ conversation, userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs: null });
});

function recordOf(onderwerp: string, changes: Partial<OutboxRecord['item']> = {}): OutboxRecord {
  const item = {
    id: randomUUID(),
    conversationId: conversation.id,
    onderwerp,
    savedAt: instantOf(nowMs),
    state: 'waiting',
    attempts: 0,
    reason: null,
    nummer: null,
    taakNummer: null,
    ...changes,
  } as const;
  return { item, userId: 'sanne', traceId: 'a'.repeat(32), job: '{"stap":1}', nextAttemptAtMs: 0 };
}

const subjects = () => store.outbox.list().map(({ item }) => item.onderwerp);

describe('the outbox in the store', () => {
  it('takes the contacts in and the conversation out', () => {
    store.outbox.commit({
      records: [recordOf('Eerste'), recordOf('Tweede')],
      counted: [],
      conversationId: conversation.id,
    });

    expect(subjects()).toEqual(['Eerste', 'Tweede']);
    expect(store.conversations.get(conversation.id)).toBeNull();
  });

  it('keeps the draft, and nothing half, when the contacts cannot be stored', () => {
    store.database.exec(
      "create trigger full_disk before insert on outbox when new.item like '%Tweede%' begin select raise(abort, 'disk full'); end",
    );

    expect(() =>
      store.outbox.commit({
        records: [recordOf('Eerste'), recordOf('Tweede')],
        counted: [],
        conversationId: conversation.id,
      }),
    ).toThrow('disk full');
    expect(store.conversations.get(conversation.id)?.conversation).toEqual(conversation);
    expect(subjects()).toEqual([]);
  });

  it('keeps its order when an item changes', () => {
    const first = recordOf('Eerste');
    store.outbox.commit({ records: [first, recordOf('Tweede')], counted: [], conversationId: conversation.id });

    store.outbox.put({ ...first, job: '{"stap":2}', item: { ...first.item, state: 'sending' } });

    expect(subjects()).toEqual(['Eerste', 'Tweede']);
    expect(store.outbox.get(first.item.id)).toMatchObject({ job: '{"stap":2}', item: { state: 'sending' } });
  });

  it('tells whose turn it is without what is carried, also of what cannot be read back', () => {
    const carried = [
      '{"connectionId":"contacten","id":"not an object"}',
      '{"kind":"object","connectionId":"kennis","id":"artikel-1"}',
      'damaged',
    ];
    const records = carried.map((job, number) => ({ ...recordOf(`Vraag ${number}`, { reason: 'busy' }), job }));
    const done = recordOf('Klaar', { state: 'delivered' });
    store.outbox.commit({ records: [...records, done], counted: [], conversationId: conversation.id });

    expect(store.outbox.listOpen()).toEqual([
      expect.objectContaining({ connectionId: 'contacten', objectId: null, state: 'waiting', reason: 'busy' }),
      expect.objectContaining({ connectionId: 'kennis', objectId: 'artikel-1', nextAttemptAtMs: 0 }),
      expect.objectContaining({ connectionId: null, objectId: null, id: records[2]?.item.id }),
    ]);
  });

  it('keeps telling whose turn it is when records come, change, end, and open again', () => {
    const [first, second, third] = [recordOf('Eerste'), recordOf('Tweede'), recordOf('Derde')];
    const open = () => store.outbox.listOpen().map(({ id, state }) => [id, state]);
    const put = (record: OutboxRecord, state: OutboxRecord['item']['state']) =>
      store.outbox.put({ ...record, item: { ...record.item, state } });
    store.outbox.commit({ records: [first, second], counted: [], conversationId: conversation.id });

    expect(open()).toEqual([
      [first.item.id, 'waiting'],
      [second.item.id, 'waiting'],
    ]);
    store.outbox.commit({ records: [third], counted: [], conversationId: conversation.id });
    put(first, 'refused');
    put(second, 'sending');
    expect(open()).toEqual([
      [second.item.id, 'sending'],
      [third.item.id, 'waiting'],
    ]);
    put(first, 'waiting');
    store.outbox.remove(third.item.id);
    expect(open()).toEqual([
      [first.item.id, 'waiting'],
      [second.item.id, 'sending'],
    ]);
  });

  it('tells nothing of a record whose transaction was rolled back', () => {
    store.database.exec(
      "create trigger full_disk before insert on outbox when new.item like '%Tweede%' begin select raise(abort, 'disk full'); end",
    );
    store.outbox.listOpen();

    expect(() =>
      store.outbox.commit({
        records: [recordOf('Eerste'), recordOf('Tweede')],
        counted: [],
        conversationId: conversation.id,
      }),
    ).toThrow('disk full');
    expect(store.outbox.listOpen()).toEqual([]);
  });

  it('forgets a delivered contact after seven days, and never one that still waits', () => {
    store.outbox.commit({
      records: [recordOf('Klaar', { state: 'delivered' }), recordOf('Wacht')],
      counted: [],
      conversationId: conversation.id,
    });

    store.purge(Date.now() + 6 * DAY);
    const afterSixDays = subjects();
    store.purge(Date.now() + 8 * DAY);

    expect(afterSixDays).toEqual(['Klaar', 'Wacht']);
    expect(subjects()).toEqual(['Wacht']);
  });
});

describe('conversations in the store', () => {
  it('are forgotten ten minutes after they were discarded', () => {
    const discardedAtMs = Date.now();
    store.conversations.put({ conversation, userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs });

    store.purge(discardedAtMs + 9 * 60_000);
    const before = store.conversations.get(conversation.id);
    store.purge(discardedAtMs + 11 * 60_000);

    expect(before).not.toBeNull();
    expect(store.conversations.get(conversation.id)).toBeNull();
  });

  it('are forgotten after thirty days without a change', () => {
    store.purge(Date.now() + 31 * DAY);

    expect(store.conversations.get(conversation.id)).toBeNull();
  });

  it('show in the list of their own user only, without the discarded ones', () => {
    const discarded = conversationOf();
    store.conversations.put({
      conversation: discarded,
      userId: 'sanne',
      traceId: 'a'.repeat(32),
      discardedAtMs: nowMs,
    });

    expect(store.conversations.listFor('sanne').map((one) => one.conversation.id)).toEqual([conversation.id]);
    expect(store.conversations.listFor('anna')).toEqual([]);
  });
});
