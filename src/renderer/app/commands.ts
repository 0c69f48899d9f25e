import { selectActive, selectQuestion } from '../features/conversations';
import { selectFavourites, selectLijsten } from '../features/lijsten';
import { macroUnder, offeredMacros } from '../features/macros';
import { outboxState } from '../features/outbox';
import { openedArtikel } from '../features/kennis';
import { hasRole, keepsKennis, selectUser, worksOnCallbacks } from '../features/session';
import { itemAtHand, runBoardAction, type Action } from '../features/terugbel';
import { stepZoom } from '../features/settings';
import { KLANTBEELD_TABS } from '../features/klantbeeld';
import { replaceNumbersIn } from '../features/register';
import type { AppState, AppStore } from '../state/app-store';
import type { Overlay } from '../state/shell';
import type { WorkPane } from '../state/work-pane';
import { nl } from '../text/nl';
import {
  KENNIS_PAGE,
  answerCall,
  chooseResult,
  discardActive,
  newConversation,
  saveActive,
  saveWith,
  openIntake,
  switchUser,
  toggleHold,
  toggleWrapUp,
} from './actions';
import { decidesItems } from './decides-items';
import { runMacro } from './run-macro';
import { focusedRow, focusOn, isTyping, takesEnter } from './focus';
import { commandsOf, type CommandId, type Shortcut } from './shortcuts';
import { talkFromBoard } from './talk-from-board';

type Run = (store: AppStore, digit: number | null) => void;

const toggled = (state: AppState, overlay: Overlay): Overlay | null => (state.overlay === overlay ? null : overlay);
const toggle =
  (overlay: Overlay): Run =>
  (store) =>
    store.getState().openOverlay(toggled(store.getState(), overlay));

const inConversation =
  (run: () => void): Run =>
  (store) => {
    store.getState().show('gesprek');
    run();
  };

const onBoard =
  (action: Action): Run =>
  (store) =>
    void runBoardAction(store.getState, action);

/** What each command does. A missing one does not compile. */
const RUNS: Readonly<Record<CommandId, Run>> = {
  'conversation.new': (store) => void newConversation(store, store.getState().settings.lastKanaal),
  'conversation.switch': (store, digit) => {
    const { conversations, activateConversation, show } = store.getState();
    const conversation = conversations[(digit ?? 1) - 1];
    if (!conversation) return;
    show('gesprek');
    activateConversation(conversation.id);
  },
  'conversation.hold': toggleHold,
  'conversation.wrapUp': toggleWrapUp,
  'conversation.discard': (store) => void discardActive(store),
  'conversation.save': (store) => void saveActive(store),
  'call.answer': (store) => {
    const [call] = store.getState().ringing;
    if (call) void answerCall(store, call);
  },
  'call.dismiss': (store) => {
    const { ringing, dismissCall } = store.getState();
    if (ringing[0]) void dismissCall(ringing[0].callId);
  },
  'call.simulate': (store) => store.getState().openOverlay('simulate'),
  'find.focus': inConversation(() => focusOn('find')),
  'namens.choose': inConversation(() => focusOn('namens')),
  'contactgegevens.open': (store) => {
    if (selectActive(store.getState())?.subject) toggle('contactgegevens')(store, null);
  },
  'palette.open': toggle('palette'),
  'kennis.focus': (store) => {
    const state = store.getState();
    if (!selectActive(state) && state.screen === 'gesprek') state.show('kennis');
    else if (state.screen !== 'kennis') state.show('gesprek');
    focusOn('kennis');
  },
  'identify.skip': () => document.querySelector<HTMLElement>('[data-command="identify.skip"]')?.click(),
  'kennis.report': reportError,
  'klantbeeld.tab': (store, digit) => {
    const state = store.getState();
    const tab = KLANTBEELD_TABS[(digit ?? 1) - 1];
    if (!tab || !state.activeConversationId) return;
    state.show('gesprek');
    state.setFindOpen(state.activeConversationId, false);
    state.goInKlantbeeld(state.activeConversationId, { tab });
  },
  'decides.show': toggleDecides,
  'note.focus': inConversation(() => focusOn('note')),
  'question.next': (store) => {
    const { activeConversationId, addQuestion } = store.getState();
    if (!activeConversationId) return;
    addQuestion(activeConversationId);
    focusOn('vraag');
  },
  'callback.open': inConversation(() => focusOn('callback.naam', 'callback')),
  'bevestiging.open': (store) => toggleWorkPane(store, 'bevestiging'),
  'handover.open': (store) => toggleWorkPane(store, 'overdracht'),
  'handover.reachable': (store) => void toggleReachable(store),
  'intake.open': (store) => {
    const state = store.getState();
    const artikel = openedArtikel(state.kennisPlaces[state.activeConversationId ?? '']);
    if (artikel) void openIntake(store, artikel);
  },
  'zaak.start': (store) => toggleWorkPane(store, 'zaak'),
  'vragen.open': inConversation(() => focusOn('callback.vragen', 'vragen')),
  'numbers.replace': replaceNumbers,
  'resultaat.choose': (store, digit) => {
    const resultaat = digit === null ? undefined : selectFavourites(store.getState())[digit - 1];
    if (resultaat) chooseResult(store, resultaat);
    store.getState().show('gesprek');
    focusOn('resultaat');
  },
  'resultaat.save': (store, digit) => {
    const resultaat = selectFavourites(store.getState())[(digit ?? 1) - 1];
    if (resultaat) void saveWith(store, resultaat);
  },
  'macro.run': (store, digit) => {
    const state = store.getState();
    const macro = macroUnder(offeredMacros(state.macros, selectLijsten(state)), digit ?? 0);
    if (macro) runMacro(store, macro);
    else state.showToast({ id: 'macro', tone: 'info', text: nl.lijsten.macro.noneUnder(digit ?? 0) });
  },
  'terugbel.open': (store) => {
    if (!worksOnCallbacks(selectUser(store.getState()))) return;
    store.getState().show('terugbel');
    focusOn('terugbel.list');
  },
  'terugbel.list': () => focusOn('terugbel.list'),
  'terugbel.claim': onBoard('claim'),
  'terugbel.talk': (store) => void talkFromBoard(store),
  'terugbel.release': onBoard('release'),
  'terugbel.forward': onBoard('forward'),
  'terugbel.sendBack': onBoard('sendBack'),
  'terugbel.attempt': onBoard('attempt'),
  'terugbel.close': onBoard('close'),
  'lines.open': (store) => store.getState().show('lijnen'),
  'kennis.open': (store) => store.getState().show('kennis'),
  'kennisbeheer.open': (store) => store.getState().show('kennisbeheer'),
  'meldingen.open': toggle('meldingen'),
  'collegas.open': (store) => store.getState().show('collegas'),
  'toezicht.open': (store) => store.getState().show('toezicht'),
  'lijsten.open': (store) => store.getState().show('lijsten'),
  'outbox.open': toggle('outbox'),
  'outbox.export': exportWaiting,
  'settings.open': (store) => store.getState().show('instellingen'),
  'about.open': (store) => store.getState().show('over'),
  'theme.light': (store) => void store.getState().changeSettings({ theme: 'light' }),
  'theme.dark': (store) => void store.getState().changeSettings({ theme: 'dark' }),
  'zoom.in': (store) => void zoom(store, 1),
  'zoom.out': (store) => void zoom(store, -1),
  'zoom.reset': (store) => void store.getState().changeSettings({ zoom: 1 }),
  'curtain.toggle': (store) => store.getState().setCurtain(!store.getState().isCurtainDown),
  'keys.show': toggle('keys'),
  'session.switch': (store) => void switchUser(store),
  'diagnostics.export': (store) => void exportDiagnostics(store),
  back: (store) => goBack(store),
};

async function toggleReachable(store: AppStore): Promise<void> {
  await store.getState().loadReachable(!store.getState().isReachable);
  const { isReachable, showToast } = store.getState();
  showToast({ id: 'reachable', tone: 'info', text: nl.handOver.reachableNow[isReachable ? 'on' : 'off'] });
}

function toggleWorkPane(store: AppStore, pane: WorkPane): void {
  const { workPane, closeWorkPane, openWorkPane, show } = store.getState();
  show('gesprek');
  if (workPane === pane) closeWorkPane();
  else openWorkPane(pane);
}

/** After a warning, where something waits. */
function exportWaiting(store: AppStore): void {
  const { outbox, openOverlay, showToast } = store.getState();
  const { waiting, refused } = outboxState(outbox);
  if (waiting + refused > 0) openOverlay('export');
  else showToast({ id: 'export', tone: 'info', text: nl.wachtrij.nothing });
}

/** Only of an article that is open, where it is on screen. */
function reportError(store: AppStore): void {
  const state = store.getState();
  const place =
    state.screen === 'gesprek' ? state.activeConversationId : state.screen === 'kennis' ? KENNIS_PAGE : null;
  if (place && openedArtikel(state.kennisPlaces[place])) state.setReporting(true);
}

function toggleDecides(store: AppStore): void {
  const { decides, closeDecides, openDecides, show, activeConversationId } = store.getState();
  if (decides) {
    closeDecides();
    return;
  }
  if (!activeConversationId) return;
  show('gesprek');
  openDecides(decidesItems(store.getState(), focusedRow()));
}

function replaceNumbers(store: AppStore): void {
  const state = store.getState();
  const conversation = selectActive(state);
  const question = conversation && selectQuestion(state, conversation);
  if (conversation && question) replaceNumbersIn(store, conversation.id, question);
}

const zoom = (store: AppStore, direction: 1 | -1) =>
  store.getState().changeSettings({ zoom: stepZoom(store.getState().settings.zoom, direction) });

async function exportDiagnostics(store: AppStore): Promise<void> {
  await store.getState().exportDiagnostics();
  const { diagnostics, showToast } = store.getState();
  if (diagnostics.state === 'failed')
    showToast({ id: 'diagnostics', tone: 'danger', text: nl.settings.diagnosticsFailed });
  if (diagnostics.state === 'ready' && diagnostics.value !== null)
    showToast({ id: 'diagnostics', tone: 'ok', text: nl.settings.diagnosticsSaved(diagnostics.value) });
}

/** One step back: what lies on top goes first. */
function goBack(store: AppStore): void {
  const state = store.getState();
  const id = state.activeConversationId;
  if (state.overlay) state.openOverlay(null);
  else if (state.ringing.length > 0) RUNS['call.dismiss'](store, null);
  else if (state.screen === 'gesprek' && state.workPane) state.closeWorkPane();
  else if (state.screen === 'gesprek' && state.decides) state.closeDecides();
  else if (state.screen === 'terugbel' && state.boardAction) {
    state.startAction(null);
    focusOn('terugbel.list');
  } else if (state.screen !== 'gesprek') state.show('gesprek');
  else if (id && selectActive(state)?.subject && state.finds[id]?.isOpen) state.setFindOpen(id, false);
}

/** Does a command that a key, the palette or the menu of main gave; unknown names do nothing. */
export function runCommand(store: AppStore, command: string, digit: number | null = null): void {
  const state = store.getState();
  if (!isCommand(command) || state.session.state !== 'signedIn') return;
  if (state.isCurtainDown && command !== 'curtain.toggle') return;
  RUNS[command](store, digit);
}

const isCommand = (name: string): name is CommandId => name in RUNS;

/** Whether a row of the table makes sense now. */
export function isAvailable(state: AppState, { needs, isPractice }: Pick<Shortcut, 'needs' | 'isPractice'>): boolean {
  if (isPractice && !state.appInfo?.isSandbox) return false;
  if (needs === 'conversation') return selectActive(state) !== null;
  if (needs === 'ringing') return state.ringing.length > 0;
  if (needs === 'editor') return keepsKennis(selectUser(state));
  if (needs === 'callbacks') return worksOnCallbacks(selectUser(state));
  if (needs === 'board') return state.screen === 'terugbel' && itemAtHand(state) !== null;
  if (needs === 'administrator') return hasRole(selectUser(state), 'beheerder');
  return needs === 'supervisor' ? hasRole(selectUser(state), 'supervisor') : true;
}

/** Handles a key press on the page: at most one command, and never a key that the focused control needs itself. */
export function onKeyDown(store: AppStore, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const given = commandsOf(event).find(({ command }) => {
    if (command === 'kennis.focus')
      return (event.ctrlKey || !isTyping(event.target)) && store.getState().overlay === null;
    // A letter alone is a key on the board only, and never while somebody types.
    if (command.startsWith('terugbel.') && command !== 'terugbel.open')
      return store.getState().screen === 'terugbel' && !isTyping(event.target) && store.getState().overlay === null;
    if (command === 'call.answer') return !takesEnter(event.target) && store.getState().ringing.length > 0;
    return true;
  });
  if (!given) return;
  if (given.command !== 'back') event.preventDefault();
  runCommand(store, given.command, given.digit);
}
