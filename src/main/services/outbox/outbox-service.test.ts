import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import { instantOf } from '../../../shared/domain/datum';
import type { LineError, LineResult } from '../../../shared/result';
import {
  agent,
  bad,
  connectionOf,
  checkedIdentification,
  conversationOf,
  harderwijk,
  ok,
  persoonOf,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import { fakeAudit, fakeLines } from '../../../../tests/support/fake-lines';
import { fakeOutboxStore } from '../../../../tests/support/fake-outbox-store';
import type { KlantinteractiesWritePort, WrittenKlantcontact } from '../../ports/klantinteracties-write';
import type { MailTransport, OutgoingMail } from '../../ports/mail';
import type { OutboxRecord, OutboxStore } from '../../ports/stores';
import { toJob } from '../conversations/save';
import type { BerichtJob } from './bericht-job';
import { contactJobSchema } from './job';
import { createOutbox, type OutboxService } from './outbox-service';

const register = connectionOf('register', { ports: ['klantinteractiesWrite'] });
const id = '0b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01';
const written: WrittenKlantcontact = {
  id: klantcontactIdSchema.parse(id),
  nummer: '0000000042',
  betrokkeneId: id,
  vertegenwoordigdeId: null,
  actorIds: [],
  onderwerpobjecten: [],
  interneTaken: [],
  digitaleAdressen: [],
};
const hangs = () => new Promise<never>(() => undefined);

/** A register that counts what it writes. `at` replaces single steps: one that fails, or one whose answer never comes. */
function fakeRegister(at: Partial<KlantinteractiesWritePort> = {}) {
  const writes: string[] = [];
  const wrote = <T>(name: string, value: T): Promise<LineResult<T>> => (
    writes.push(name),
    Promise.resolve(ok(register, value))
  );
  const port: KlantinteractiesWritePort = {
    findByReferentienummer: () => Promise.resolve(ok(register, null)),
    findById: () => Promise.resolve(ok(register, null)),
    createKlantcontact: ({ onderwerp }) => wrote(`contact ${onderwerp}`, written),
    addVertegenwoordigde: () => wrote('vertegenwoordigde', id),
    addOnderwerpobject: () => wrote('object', null),
    ensureActor: () => Promise.resolve(ok(register, id)),
    linkActor: () => wrote('link', null),
    ensurePartij: () => wrote('partij', partijIdSchema.parse(id)),
    ensurePartijAdres: () => wrote('eigen adres', null),
    addDigitaalAdres: () => wrote('adres', null),
    createInterneTaak: () => wrote('taak', { id, nummer: '0000000007' }),
    ...at,
  };
  return { port, writes };
}

const running: OutboxService[] = [];
afterEach(() => {
  running.splice(0).forEach((outbox) => outbox.stop());
  vi.useRealTimers();
});

function outboxOver(store: OutboxStore, port: KlantinteractiesWritePort, mail?: MailTransport) {
  const clock = { nowMs: 1_000_000 };
  const bugs: unknown[] = [];
  const changedFor: string[] = [];
  const lines = fakeLines([{ connection: register, ports: { klantinteractiesWrite: port } }]);
  const audit = fakeAudit();
  const outbox = createOutbox({
    store,
    conversations: { get: () => null },
    lines,
    audit,
    ...(mail && { mail }),
    nowMs: () => clock.nowMs,
    onChange: (userId) => changedFor.push(userId),
    logBug: (cause) => bugs.push(cause),
  });
  running.push(outbox);
  return { outbox, bugs, clock, changedFor, audit };
}

function recordOf(vraag = 'Paspoort'): OutboxRecord {
  const question = questionOf({ vraag });
  const conversation = conversationOf({
    subject: { kind: 'persoon', bsn: testBsn },
    identification: checkedIdentification,
    questions: [question],
  });
  const job = toJob(conversation, question, {
    user: agent(),
    connectionId: register.id,
    identity: persoonOf(),
    savedAtMs: 0,
  });
  const item = {
    id: randomUUID(),
    conversationId: conversation.id,
    onderwerp: vraag,
    savedAt: instantOf(0),
    state: 'waiting',
    attempts: 0,
    reason: null,
    nummer: null,
    taakNummer: null,
  } as const;
  return { item, userId: 'sanne', traceId: 'a'.repeat(32), job: JSON.stringify(job), nextAttemptAtMs: 0 };
}

const stored = (...records: readonly OutboxRecord[]): OutboxStore => {
  const store = fakeOutboxStore();
  records.forEach((record) => store.put(record));
  return store;
};
const fails = (error: LineError) => () => Promise.resolve(bad<WrittenKlantcontact>(register, error));
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the outbox', () => {
  it('delivers what was saved, oldest first, and keeps the number to read out', async () => {
    const store = stored(recordOf('Eerste'), recordOf('Tweede'));
    const { port, writes } = fakeRegister();

    await outboxOver(store, port).outbox.flush();

    expect(writes.filter((write) => write.startsWith('contact'))).toEqual(['contact Eerste', 'contact Tweede']);
    expect(store.list().map(({ item }) => [item.state, item.nummer, item.attempts])).toEqual([
      ['delivered', '0000000042', 1],
      ['delivered', '0000000042', 1],
    ]);
  });

  it('forgets how a contact was filled in once its register has it, and not before', async () => {
    const store = stored(recordOf());
    const draft = () => contactJobSchema.parse(JSON.parse(store.list()[0]?.job ?? '')).draft;
    const { port } = fakeRegister();
    const slow = outboxOver(store, { ...port, linkActor: hangs });

    void slow.outbox.flush();
    await settled();
    expect(draft()).not.toBeNull();
    await outboxOver(store, port).outbox.flush();

    expect(draft()).toBeNull();
  });

  it('goes on after a crash where it stopped, and writes nothing twice', async () => {
    const store = stored(recordOf());
    const crashed = fakeRegister({ linkActor: hangs });
    const next = fakeRegister();

    void outboxOver(store, crashed.port).outbox.flush();
    await settled();
    await outboxOver(store, next.port).outbox.flush();

    expect(crashed.writes).toEqual(['partij', 'contact Paspoort']);
    expect(next.writes).toEqual(['link']);
    expect(store.list()[0]?.item.state).toBe('delivered');
  });

  it('has every step in the store before it takes the next one', async () => {
    const store = stored(recordOf());

    void outboxOver(store, fakeRegister({ linkActor: hangs }).port).outbox.flush();
    await settled();

    const [record] = store.list();
    expect(contactJobSchema.parse(JSON.parse(record?.job ?? '')).done).toMatchObject({
      partijId: id,
      klantcontactId: id,
      isUserLinked: false,
    });
  });

  it('waits longer after each attempt that found the register out of reach', async () => {
    const store = stored(recordOf());
    const { port } = fakeRegister({ createKlantcontact: fails({ kind: 'unavailable', httpStatus: 503 }) });
    const { outbox, clock } = outboxOver(store, port);
    const pauses: number[] = [];

    for (let attempt = 0; attempt < 3; attempt += 1) {
      await outbox.flush();
      const dueMs = store.list()[0]?.nextAttemptAtMs ?? 0;
      pauses.push(dueMs - clock.nowMs);
      clock.nowMs = dueMs;
    }

    expect(pauses).toEqual([2000, 4000, 8000]);
    expect(store.list()[0]?.item).toMatchObject({ state: 'waiting', attempts: 3, reason: 'unavailable' });
  });

  it('asks nothing before its time has come', async () => {
    const store = stored({ ...recordOf(), nextAttemptAtMs: 1_200_000 });
    const { port, writes } = fakeRegister();

    await outboxOver(store, port).outbox.flush();

    expect(writes).toEqual([]);
  });

  it('tries at once what a clock that was put back would let wait for days', async () => {
    const store = stored({ ...recordOf(), nextAttemptAtMs: 1_000_000 + 3 * 24 * 3600_000 });
    const { port, writes } = fakeRegister();

    await outboxOver(store, port).outbox.flush();

    expect(writes).toContain('contact Paspoort');
  });

  it('lets what was saved later wait behind a contact whose line is away', async () => {
    const store = stored(recordOf('Eerste'), recordOf('Tweede'));
    const { port, writes } = fakeRegister();
    let isAway = true;
    const ensurePartij: KlantinteractiesWritePort['ensurePartij'] = (...asked) =>
      isAway ? Promise.resolve(bad(register, { kind: 'unavailable', httpStatus: 503 })) : port.ensurePartij(...asked);
    const { outbox, clock } = outboxOver(store, { ...port, ensurePartij });
    await outbox.flush();
    expect(store.list().map(({ item }) => item.attempts)).toEqual([1, 0]);

    isAway = false;
    await outbox.flush();
    expect(writes).toEqual([]);
    clock.nowMs += 2_000;
    await outbox.flush();

    expect(writes.filter((what) => what.startsWith('contact'))).toEqual(['contact Eerste', 'contact Tweede']);
  });

  it('sends what a contact waits behind too, when its user does not want to wait', async () => {
    const [first, second] = [recordOf('Eerste'), recordOf('Tweede')];
    const waiting = { ...first.item, attempts: 4, reason: 'unavailable' };
    const store = stored({ ...first, item: waiting, nextAttemptAtMs: 1_200_000 }, second);
    const { port, writes } = fakeRegister();
    const { outbox } = outboxOver(store, port);

    outbox.retry('sanne', second.item.id);
    await outbox.flush();

    expect(writes.filter((what) => what.startsWith('contact'))).toEqual(['contact Eerste', 'contact Tweede']);
  });

  it('tries no more what the register refused, names the fields, and tries again when asked to', async () => {
    const store = stored(recordOf());
    const refusing = fakeRegister({
      createKlantcontact: fails({
        kind: 'rejected',
        httpStatus: 400,
        fields: [{ name: 'kanaal', reason: 'onbekend' }],
      }),
    });
    const first = outboxOver(store, refusing.port);
    await first.outbox.flush();
    expect(store.list()[0]?.item).toMatchObject({ state: 'refused', reason: 'rejected: kanaal' });

    const { port, writes } = fakeRegister();
    const { outbox } = outboxOver(store, port);
    await outbox.flush();
    expect(writes).toEqual([]);
    outbox.retry('sanne', store.list()[0]?.item.id ?? '');
    await outbox.flush();

    expect(store.list()[0]?.item.state).toBe('delivered');
  });

  it('shows everybody their own contacts only, and lets nobody else try them again', async () => {
    const store = stored(recordOf('Van Sanne'), { ...recordOf('Van Mo'), userId: 'mo' });
    const { port } = fakeRegister({ createKlantcontact: fails({ kind: 'rejected', httpStatus: 400, fields: [] }) });
    const { outbox, changedFor } = outboxOver(store, port);
    await outbox.flush();

    const [own] = outbox.list('sanne');

    expect(outbox.list('sanne').map(({ onderwerp }) => onderwerp)).toEqual(['Van Sanne']);
    expect(outbox.retry('mo', own?.id ?? '')).toBe(false);
    expect(store.list()[0]?.item.state).toBe('refused');
    expect(new Set(changedFor)).toEqual(new Set(['sanne', 'mo']));
  });

  it('leaves in the access log about whom was written, also when the register refused', async () => {
    const refusing = fakeRegister({ createKlantcontact: fails({ kind: 'timeout', afterMs: 1 }) });
    const failed = outboxOver(stored(recordOf()), refusing.port);
    const written = outboxOver(stored(recordOf()), fakeRegister().port);

    await failed.outbox.flush();
    await written.outbox.flush();

    const expected = { userId: 'sanne', subject: `bsn:${testBsn}`, operation: 'klantinteracties.register' };
    expect(failed.audit.readings).toMatchObject([{ ...expected, result: 'timeout' }]);
    expect(written.audit.readings).toMatchObject([{ ...expected, result: 'ok' }]);
  });

  it.each([
    [{ kind: 'persoon', bsn: testBsn } as const, [{ subject: `bsn:${testBsn}`, result: 'ok' }]],
    [null, []],
  ])('leaves in the access log to whom a confirmation went (%j)', async (subject, readings) => {
    const sent: OutgoingMail[] = [];
    const mail: MailTransport = {
      sender: () => Promise.resolve(null),
      send(_municipality, letter) {
        sent.push(letter);
        return Promise.resolve(null);
      },
    };
    const letter = {
      ...{ messageId: '<1@harderwijk.example>', adres: 'anna@example.nl', onderwerp: 'Uw melding', tekst: 'Beste' },
      date: '2026-11-25T09:15:00.000Z',
    };
    const job: BerichtJob = {
      ...{ kind: 'bericht', connectionId: 'mail-harderwijk', gemeente: harderwijk, subject },
      ...letter,
    };
    const { outbox, audit } = outboxOver(
      stored({ ...recordOf(), job: JSON.stringify(job) }),
      fakeRegister().port,
      mail,
    );

    await outbox.flush();

    expect(sent).toEqual([letter]);
    expect(audit.readings).toMatchObject(
      readings.map((one) => ({
        ...one,
        ...{ userId: 'sanne', lineId: 'mail', connectionId: 'mail-harderwijk', operation: 'berichten.send' },
      })),
    );
  });

  it('keeps a contact whose delivery meets a bug, and says so in the log only', async () => {
    const store = stored(recordOf());
    const { outbox, bugs } = outboxOver(
      store,
      fakeRegister({ linkActor: () => Promise.reject(new TypeError('bug')) }).port,
    );

    await outbox.flush();

    expect(store.list()[0]?.item).toMatchObject({ state: 'waiting', reason: 'internal' });
    expect(bugs).toHaveLength(1);
  });

  it('delivers the others when one contact cannot be read back, and keeps that one', async () => {
    const damaged = { ...recordOf('Eerste'), job: '{"connectionId":' };
    const store = stored(damaged, recordOf('Tweede'));
    const { outbox, bugs } = outboxOver(store, fakeRegister().port);

    await outbox.flush();

    expect(store.list().map(({ item, job }) => [item.state, job.length > 0])).toEqual([
      ['refused', true],
      ['delivered', true],
    ]);
    expect(bugs).toHaveLength(1);
  });

  it('keeps a contact while the store takes nothing, and tries again after a pause, not without end', async () => {
    vi.useFakeTimers();
    const store = stored(recordOf());
    const full = new Error('database or disk is full');
    const put = vi.spyOn(store, 'put').mockImplementation(() => {
      throw full;
    });
    const { port, writes } = fakeRegister();
    const { outbox, bugs } = outboxOver(store, port);

    await outbox.flush();
    await vi.advanceTimersByTimeAsync(1_500);

    expect(bugs).toEqual([full]);
    put.mockRestore();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(writes).toContain('contact Paspoort');
    expect(store.list().map(({ item }) => item.state)).toEqual(['delivered']);
  });

  it('delivers the others when one contact cannot be delivered', async () => {
    const store = stored(recordOf('Eerste'), recordOf('Tweede'));
    const { port } = fakeRegister();
    const createKlantcontact: KlantinteractiesWritePort['createKlantcontact'] = (contact) =>
      contact.onderwerp === 'Eerste' ? fails({ kind: 'timeout', afterMs: 1 })() : port.createKlantcontact(contact);

    await outboxOver(store, { ...port, createKlantcontact }).outbox.flush();

    expect(store.list().map(({ item }) => item.state)).toEqual(['waiting', 'delivered']);
  });
});
