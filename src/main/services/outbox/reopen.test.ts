import { describe, expect, it } from 'vitest';
import {
  agent,
  checkedIdentification,
  connectionOf,
  conversationOf,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import { memoryStore } from '../../../../tests/support/memory-store';
import type { CallbackDraft, Conversation } from '../../../shared/domain/conversation';
import { klantcontactIdSchema } from '../../../shared/domain/ids';
import { toJob } from '../conversations/save';
import { TERM_KEYS } from '../../../shared/domain/terugbel/term-line';
import type { User } from '../../../shared/domain/user';
import { contactJobSchema, jobSchema, type ContactJob } from './job';
import { newRecord } from './new-record';
import { reopenContact } from './reopen';

const nowMs = Date.parse('2026-11-02T09:00:00Z');
const sanne = agent();
const callback: CallbackDraft = {
  ...{ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken', toelichting: 'Paspoort' },
  ...{ telefoonnummer: '0341 411 911', email: '', contactNaam: 'A. Beller', voorkeursmoment: '' },
};
/** Longer than one contact may be, with what a text can hold. */
const NOTE = `Beller vraagt om een hoorzitting.\n${'Café, € 12,50 en 😀. '.repeat(120)}einde`;

/** A conversation that was saved, and that its register refused. */
function refused({
  changes = {},
  done = {},
}: { changes?: Partial<Conversation>; done?: Partial<ContactJob['done']> } = {}) {
  const store = memoryStore(nowMs);
  const question = questionOf({
    vraag: 'Bezwaar',
    note: NOTE,
    resultaat: 'zelfstandig_afgehandeld',
    isBeantwoord: 'ja',
  });
  const conversation = conversationOf({
    ...{ subject: { kind: 'persoon', bsn: testBsn }, identification: checkedIdentification },
    ...{ questions: [question], revision: 4 },
    ...changes,
  });
  const stored = { conversation, userId: sanne.id, traceId: 'a'.repeat(32), discardedAtMs: null };
  const context = { user: sanne, connectionId: connectionOf('contacten').id, identity: null, savedAtMs: nowMs };
  const bare = toJob(conversation, question, context);
  const id = crypto.randomUUID();
  const job = { ...bare, done: { ...bare.done, ...done } };
  const made = newRecord({ user: sanne, stored, conversation }, { id, onderwerp: 'Bezwaar', job, savedAtMs: nowMs });
  const record = { ...made, item: { ...made.item, state: 'refused', reason: 'rejected: achternaam' } } as const;
  store.outbox.commit({ records: [record], counted: [], conversationId: conversation.id });
  const bugs: unknown[] = [];
  const reopen = (user: User = sanne) =>
    reopenContact({ stores: store, nowMs: () => nowMs, logBug: (cause) => bugs.push(cause) }, user, id);
  return { store, record, conversation, question, reopen, bugs };
}

describe('a contact that its register refused', () => {
  it('is opened again as it was, with its whole note, and is out of the outbox', () => {
    const { store, conversation, question, reopen } = refused();

    const opened = reopen();

    expect(opened).toEqual({
      ...conversation,
      ...{ revision: 5, state: 'wrap-up', stateSince: '2026-11-02T09:00:00.000Z' },
      tookSeconds: Math.round((nowMs - Date.parse(conversation.startedAt)) / 1000),
      questions: [{ ...question, note: NOTE }],
    });
    expect(store.conversations.get(conversation.id)).toMatchObject({ conversation: opened, userId: sanne.id });
    expect(store.outbox.list()).toEqual([]);
  });

  it.each([
    ['that is still to come', '2026-11-04T16:00:00.000Z', '2026-11-04T17:00'],
    ['that is over', '2026-11-02T08:00:00.000Z', undefined],
  ])('keeps until when the resident was told that somebody calls: a moment %s', (_when, promised, uiterlijk) => {
    const { store, record, question, reopen } = refused();
    const job = contactJobSchema.parse(JSON.parse(record.job));
    const draft = job.draft && { ...job.draft, questions: [{ ...question, callback }] };
    const metadata = { ...job.metadata, [TERM_KEYS.uiterlijk]: promised };
    store.outbox.put({ ...record, job: JSON.stringify({ ...job, draft, metadata }) });

    expect(reopen()?.questions[0]?.callback?.uiterlijk).toBe(uiterlijk);
  });

  it('took as long as when it was saved first, however long it waited to be mended', () => {
    const { record, reopen } = refused();
    const { metadata } = JSON.parse(record.job) as ContactJob;
    const opened = reopen();
    const [question] = opened?.questions ?? [];
    if (!opened || !question) throw new Error('It was not opened');
    const later = { user: sanne, connectionId: connectionOf('contacten').id, identity: null, savedAtMs: nowMs * 2 };

    expect(toJob(opened, question, later).metadata['duurSeconden']).toBe(metadata['duurSeconden']);
  });

  it('keeps its reference while the register has no contact of it: saved again it is there once', () => {
    const { question, reopen } = refused();

    expect(reopen()?.questions[0]?.id).toBe(question.id);
  });

  it('becomes another contact when the register has the first one already', () => {
    const klantcontactId = klantcontactIdSchema.parse(crypto.randomUUID());
    const { question, reopen } = refused({ done: { klantcontactId } });

    const [opened] = reopen()?.questions ?? [];

    expect(opened).toMatchObject({ vraag: 'Bezwaar', note: NOTE });
    expect(opened?.id).not.toBe(question.id);
  });

  it('stands beside a conversation that is open under the same number', () => {
    const { store, conversation, reopen } = refused();
    const other = { ...conversation, questions: [questionOf({ vraag: 'Een andere vraag' })] };
    store.conversations.put({ conversation: other, userId: sanne.id, traceId: 'b'.repeat(32), discardedAtMs: null });

    expect(reopen()?.id).not.toBe(conversation.id);
    expect(store.conversations.get(conversation.id)?.conversation).toEqual(other);
  });

  it.each([
    ['somebody else', { id: 'tom.foppen' }],
    ['who works for its municipality no more', { mandates: [] }],
  ])('is not opened for %s', (_who, changes) => {
    const { store, reopen } = refused();

    expect(reopen(agent(changes))).toBeNull();
    expect(store.outbox.list()).toHaveLength(1);
  });

  it.each(['waiting', 'sending', 'delivered'] as const)('is not opened when it is %s', (state) => {
    const { store, record, reopen } = refused();
    store.outbox.put({ ...record, item: { ...record.item, state } });

    expect(reopen()).toBeNull();
    expect(store.outbox.list()).toHaveLength(1);
  });

  it('of an older version stays where it is: nobody knows any more how it was filled in', () => {
    const { store, record, reopen } = refused();
    const { draft: _none, ...old } = JSON.parse(record.job) as ContactJob;
    store.outbox.put({ ...record, job: JSON.stringify(old) });

    expect(reopen()).toBeNull();
    expect(store.outbox.list()).toHaveLength(1);
  });

  it('goes to its register also when this version does not read how it was filled in', () => {
    const { record } = refused();
    const job = { ...(JSON.parse(record.job) as ContactJob), draft: { id: 'of another version' } };

    expect(jobSchema.parse(job)).toMatchObject({ onderwerp: 'Bezwaar', draft: null });
  });
});
