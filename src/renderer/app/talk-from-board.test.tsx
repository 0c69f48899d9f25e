import { expect, it } from 'vitest';
import { boardDetailOf, boardItemOf } from '../../../tests/fakes/board';
import { createFakeBridge } from '../../../tests/fakes/bridge';
import { agent, conversationOf, questionOf, testBsn } from '../../../tests/support/builders';
import { klantcontactIdSchema, partijIdSchema } from '../../shared/domain/ids';
import { createAppStore } from '../state/app-store';
import { talkFromBoard } from './talk-from-board';

const klantcontactId = klantcontactIdSchema.parse('4f6b1c2a-3d4e-4f5a-8b6c-000000000001');
const partijId = partijIdSchema.parse('4f6b1c2a-3d4e-4f5a-8b6c-000000000002');
const persoon = { kind: 'persoon', bsn: testBsn } as const;

it('begins a conversation with the resident of a callback, which knows from which contact it follows', async () => {
  const conversation = conversationOf({ questions: [questionOf()] });
  const detail = { ...boardDetailOf(boardItemOf()), klantcontactId, partijId };
  const { bridge } = createFakeBridge({
    conversations: {
      start: async () => ({ ok: true, value: conversation }),
      chooseSubject: async () => ({ ok: true, value: { ...conversation, subject: persoon } }),
    },
    find: { subjectOf: async () => ({ ok: true, value: persoon }) },
    terugbel: { open: async () => ({ ok: true, value: { state: 'ready', detail, draft: null } }) },
  });
  const store = createAppStore(bridge);
  store.setState({ session: { state: 'signedIn', user: agent() } });
  await store.getState().openTaak({ connectionId: detail.item.connectionId, id: detail.item.id });

  await talkFromBoard(store);

  const { conversations, activeConversationId } = store.getState();
  expect(activeConversationId).toBe(conversation.id);
  expect(conversations).toMatchObject([{ subject: persoon, questions: [{ volgtOp: klantcontactId }] }]);
});
