import type { Bridge } from '../../shared/ipc/contract';
import type { Conversation } from '../../shared/domain/conversation';
import { selectActive, selectQuestion } from '../features/conversations';
import { missedSearch } from '../features/kennis';
import { selectIdentity, selectPartij } from '../features/klantbeeld';
import { arrivedContacts } from '../features/outbox';
import { whenRead } from '../features/register';
import { hasRole, selectUser } from '../features/session';
import { itemAtHand } from '../features/terugbel';
import type { AppState, AppStore } from '../state/app-store';
import type { Overlay } from '../state/shell';
import { nl } from '../text/nl';
import { onKeyDown, runCommand } from './commands';

const POLL_MS = 5 * 60_000;

/** Connects what crosses the slices: events of main, keys, the end of a conversation, deliveries, colours. Gives how to stop. */
export function wire(store: AppStore, bridge: Pick<Bridge, 'app'>): () => void {
  const onKey = (event: KeyboardEvent) => onKeyDown(store, event);
  document.addEventListener('keydown', onKey);
  const onPointer = (event: PointerEvent) => dismissPopover(store, event.target);
  document.addEventListener('pointerdown', onPointer);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const onScheme = () => applyLook(store.getState());
  scheme.addEventListener('change', onScheme);
  const stops = [
    bridge.app.commandGiven(({ command }) => runCommand(store, command)),
    store.subscribe((state, before) => onChange(store, state, before)),
  ];
  // Others answer what was reported here: seldom, and never while one waits for it.
  const polling = setInterval(() => selectUser(store.getState()) && void store.getState().loadMeldingen(), POLL_MS);
  applyLook(store.getState());
  void store.getState().startSession();
  void store.getState().loadSettings();
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPointer);
    scheme.removeEventListener('change', onScheme);
    clearInterval(polling);
    stops.forEach((stop) => stop());
  };
}

/** What follows in other slices from a change in one. */
function onChange(store: AppStore, state: AppState, before: AppState): void {
  if (state.conversations !== before.conversations) {
    forgetEnded(state, before.conversations);
    forgetOtherSubjects(state, before.conversations);
  }
  if (state.decides && callerOnScreen(state) !== callerOnScreen(before)) state.closeDecides();
  if (state.workPane && state.activeConversationId !== before.activeConversationId) state.closeWorkPane();
  if (state.startedZaken !== before.startedZaken) linkStarted(state, before);
  if (state.handOvers !== before.handOvers) noteHandOvers(state, before);
  if (state.klantbeelden !== before.klantbeelden) nameCallers(state);
  if (state.kennisPlaces !== before.kennisPlaces) {
    attachRead(state, before);
    reportEmptied(store, before);
  }
  if (state.connectionStatuses !== before.connectionStatuses) tellBack(state, before.connectionStatuses);
  if (state.attention !== before.attention) tellPassed(state);
  if (state.outbox !== before.outbox || state.awaited !== before.awaited) tellDelivered(state);
  if (selectUser(state)?.id !== selectUser(before)?.id) {
    state.forgetKennisbeheer();
    state.forgetEditing();
    state.forgetNieuws();
    state.forgetBoard();
    if (selectUser(state)) void loadForUser(store);
  }
  if (
    state.settings !== before.settings ||
    state.session !== before.session ||
    state.municipalities !== before.municipalities
  )
    applyLook(state);
}

const POPOVERS: readonly (Overlay | null)[] = ['outbox', 'user', 'channels', 'meldingen'];

/** A press beside a popover closes it; the button that opened it does so itself. */
function dismissPopover(store: AppStore, target: EventTarget | null): void {
  const { overlay, openOverlay } = store.getState();
  if (!POPOVERS.includes(overlay) || !(target instanceof Element)) return;
  if (!target.closest('.vk-pop, [aria-expanded="true"]')) openOverlay(null);
}

/** What a signed-in user needs at once. */
async function loadForUser(store: AppStore): Promise<void> {
  const { settings, changeSettings, ...state } = store.getState();
  // Who works at the counter alone begins there; whoever does not, no longer begins there after a change of seats.
  const user = selectUser(store.getState());
  const isCounter = hasRole(user, 'balie') && !hasRole(user, 'agent');
  if (isCounter !== (settings.lastKanaal === 'balie'))
    void changeSettings({ lastKanaal: isCounter ? 'balie' : 'telefoon' });
  await Promise.all([
    state.loadConversations(),
    state.loadLines(),
    state.loadOutbox(),
    state.loadMeldingen(),
    state.loadCannedNotes(),
    state.loadLijsten(),
  ]);
}

/** Personal data goes when its conversation ends. */
function forgetEnded(state: AppState, before: readonly Conversation[]): void {
  const running = new Set(state.conversations.map(({ id }) => id));
  for (const { id } of before.filter((conversation) => !running.has(conversation.id))) {
    state.forgetFind(id);
    state.forgetCheck(id);
    state.forgetKlantbeeld(id);
    state.forgetZaken(id);
    state.forgetKennis(id);
    state.forgetZaakStart(id);
    state.forgetHandOver(id);
  }
}

/** So do the zaken and documents of whoever was the subject before. */
function forgetOtherSubjects(state: AppState, before: readonly Conversation[]): void {
  for (const { id, subject } of before) {
    const now = state.conversations.find((conversation) => conversation.id === id);
    if (subject && now && JSON.stringify(now.subject) !== JSON.stringify(subject)) state.forgetZaken(id);
  }
}

const OUTCOMES = {
  accepted: 'aangenomen',
  refused: 'geweigerd',
  silent: 'geen antwoord',
  notOpened: 'niet geopend',
} as const;

/** How offering a caller ended stands with the question, and is said: the caller waits for it. */
function noteHandOvers(state: AppState, before: Pick<AppState, 'handOvers'>): void {
  for (const { id, questions } of state.conversations) {
    const now = state.handOvers[id];
    if (!now || now === before.handOvers[id]) continue;
    const isEnd = now.state !== 'offered' && now.state !== 'confirming';
    const words = nl.handOver.states[now.state]?.(now.naar.naam, now.door ?? '', now.reden) ?? '';
    if (isEnd)
      state.showToast({
        id: `overdracht-${id}`,
        tone: now.state === 'accepted' ? 'ok' : 'danger',
        text: words,
        ms: 15_000,
      });
    const question = questions.find((one) => one.id === now.questionId);
    if (!question || !(now.state in OUTCOMES)) continue;
    const uitkomst = OUTCOMES[now.state as keyof typeof OUTCOMES]; // it is one of its keys
    const overdrachten = [...(question.overdrachten ?? []), { aan: now.door ?? now.naar.naam, uitkomst }];
    const isGiven = now.state === 'accepted';
    // To whom a caller went is no count: the contact has to tell it, also of somebody who is not known.
    const tekstKeuze = question.tekstKeuze ?? 'bewaren';
    const resultaat = isGiven ? 'warm_overgedragen' : question.resultaat;
    state.changeQuestion(id, question.id, { overdrachten, tekstKeuze, resultaat });
    if (isGiven && state.activeConversationId === id) state.closeWorkPane();
  }
}

/** A zaak whose register has it becomes that of the question in which it was started, and its number is told. */
function linkStarted(state: AppState, before: Pick<AppState, 'startedZaken'>): void {
  for (const { id, questions } of state.conversations) {
    const known = before.startedZaken[id] ?? [];
    for (const started of state.startedZaken[id] ?? []) {
      const was = known.find(({ startId }) => startId === started.startId);
      const question = questions.find((one) => one.id === started.questionId);
      // The contact has to be there for the zaak, also where nobody is known.
      if (question && !was && question.tekstKeuze === undefined)
        state.changeQuestion(id, question.id, { tekstKeuze: 'bewaren' });
      if (started.state !== 'delivered' || !started.zaak || was?.state === 'delivered') continue;
      const { connectionId, identificatie, omschrijving, zaak } = started;
      if (question?.zaak === null)
        state.changeQuestion(id, question.id, { zaak: { connectionId, identificatie, omschrijving, ...zaak } });
      state.showToast({ id: `zaak-${started.startId}`, tone: 'ok', text: nl.work.started(identificatie), ms: 15_000 });
    }
  }
}

/** The conversation on screen with its subject: what the pane of deciders names belongs to them. */
const callerOnScreen = (state: AppState): string =>
  `${state.activeConversationId ?? ''}${JSON.stringify(selectActive(state)?.subject ?? null)}`;

/** A caller gets a name in bar and rail as soon as a registration gave it. */
function nameCallers(state: AppState): void {
  for (const { id, subject, caller } of state.conversations) {
    if (!subject || caller.naam !== null) continue;
    const identity = selectIdentity(state, id);
    if (identity && 'bsn' in identity) {
      state.nameCaller(id, {
        naam: identity.naam.volledig,
        geboortedatum: identity.geboortedatum?.datum ?? identity.geboortedatum?.text ?? null,
      });
    } else {
      const naam = identity?.naam ?? selectPartij(state, id)?.naam;
      if (naam) state.nameCaller(id, { naam, geboortedatum: null });
    }
  }
}

/** An article that opens beside a conversation becomes a source of its question. */
function attachRead(state: AppState, before: Pick<AppState, 'kennisPlaces'>): void {
  for (const conversation of state.conversations) {
    const content = state.kennisPlaces[conversation.id]?.article?.content;
    const isNew = content !== before.kennisPlaces[conversation.id]?.article?.content;
    const question = selectQuestion(state, conversation);
    if (!isNew || content?.state !== 'ready' || !question) continue;
    const change = whenRead(question, content.value);
    if (change.artikelen) state.changeQuestion(conversation.id, question.id, change);
  }
}

/** A box that is emptied after a search that found nothing: the question goes to the editors. */
function reportEmptied(store: AppStore, before: Pick<AppState, 'kennisPlaces'>): void {
  const { kennisPlaces, conversations, reportKennis } = store.getState();
  for (const [place, was] of Object.entries(before.kennisPlaces)) {
    const woorden = kennisPlaces[place]?.text.trim() === '' ? missedSearch(was) : null;
    if (woorden === null || was.municipality === null) continue;
    const conversationId = conversations.find(({ id }) => id === place)?.id ?? null;
    const about = { aanleiding: 'zoeken', woorden, artikel: null, passage: null } as const;
    void reportKennis({ ...about, gemeente: was.municipality, conversationId });
  }
}

/** A line that failed and answers again, said once and quietly: the focus stays where it is. */
function tellBack(state: AppState, before: AppState['connectionStatuses']): void {
  for (const { connectionId, name, state: now } of Object.values(state.connectionStatuses)) {
    const was = before[connectionId]?.state;
    if (now === 'fresh' && (was === 'failed' || was === 'stale'))
      state.showToast({ id: `back-${connectionId}`, tone: 'ok', text: nl.lines.back(name) });
  }
}

/** Callbacks that are late now, or nearly: said once and quietly, by number, for nobody's name belongs over another caller. */
function tellPassed(state: AppState): void {
  const { attention, screen, showToast } = state;
  // Who takes a late callback sees that it is.
  const seen = screen === 'terugbel' ? itemAtHand(state)?.nummer : undefined;
  const passed = (attention?.passed ?? []).filter(({ nummer }) => nummer !== seen);
  for (const step of ['soon', 'late'] as const) {
    const nummers = passed.flatMap((one) => (one.escalation === step ? [one.nummer] : []));
    if (nummers.length === 0) continue;
    showToast({
      id: `terugbel-${step}`,
      tone: step === 'late' ? 'warn' : 'info',
      text: nl.terugbel.attention.passed[step](nummers),
    });
  }
}

/** The number of the contact, to read out to the caller. */
function tellDelivered(state: AppState): void {
  for (const { id, conversationId } of arrivedContacts(state)) {
    state.stopAwaiting(id);
    const all = state.outbox.filter((item) => item.conversationId === conversationId && item.state === 'delivered');
    const numbers = all.flatMap(({ nummer }) => nummer ?? []);
    if (numbers.length > 0)
      state.showToast({
        // In the place of "saved": one conversation, one message.
        id: `saved-${conversationId}`,
        tone: 'ok',
        text: nl.register.delivered(
          numbers,
          all.flatMap(({ taakNummer }) => taakNummer ?? []),
        ),
        ms: 15_000,
      });
  }
}

/** Theme, density and the colours of the employer on the root element; the style sheets do the rest. */
function applyLook(state: AppState): void {
  const root = document.documentElement;
  const { theme, density, isCounterMode } = state.settings;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = theme === 'system' ? (isDark ? 'dark' : 'light') : theme;
  root.dataset['density'] = isCounterMode ? 'comfortable' : density;
  const employer = state.municipalities.find(({ id }) => id === selectUser(state)?.municipality);
  if (!employer) return;
  root.style.setProperty('--vk-accent-light', employer.accent.light);
  root.style.setProperty('--vk-accent-dark', employer.accent.dark);
}
