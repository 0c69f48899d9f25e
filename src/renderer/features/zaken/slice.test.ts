import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeBridge, deferred, ok } from '../../../../tests/fakes/bridge';
import { conversationOf } from '../../../../tests/fakes/conversations';
import { bad, connection, documentOf, good, zaakDetailOf, zaakIdOf } from '../../../../tests/fakes/klantbeeld/builders';
import type { DocumentContent, Informatieobject, ZaakDetail } from '../../../shared/domain/zaak';
import type { IpcReply } from '../../../shared/ipc/define';
import type { LineResult } from '../../../shared/result';
import { createZakenSlice, detailKey } from './slice';

type DetailReply = IpcReply<LineResult<ZaakDetail>>;
type DocumentReply = IpcReply<LineResult<DocumentContent>>;

const conversationId = conversationOf(1).id;
const key = {
  conversationId,
  connectionId: connection('zaken'),
  zaakId: zaakIdOf(1),
};

const storeWith = (
  get: () => Promise<DetailReply>,
  document: (id: string) => Promise<DocumentReply> = () => Promise.reject(new Error('not asked')),
) => {
  const fake = createFakeBridge({ zaken: { get, document: ({ documentId }) => document(documentId) } });
  return { ...fake, store: createStore(createZakenSlice(fake.bridge)) };
};

describe('the detail of a zaak', () => {
  it('is asked once and stays', async () => {
    const { store, calls } = storeWith(() => Promise.resolve(ok(good('zaken', zaakDetailOf()))));

    await store.getState().openZaak(key);
    await store.getState().openZaak(key);

    expect(calls).toHaveLength(1);
    expect(store.getState().openedZaken[conversationId]?.details[detailKey(key)]?.state).toBe('ready');
  });

  it('is asked again after its line failed', async () => {
    const replies: LineResult<ZaakDetail>[] = [bad('zaken'), good('zaken', zaakDetailOf())];
    const { store, calls } = storeWith(() => Promise.resolve(ok(replies.shift() ?? good('zaken', zaakDetailOf()))));

    await store.getState().openZaak(key);
    await store.getState().openZaak(key);

    expect(calls).toHaveLength(2);
    expect(store.getState().openedZaken[conversationId]?.details[detailKey(key)]).toMatchObject({
      value: { ok: true },
    });
  });

  it('is dropped when the conversation ended meanwhile', async () => {
    const answer = deferred<DetailReply>();
    const { store } = storeWith(() => answer.promise);
    const opened = store.getState().openZaak(key);

    store.getState().forgetZaken(conversationId);
    answer.resolve(ok(good('zaken', zaakDetailOf())));
    await opened;

    expect(store.getState().openedZaken).toEqual({});
  });
});

describe('a document', () => {
  const other: Informatieobject = { ...documentOf(), id: '00000000-0000-4000-8000-000000000102', titel: 'Besluit' };
  const textOf = (base64: string): DocumentReply => ok(good('zaken', { formaat: 'text/plain', base64 }));

  it('shows its own content when an earlier one comes late', async () => {
    const slow = deferred<DocumentReply>();
    const { store } = storeWith(
      () => Promise.reject(new Error('not asked')),
      (id) => (id === other.id ? Promise.resolve(textOf('TmlldXc=')) : slow.promise),
    );
    const earlier = store.getState().openDocument(key, documentOf());
    await store.getState().openDocument(key, other);

    slow.resolve(textOf('T3Vk'));
    await earlier;

    expect(store.getState().openedZaken[conversationId]?.document).toMatchObject({
      document: { titel: 'Besluit' },
      content: { value: { value: { base64: 'TmlldXc=' } } },
    });
  });

  it('stays closed when its content comes after it was closed', async () => {
    const slow = deferred<DocumentReply>();
    const { store } = storeWith(
      () => Promise.reject(new Error('not asked')),
      () => slow.promise,
    );
    const opened = store.getState().openDocument(key, documentOf());

    store.getState().closeDocument(conversationId);
    slow.resolve(textOf('T3Vk'));
    await opened;

    expect(store.getState().openedZaken[conversationId]?.document).toBeNull();
  });
});
