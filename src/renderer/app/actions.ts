import type { Conversation, QuestionDraft } from '../../shared/domain/conversation';
import type { AcceptReply } from '../../shared/domain/hand-over';
import type { ArtikelId, ConversationId } from '../../shared/domain/ids';
import type { Artikel } from '../../shared/domain/kennis';
import type { Kanaal } from '../../shared/domain/klantcontact';
import type { ResultaatOptie } from '../../shared/domain/lijsten';
import type { Zaak } from '../../shared/domain/zaak';
import type { IpcError } from '../../shared/ipc/define';
import type { RingingCall } from '../../shared/ipc/schemas';
import {
  selectActive,
  selectQuestion,
  withResultaat,
  type SaveOutcome,
  type SaveProblem,
} from '../features/conversations';
import { missedSearch } from '../features/kennis';
import { consulted, withSource, withZaak } from '../features/register';
import { selectUser } from '../features/session';
import type { AppStore } from '../state/app-store';
import { ipcErrorText } from '../text/ipc-error';
import { nl } from '../text/nl';
import { focusOn, selectIn } from './focus';
import { holdKeys } from './held-keys';

/** Name of a caller in a sentence. */
export const callerName = ({ caller }: Pick<Conversation, 'caller'>): string =>
  caller.naam ?? caller.telefoonnummer ?? nl.conversations.unknown.toLowerCase();

/** Begins a conversation on a channel, which becomes the channel of the next one. */
export async function newConversation(store: AppStore, kanaal: Kanaal, kanaalId?: string): Promise<void> {
  const state = store.getState();
  const user = selectUser(state);
  if (!user) return;
  state.show('gesprek');
  if (kanaal !== state.settings.lastKanaal) void state.changeSettings({ lastKanaal: kanaal });
  const isStarted = await holdKeys(async () => {
    const started = await state.startConversation({ kanaal, kanaalId, municipality: user.municipality, callId: null });
    if (started) focusOn('find');
    return started !== null;
  });
  if (!isStarted) showStartError(store);
}

/** Takes a call: a conversation with its number looked up in the contact register. Nobody is opened before the employee says so. */
export async function answerCall(store: AppStore, call: RingingCall): Promise<void> {
  const { callId, municipality, telefoonnummer } = call;
  const state = store.getState();
  state.forgetCall(callId);
  state.show('gesprek');
  const started = await holdKeys(async () => {
    const conversation = await state.startConversation({ kanaal: 'telefoon', municipality, callId });
    if (!conversation) return null;
    if (telefoonnummer !== null) state.typeFind(conversation.id, telefoonnummer);
    focusOn('find');
    // A caller who gives a name is searched by that name: it takes the place of the number.
    selectIn('find');
    return conversation;
  });
  if (!started) showStartError(store);
  else if (telefoonnummer !== null) await state.searchFind(started.id);
}

function showStartError(store: AppStore): void {
  const { conversationsError, showToast } = store.getState();
  const why = conversationsError ? `: ${ipcErrorText(conversationsError)}` : '';
  showToast({ id: 'start', tone: 'danger', text: `${nl.conversations.startFailed}${why}` });
}

/** Throws a conversation away; it can be brought back. */
export async function discardActive(store: AppStore): Promise<void> {
  const state = store.getState();
  const conversation = selectActive(state);
  if (!conversation) return;
  const { id } = conversation;
  if (!(await state.discardConversation(id))) {
    const error = store.getState().conversationsError;
    state.showToast({
      id: 'discard',
      tone: 'danger',
      text: `${nl.conversations.discardFailed}: ${error ? ipcErrorText(error) : ''}`,
    });
    return;
  }
  const restore = () => {
    state.closeToast('discard');
    void state.restoreConversation(id).then(() => {
      const error = store.getState().conversationsError;
      if (error)
        state.showToast({
          id: 'discard',
          tone: 'danger',
          text: `${nl.conversations.restoreFailed}: ${ipcErrorText(error)}`,
        });
    });
  };
  focusOn('new');
  state.showToast({
    id: 'discard',
    tone: 'info',
    text: nl.conversations.discarded(callerName(conversation)),
    action: { label: nl.ui.undo, run: restore },
    ms: 20_000,
  });
}

/** Holds the conversation on screen, or goes on with it. */
export function toggleHold(store: AppStore): void {
  const state = store.getState();
  const conversation = selectActive(state);
  if (conversation)
    state.changeConversation(conversation.id, { state: conversation.state === 'held' ? 'active' : 'held' });
}

/** The caller is gone and the work goes on, or it was not over yet. */
export function toggleWrapUp(store: AppStore): void {
  const state = store.getState();
  const conversation = selectActive(state);
  if (conversation)
    state.changeConversation(conversation.id, { state: conversation.state === 'wrap-up' ? 'active' : 'wrap-up' });
}

/** Saves the conversation on screen and says how it went; what is missing gets the focus. */
export async function saveActive(store: AppStore): Promise<void> {
  const state = store.getState();
  const conversation = selectActive(state);
  if (!conversation) return;
  state.show('gesprek');
  await reportMissed(store, conversation.id);
  const save = async () => showOutcome(store, conversation, await state.saveConversation(conversation.id));
  await holdKeys(save, ['conversation.save', 'resultaat.save']);
}

/** Chooses how the question on screen ended. */
export const chooseResult = (store: AppStore, resultaat: ResultaatOptie): void =>
  changeQuestionOnScreen(store, (question) => withResultaat(question, resultaat));

/** Chooses how the question on screen ended, and saves. */
export async function saveWith(store: AppStore, resultaat: ResultaatOptie): Promise<void> {
  chooseResult(store, resultaat);
  await saveActive(store);
}

/** A search that found nothing goes to the editors before the conversation, with the names that it knows, is gone. */
export async function reportMissed(store: AppStore, id: ConversationId): Promise<void> {
  const { conversations, kennisPlaces, reportKennis } = store.getState();
  const woorden = missedSearch(kennisPlaces[id]);
  const conversation = conversations.find((one) => one.id === id);
  if (woorden === null || !conversation) return;
  const about = { aanleiding: 'zoeken', woorden, artikel: null, passage: null } as const;
  await reportKennis({ ...about, gemeente: conversation.municipality, conversationId: id });
}

function showOutcome(store: AppStore, conversation: Conversation, outcome: SaveOutcome): void {
  const state = store.getState();
  if (outcome.state === 'saved') {
    const isKept = state.appInfo?.storage !== 'memory';
    const name = callerName(conversation);
    state.showToast({
      id: `saved-${conversation.id}`,
      tone: isKept ? 'ok' : 'info',
      text: savedText(outcome, isKept ? nl.register.saved(name) : nl.register.sending(name)),
    });
    // After "saved", which its number replaces: the register may have the contact already.
    state.awaitDelivery(outcome.outboxIds);
    focusOn(state.activeConversationId ? 'note' : 'new');
  } else if (outcome.state === 'incomplete') {
    const [first] = outcome.problems;
    if (first) focusProblem(store, conversation.id, first);
  } else if (state.saving === null) {
    const why = outcome.state === 'failed' ? ipcErrorText(outcome.error) : nl.register.unkept;
    state.showToast({ id: 'save', tone: 'danger', text: `${nl.register.saveFailed}. ${why}`, ms: null });
  }
}

/** What is told of a conversation that is saved: also of its questions that were only counted. */
function savedText({ outboxIds, counted }: Extract<SaveOutcome, { readonly state: 'saved' }>, saved: string): string {
  if (counted === 0) return saved;
  return outboxIds.length === 0 ? nl.registering.countedOnly : `${saved} ${nl.registering.countedToo(counted)}`;
}

function focusProblem(store: AppStore, id: ConversationId, { questionId, field }: SaveProblem): void {
  store.getState().chooseQuestion(id, questionId);
  if (field.startsWith('callback.vragen')) focusOn(field, 'vragen');
  else if (field.startsWith('callback')) focusOn(field, 'callback');
  else focusOn(field);
}

/** Writes in the question on screen that an article was explained. */
export const consult = (store: AppStore, artikel: Pick<Artikel, 'id' | 'titel' | 'upn'>): void =>
  changeQuestionOnScreen(store, (question) => consulted(question, artikel));

/** A caller who was taken from a colleague comes on screen; one who was not is said. */
export async function showReceived(store: AppStore, reply: AcceptReply | IpcError): Promise<void> {
  const state = store.getState();
  if ('state' in reply && reply.state === 'opened') {
    await state.loadConversations();
    state.show('gesprek');
    state.activateConversation(reply.conversationId);
    focusOn('note');
    return;
  }
  const text = 'state' in reply ? nl.handOver.outcomes[reply.state] : ipcErrorText(reply);
  state.showToast({ id: 'handover', tone: 'info', text });
}

/** Opens the online form of an article together with the caller; the contact tells that it was. */
export async function openIntake(store: AppStore, artikel: Pick<Artikel, 'id' | 'titel' | 'upn'>): Promise<void> {
  const state = store.getState();
  const conversation = selectActive(state);
  const question = conversation && selectQuestion(state, conversation);
  if (!conversation || !question) return;
  const outcome = await state.openIntake(conversation.id, question.id, artikel.id);
  const tone = outcome === 'opened' ? 'ok' : 'danger';
  state.showToast({ id: 'intake', tone, text: nl.work.intake[outcome] });
  if (outcome !== 'opened') return;
  const line = nl.work.intake.note(artikel.titel);
  changeQuestionOnScreen(store, (now) => ({
    ...withSource(now, artikel),
    digitaleAanvraag: artikel.id,
    product: now.product ?? artikel.upn,
    note: now.note.includes(line) ? now.note : [now.note.trimEnd(), line].filter(Boolean).join('\n'),
  }));
}

/** The place of the full page of the knowledge base, beside the places of the conversations. */
export const KENNIS_PAGE = 'screen';

/** Opens an article: beside the conversation on screen, else on the page of the knowledge base. */
export function openArticle(store: AppStore, id: ArtikelId): void {
  const state = store.getState();
  const conversation = selectActive(state);
  const user = selectUser(state);
  if (conversation && state.screen === 'gesprek')
    void state.openArtikel(conversation.id, conversation.municipality, id);
  else if (user) {
    state.show('kennis');
    void state.openArtikel(KENNIS_PAGE, user.municipality, id);
  }
}

/** Looks for a caller with these words: in the conversation on screen, else in a new one. */
export async function findCaller(store: AppStore, text: string): Promise<void> {
  if (!selectActive(store.getState())) await newConversation(store, store.getState().settings.lastKanaal);
  const state = store.getState();
  const conversation = selectActive(state);
  if (!conversation) return;
  state.show('gesprek');
  state.typeFind(conversation.id, text);
  focusOn('find');
  await state.searchFind(conversation.id);
}

/** Begins a conversation with somebody whom the user spoke with today. Their level starts anew: anybody may call with their number. */
export async function openRecent(store: AppStore, outboxId: string): Promise<void> {
  const subject = await store.getState().recentSubject(outboxId);
  if (!subject) {
    store.getState().showToast({ id: 'recent', tone: 'info', text: nl.wachtrij.recentGone });
    return;
  }
  await newConversation(store, store.getState().settings.lastKanaal);
  const conversation = selectActive(store.getState());
  if (conversation && conversation.subject === null) await store.getState().chooseSubject(conversation.id, subject);
}

/** Looks for an answer with these words: beside the conversation on screen, else on the page of the knowledge base. */
export function findKennis(store: AppStore, text: string): void {
  const state = store.getState();
  const conversation = selectActive(state);
  const municipality = conversation?.municipality ?? selectUser(state)?.municipality;
  if (!municipality) return;
  state.show(conversation ? 'gesprek' : 'kennis');
  void state.typeKennis(conversation?.id ?? KENNIS_PAGE, municipality, text);
  focusOn('kennis');
}

/** Links a zaak to the question on screen. */
export const linkZaak = (store: AppStore, zaak: Zaak): void =>
  changeQuestionOnScreen(store, (question) => withZaak(question, zaak));

function changeQuestionOnScreen(store: AppStore, change: (question: QuestionDraft) => Partial<QuestionDraft>): void {
  const state = store.getState();
  const conversation = selectActive(state);
  const question = conversation && selectQuestion(state, conversation);
  if (!conversation || !question) return;
  const part = change(question);
  if (Object.keys(part).length > 0) state.changeQuestion(conversation.id, question.id, part);
}

/** Lets somebody else sit down: everything typed is kept, nothing personal stays on screen. */
export async function switchUser(store: AppStore): Promise<void> {
  const state = store.getState();
  state.show('gesprek');
  await Promise.all([state.leaveConversations(), state.leaveBoard()]);
  // They name callers, and the next employee may not answer for that municipality.
  state.ringing.forEach(({ callId }) => state.forgetCall(callId));
  store.getState().toasts.forEach(({ id }) => state.closeToast(id));
  await state.signOut();
}
