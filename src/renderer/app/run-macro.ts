import { fillNote } from '../../shared/domain/note-variables';
import type { QuestionDraft } from '../../shared/domain/conversation';
import type { Macro } from '../../shared/domain/lijsten';
import { selectActive, selectQuestion } from '../features/conversations';
import { selectOwnKlantbeeld, selectPartij } from '../features/klantbeeld';
import { selectResultaten } from '../features/lijsten';
import { noteValues } from '../features/notes';
import { withMacro } from '../features/register';
import { municipalityName, selectUser } from '../features/session';
import type { AppStore } from '../state/app-store';
import { nl } from '../text/nl';

/** Fills the question on screen in with a macro. It can be undone as long as nobody typed over it. */
export function runMacro(store: AppStore, macro: Macro): void {
  const state = store.getState();
  const conversation = selectActive(state);
  const question = conversation && selectQuestion(state, conversation);
  if (!conversation || !question) return;
  state.show('gesprek');
  const medewerker = selectUser(state)?.naam ?? '';
  const gemeente = municipalityName(state, conversation.municipality);
  const change = withMacro(question, macro, {
    conversation,
    partij: selectOwnKlantbeeld(state, conversation) ? selectPartij(state, conversation.id) : null,
    resultaten: selectResultaten(state),
    tekst: fillNote(macro.tekst, noteValues({ conversation, question, medewerker, gemeente }, new Date())),
  });
  if (Object.keys(change).length === 0) {
    state.showToast({ id: 'macro', tone: 'info', text: nl.lijsten.macro.nothingNew(macro.naam) });
    return;
  }
  state.changeQuestion(conversation.id, question.id, change);
  const undo = () => {
    state.closeToast('macro');
    const now = store.getState().conversations.find(({ id }) => id === conversation.id);
    const typed = now?.questions.find(({ id }) => id === question.id);
    if (typed) state.changeQuestion(conversation.id, question.id, before(question, change, typed));
  };
  state.showToast({
    id: 'macro',
    tone: 'ok',
    text: nl.lijsten.macro.done(macro.naam),
    action: { label: nl.ui.undo, run: undo },
    ms: 10_000,
  });
}

/** The fields that the macro changed and nobody since, as they were. */
const before = (was: QuestionDraft, change: Partial<QuestionDraft>, now: QuestionDraft): Partial<QuestionDraft> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([field, value]) => {
      const key = field as keyof QuestionDraft; // the keys of a part of a question are its own
      return JSON.stringify(now[key]) === JSON.stringify(value) ? [[key, was[key]]] : [];
    }),
  );
