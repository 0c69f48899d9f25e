import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok, type BridgeOverrides } from '../../../../tests/fakes/bridge';
import { demoHits } from '../../../../tests/fakes/demo-people';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { FindReply, Understood } from '../../../shared/domain/find';
import type { IpcReply } from '../../../shared/ipc/define';
import { createFindSlice } from './slice';

const { id } = conversationOf(1);
const storeWith = (find: BridgeOverrides['find']) => {
  const { bridge, calls } = createFakeBridge({ find });
  return { store: createStore(createFindSlice(bridge)), calls };
};
const naam = (text: string): Understood => ({ kind: 'naam', naam: text });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('understanding while typing', () => {
  it('asks once after a pause, for the last text', async () => {
    const { store, calls } = storeWith({ understand: async ({ text }) => ok(naam(text)) });

    store.getState().typeFind(id, 'de');
    await vi.advanceTimersByTimeAsync(50);
    store.getState().typeFind(id, 'de vries');
    await vi.advanceTimersByTimeAsync(200);

    expect(calls.map(({ input }) => input)).toEqual([{ text: 'de vries' }]);
    expect(store.getState().finds[id]?.understood).toEqual(naam('de vries'));
  });

  it('drops what was understood of older text', async () => {
    const slow = deferred<IpcReply<Understood>>();
    const { store } = storeWith({
      understand: ({ text }) => (text === 'jan' ? slow.promise : Promise.resolve(ok(naam(text)))),
    });

    store.getState().typeFind(id, 'jan');
    await vi.advanceTimersByTimeAsync(200);
    store.getState().typeFind(id, 'jansen');
    await vi.advanceTimersByTimeAsync(200);
    slow.resolve(ok(naam('jan')));
    await vi.advanceTimersByTimeAsync(0);

    expect(store.getState().finds[id]?.understood).toEqual(naam('jansen'));
  });
});

describe('searching', () => {
  it('drops the hits of an earlier search that come late', async () => {
    const slow = deferred<IpcReply<FindReply>>();
    const empty: FindReply = { ...demoHits, personen: [], partijen: [], zaken: [] };
    const { store } = storeWith({
      search: ({ text }) => (text === 'eerst' ? slow.promise : Promise.resolve(ok(empty))),
    });

    store.getState().typeFind(id, 'eerst');
    const first = store.getState().searchFind(id);
    store.getState().typeFind(id, 'daarna');
    await store.getState().searchFind(id);
    slow.resolve(ok(demoHits));
    await first;

    expect(store.getState().finds[id]).toMatchObject({ searched: 'daarna', reply: { state: 'ready', value: empty } });
  });

  it('shows nothing of a search whose conversation ended', async () => {
    const slow = deferred<IpcReply<FindReply>>();
    const { store } = storeWith({ search: () => slow.promise });

    store.getState().typeFind(id, 'de vries');
    const search = store.getState().searchFind(id);
    store.getState().forgetFind(id);
    slow.resolve(ok(demoHits));
    await search;

    expect(store.getState().finds).toEqual({});
  });

  it('keeps the text when main does not answer', async () => {
    const { store } = storeWith({});

    store.getState().typeFind(id, 'de vries');
    await store.getState().searchFind(id);

    expect(store.getState().finds[id]).toMatchObject({ text: 'de vries', reply: { state: 'failed' } });
  });
});
