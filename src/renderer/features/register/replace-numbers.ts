import type { QuestionDraft } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import { numbersInQuestion, replacingNumbers } from '../../../shared/domain/question-numbers';
import type { AppStore } from '../../state/app-store';
import { nl } from '../../text/nl';

const UNDO_MS = 20_000;

/** Takes the personal numbers out of what was typed in a question; for a while they can be put back, where nothing else was typed since. */
export function replaceNumbersIn(store: AppStore, conversationId: ConversationId, question: QuestionDraft): void {
  const count = numbersInQuestion(question).reduce((total, { numbers }) => total + numbers.length, 0);
  if (count === 0) return;
  const { changeQuestion, showToast } = store.getState();
  const clean = replacingNumbers(question, (kind) => nl.register.numbers.words[kind]);
  changeQuestion(conversationId, question.id, clean);
  showToast({
    id: 'numbers',
    tone: 'ok',
    text: nl.register.numbers.replaced(count),
    action: { label: nl.ui.undo, run: () => putBack(store, conversationId, { before: question, clean }) },
    ms: UNDO_MS,
  });
}

type Replaced = { readonly before: QuestionDraft; readonly clean: Partial<QuestionDraft> };

function putBack(store: AppStore, id: ConversationId, { before, clean }: Replaced): void {
  const now = store
    .getState()
    .conversations.find((conversation) => conversation.id === id)
    ?.questions.find((question) => question.id === before.id);
  if (!now) return;
  store.getState().changeQuestion(id, before.id, {
    vraag: now.vraag === clean.vraag ? before.vraag : now.vraag,
    note: now.note === clean.note ? before.note : now.note,
    callback: now.callback === clean.callback ? before.callback : now.callback,
  });
}
