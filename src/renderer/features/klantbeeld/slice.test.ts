import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok } from '../../../../tests/fakes/bridge';
import type { IpcReply } from '../../../shared/ipc/define';
import type { SectionPlan } from '../../../shared/ipc/schemas';
import { createKlantbeeldSlice } from './slice';
import { bad, bsn, connection, conversationIdOf, good, zaakOf } from '../../../../tests/fakes/klantbeeld/builders';
import { arrivedOf, planOf } from '../../../../tests/fakes/klantbeeld/plans';

type OpenReply = IpcReply<{ readonly generation: number; readonly plan: readonly SectionPlan[] }>;

const first = conversationIdOf(1);
const second = conversationIdOf(2);
const jan = { kind: 'persoon', bsn: bsn.jan } as const;
const anna = { kind: 'persoon', bsn: bsn.anna } as const;
const plan = [planOf('zaken', { zaken: 'Zaken', odnv: 'Omgeving' })];
const zakenOf = (...names: readonly string[]) => ({
  zaken: [
    good(
      'zaken',
      names.map((zaaktype) => zaakOf({ zaaktype })),
    ),
  ],
});

function setUp(open: () => Promise<OpenReply> = () => Promise.resolve(ok({ generation: 1, plan }))) {
  const fake = createFakeBridge({ klantbeeld: { open, retry: () => Promise.resolve(ok(null)) } });
  const store = createStore(createKlantbeeldSlice(fake.bridge));
  const shown = (id: string = first) =>
    store
      .getState()
      .klantbeelden[id]?.sections.zaken?.flatMap((result) =>
        result.ok ? result.value.map((zaak) => zaak.zaaktype) : [],
      );
  return { ...fake, store, shown };
}

describe('opening a klantbeeld', () => {
  it('shows the plan at once and the answers as they arrive', async () => {
    const { store, emit, shown } = setUp();

    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort')));

    expect(store.getState().klantbeelden[first]?.plan).toEqual({ state: 'ready', value: plan });
    expect(shown()).toEqual(['Paspoort']);
  });

  it('asks once for the same person at the same level, and again when the level rises', async () => {
    const { store, calls } = setUp();
    const open = (level: 1 | 2) => store.getState().openKlantbeeld({ conversationId: first, subject: jan, level });

    await open(1);
    await open(1);
    await open(2);

    expect(calls.map(({ channel }) => channel)).toEqual(['klantbeeld.open', 'klantbeeld.open']);
  });

  it('keeps what is there while the same person is asked again', async () => {
    const { store, emit, shown } = setUp();
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort')));

    const reopened = store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 2 });

    expect(shown()).toEqual(['Paspoort']);
    await reopened;
  });

  it('takes answers that come before the reply that announces them', async () => {
    const opening = deferred<OpenReply>();
    const { store, emit, shown } = setUp(() => opening.promise);
    const opened = store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });

    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort'), { generation: 7 }));
    opening.resolve(ok({ generation: 7, plan }));
    await opened;

    expect(shown()).toEqual(['Paspoort']);
  });

  it('shows why when main cannot open it', async () => {
    const { store } = setUp(() => Promise.resolve({ ok: false, error: { kind: 'forbidden', because: 'role' } }));

    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });

    expect(store.getState().klantbeelden[first]?.plan).toEqual({
      state: 'failed',
      error: { kind: 'forbidden', because: 'role' },
    });
  });
});

describe('answers that come late', () => {
  it('drops the answers about the previous person', async () => {
    let generation = 0;
    const { store, emit, shown } = setUp(() => Promise.resolve(ok({ generation: ++generation, plan })));
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    await store.getState().openKlantbeeld({ conversationId: first, subject: anna, level: 1 });

    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort'), { generation: 2 }));
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Schuldhulp'), { generation: 1 }));

    expect(shown()).toEqual(['Paspoort']);
  });

  it('drops the reply to an older question about another person', async () => {
    const slow = deferred<OpenReply>();
    const quick = deferred<OpenReply>();
    const replies = [slow.promise, quick.promise];
    const { store, emit, shown } = setUp(() => replies.shift() ?? quick.promise);
    const previous = store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    const current = store.getState().openKlantbeeld({ conversationId: first, subject: anna, level: 1 });

    quick.resolve(ok({ generation: 2, plan }));
    await current;
    slow.resolve(ok({ generation: 1, plan }));
    await previous;
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Schuldhulp'), { generation: 1 }));

    expect(store.getState().klantbeelden[first]?.generation).toBe(2);
    expect(shown()).toBeUndefined();
  });

  it('clears the previous person at once, before main answers', async () => {
    const { store, emit, shown } = setUp();
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 2 });
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Schuldhulp')));
    store.getState().goInKlantbeeld(first, { tab: 'belastingen' });

    const opened = store.getState().openKlantbeeld({ conversationId: first, subject: anna, level: 1 });

    expect(shown()).toBeUndefined();
    expect(store.getState().klantbeeldPlaces[first]).toBeUndefined();
    await opened;
  });

  it('puts an answer under its own conversation only', async () => {
    const { store, emit, shown } = setUp();
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    await store.getState().openKlantbeeld({ conversationId: second, subject: anna, level: 1 });

    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort'), { conversationId: second }));

    expect(shown(first)).toBeUndefined();
    expect(shown(second)).toEqual(['Paspoort']);
  });

  it('keeps nothing of a conversation that ended', async () => {
    const { store, emit } = setUp();
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    store.getState().goInKlantbeeld(first, { tab: 'zaken' });

    store.getState().forgetKlantbeeld(first);
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort')));

    expect(store.getState()).toMatchObject({ klantbeelden: {}, klantbeeldPlaces: {} });
  });

  it('drops the plan of a conversation that ended while main was asked', async () => {
    const opening = deferred<OpenReply>();
    const { store } = setUp(() => opening.promise);
    const opened = store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });

    store.getState().forgetKlantbeeld(first);
    opening.resolve(ok({ generation: 1, plan }));
    await opened;

    expect(store.getState().klantbeelden).toEqual({});
  });
});

describe('lines that answer one by one', () => {
  it('keeps what one line gave when another fails', async () => {
    const { store, emit, shown } = setUp();
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });

    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort')));
    emit('klantbeeld.arrived', arrivedOf('zaken', { zaken: [bad('odnv')] }));

    expect(shown()).toEqual(['Paspoort']);
    expect(store.getState().klantbeelden[first]?.sections.zaken).toHaveLength(2);
  });

  it('marks a line as asked again until its answer is there', async () => {
    const { store, emit, calls } = setUp();
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });
    emit('klantbeeld.arrived', arrivedOf('zaken', { zaken: [bad('zaken')] }));

    await store.getState().retryLine(first, connection('zaken'));
    const whileAsked = store.getState().klantbeelden[first]?.retrying;
    emit('klantbeeld.arrived', arrivedOf('zaken', zakenOf('Paspoort')));

    expect(whileAsked).toEqual(['zaken']);
    expect(store.getState().klantbeelden[first]?.retrying).toEqual([]);
    expect(calls.at(-1)).toEqual({
      channel: 'klantbeeld.retry',
      input: { conversationId: first, connectionId: 'zaken' },
    });
  });

  it('says so when asking again is refused', async () => {
    const fake = createFakeBridge({
      klantbeeld: {
        open: () => Promise.resolve(ok({ generation: 1, plan })),
        retry: () => Promise.resolve({ ok: false, error: { kind: 'notFound' } }),
      },
    });
    const store = createStore(createKlantbeeldSlice(fake.bridge));
    await store.getState().openKlantbeeld({ conversationId: first, subject: jan, level: 1 });

    await store.getState().retryLine(first, connection('zaken'));

    expect(store.getState().klantbeelden[first]).toMatchObject({ retrying: [], retryError: { kind: 'notFound' } });
  });
});
