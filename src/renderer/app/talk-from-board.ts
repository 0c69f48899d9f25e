import { selectUser } from '../features/session';
import { itemAtHand } from '../features/terugbel';
import type { AppStore } from '../state/app-store';
import { nl } from '../text/nl';
import { focusOn } from './focus';

/**
 * Begins a conversation with the resident of the callback at hand: with all that a conversation has, so that a zaak can
 * be started and more be noted. Who it is follows from their partij; nobody is looked up without one.
 */
export async function talkFromBoard(store: AppStore): Promise<void> {
  const state = store.getState();
  const user = selectUser(state);
  const item = itemAtHand(state);
  if (!user || !item) return;
  if (state.opened?.reply.state !== 'ready') await state.openTaak({ connectionId: item.connectionId, id: item.id });
  const { opened } = store.getState();
  const reply = opened?.reply.state === 'ready' ? opened.reply.value : null;
  const detail = reply?.state === 'ready' ? reply.detail : null;
  const tell = (text: string) => state.showToast({ id: 'terugbel-talk', tone: 'danger', text });
  if (!detail?.partijId) {
    tell(nl.terugbel.talkUnknown);
    return;
  }
  const municipality = detail.gemeente ?? user.municipality;
  const conversation = await state.startConversation({ kanaal: 'telefoon', municipality, callId: null });
  if (!conversation) {
    tell(nl.terugbel.talkFailed);
    return;
  }
  const question = store.getState().conversations.find(({ id }) => id === conversation.id)?.questions[0];
  if (question && detail.klantcontactId)
    state.changeQuestion(conversation.id, question.id, { volgtOp: detail.klantcontactId });
  const subject = await state.findSubject(conversation.id, { kind: 'partij', partijId: detail.partijId });
  const isKnown = subject.ok && subject.value !== null && (await state.chooseSubject(conversation.id, subject.value));
  store.getState().show('gesprek');
  if (!isKnown) tell(nl.terugbel.talkFailed);
  focusOn('note');
}
