import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge, deferred, ok } from '../../../tests/fakes/bridge';
import { conversationOf } from '../../../tests/fakes/conversations';
import { connection, zaakIdOf } from '../../../tests/fakes/klantbeeld/builders';
import { readBsn } from '../../shared/domain/bsn';
import { conversationSchema } from '../../shared/domain/conversation';
import type { Subject } from '../../shared/domain/klantbeeld';
import type { IpcReply } from '../../shared/ipc/define';
import type { Hit, Target } from '../features/find';
import { createAppStore } from '../state/app-store';
import { StoreProvider } from '../state/context';
import { useOpenHit } from './use-open-hit';

const conversation = conversationOf(1);
const personWith = (digits: string): Subject => {
  const bsn = readBsn(digits);
  if (!bsn) throw new Error('Not a BSN');
  return { kind: 'persoon', bsn };
};
const hitOn = (target: Target): Hit => ({
  key: target.kind,
  title: '',
  born: null,
  detail: '',
  isDeceased: false,
  isSecret: false,
  isInactive: false,
  target,
});
const zaak = hitOn({ kind: 'zaak', connectionId: connection('zaken'), zaakId: zaakIdOf(1) });
const chosenPerson = personWith('999993653');
const personOfZaak = personWith('999990019');

async function withSlowZaak() {
  const owner = deferred<IpcReply<Subject | null>>();
  const { bridge, calls } = createFakeBridge({
    conversations: {
      list: async () => ok([conversation]),
      chooseSubject: async ({ subject }) => ok(conversationSchema.parse({ ...conversation, subject })),
    },
    find: { subjectOf: () => owner.promise },
  });
  const store = createAppStore(bridge);
  await store.getState().loadConversations();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StoreProvider store={store}>{children}</StoreProvider>
  );
  const { result } = renderHook(() => useOpenHit(conversation.id), { wrapper });
  const chosen = () =>
    calls.filter(({ channel }) => channel === 'conversations.chooseSubject').map(({ input }) => input);
  return { store, owner, result, chosen };
}

describe('opening a hit', () => {
  it('chooses whoever the zaak is of, once its register told', async () => {
    const { owner, result, chosen } = await withSlowZaak();

    result.current.open(zaak);
    owner.resolve(ok(personOfZaak));

    await waitFor(() => expect(chosen()).toEqual([{ conversationId: conversation.id, subject: personOfZaak }]));
  });

  it('leaves the caller who was chosen meanwhile when the owner of a zaak comes late', async () => {
    const { store, owner, result, chosen } = await withSlowZaak();
    result.current.open(zaak);
    result.current.open(hitOn({ kind: 'subject', subject: chosenPerson }));
    await waitFor(() => expect(store.getState().conversations[0]?.subject).toEqual(chosenPerson));

    owner.resolve(ok(personOfZaak));
    await owner.promise;
    await new Promise((resolve) => setTimeout(resolve));

    expect(chosen()).toEqual([{ conversationId: conversation.id, subject: chosenPerson }]);
  });

  it('chooses nobody when the employee went on to search for another', async () => {
    const { store, owner, result, chosen } = await withSlowZaak();
    result.current.open(zaak);
    store.getState().typeFind(conversation.id, 'jansen 12-03-1980');
    await store.getState().searchFind(conversation.id);

    owner.resolve(ok(personOfZaak));
    await owner.promise;
    await new Promise((resolve) => setTimeout(resolve));

    expect(chosen()).toEqual([]);
  });
});
