import type { ConnectionId, MunicipalityId } from '../../../shared/domain/ids';
import type {
  Attention,
  Board,
  BoardItem,
  BoardScope,
  ChangeReply,
  OpenReply,
  TaakRef,
} from '../../../shared/domain/terugbel/board';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import { idle, loading, settled, withEntry, type Async } from '../../state/async';
import type { SetPart, SliceCreator } from '../../state/slice';
import { emptyDraft, hasForm, type Action } from './draft';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';

/** The parts of the board. */
export type BoardTab = 'mine' | 'unit' | 'today' | 'late' | 'all';

/** What a callback is about, as far as it decides when it is due. */
export type TermAbout = {
  readonly municipality: MunicipalityId;
  readonly product: string | null;
  readonly connectionId: ConnectionId | null;
};
/** Until when to call back, and whose norm says so. */
export type Term = { readonly dueAt: string; readonly norm: string; readonly line: string | null };

/** How the last change ended, for one callback. `error`: main itself did not answer. */
export type Outcome =
  | { readonly action: Action; readonly key: string; readonly reply: ChangeReply }
  | { readonly action: Action; readonly key: string; readonly reply: null; readonly error: IpcError };

/** What goes to a callback that waits already. `nummersGelaten`: numbers in it that the agent left. */
export type Addition = { readonly doneId: string; readonly text: string; readonly nummersGelaten?: readonly string[] };

export type TerugbelSlice = {
  readonly boardTab: BoardTab;
  readonly board: Async<Board>;
  /** The row that the arrows are at, and the callback that is open beside the list; by key. */
  readonly boardRow: string | null;
  readonly opened: { readonly key: string; readonly reply: Async<OpenReply> } | null;
  /** The form that is open in the detail. */
  readonly boardAction: Action | null;
  /** What was typed, by callback: it stays when another is looked at. */
  readonly boardDrafts: Readonly<Record<string, BoardDraft>>;
  readonly outcome: Outcome | null;
  readonly isChanging: boolean;
  /** Callbacks that others took from the user, since they were last told. */
  readonly takenOver: readonly BoardItem[];
  readonly callbackTerms: Readonly<Record<string, Term>>;
  readonly showBoardTab: (tab: BoardTab, scope: BoardScope) => Promise<void>;
  /** Reads the board again; what shows stays until the answer is there. */
  readonly loadBoard: (scope: BoardScope) => Promise<void>;
  readonly goToRow: (key: string | null) => void;
  readonly openTaak: (ref: TaakRef) => Promise<void>;
  readonly startAction: (action: Action | null) => void;
  readonly changeBoardDraft: (ref: TaakRef, part: Partial<BoardDraft>) => void;
  /** Whether main has what was typed last; false: the store takes nothing. */
  readonly isBoardKept: boolean;
  /** Before another user takes this seat: what was typed is kept under who typed it. */
  readonly leaveBoard: () => Promise<void>;
  /** Does what the form says, or what needs no form. True when it was done. */
  readonly changeTaak: (item: BoardItem, action: Action) => Promise<boolean>;
  readonly addToTaak: (ref: TaakRef, addition: Addition) => Promise<ChangeReply | null>;
  readonly loadTerm: (about: TermAbout) => Promise<void>;
  /** How many callbacks of the user and their teams ask for attention; null: not known now. */
  readonly attention: Attention | null;
  readonly loadAttention: () => Promise<void>;
  readonly forgetBoard: () => void;
};

export const keyOf = ({ connectionId, id }: TaakRef): string => `${connectionId} ${id}`;
export const refOf = ({ connectionId, id }: TaakRef): TaakRef => ({ connectionId, id });
export const termKey = ({ municipality, product, connectionId }: TermAbout): string =>
  [municipality, product ?? '', connectionId ?? ''].join(' ');

type Context = {
  readonly api: Bridge['terugbel'];
  readonly set: SetPart<TerugbelSlice>;
  readonly get: () => TerugbelSlice;
  readonly keeper: DraftKeeper;
};

const nothing = {
  boardTab: 'unit',
  board: idle,
  boardRow: null,
  opened: null,
  boardAction: null,
  boardDrafts: {},
  isBoardKept: true,
  outcome: null,
  isChanging: false,
  takenOver: [],
  callbackTerms: {},
  attention: null,
} as const satisfies Partial<TerugbelSlice>;

/** Callbacks after they were registered. */
export const createTerugbelSlice =
  (bridge: Pick<Bridge, 'terugbel'>): SliceCreator<TerugbelSlice> =>
  (set, get) => {
    const keeper = keeperOf({ api: bridge.terugbel, set, get });
    const context = { api: bridge.terugbel, set, get, keeper };
    const reading = readingOf(context);
    const counting = countingOf(context);
    return {
      ...nothing,
      ...reading.operations,
      loadAttention: () => counting.load(),
      goToRow: (boardRow) => set({ boardRow }),
      startAction: (boardAction) => set({ boardAction, outcome: null }),
      changeBoardDraft(ref, part) {
        const key = keyOf(ref);
        const draft = { ...(get().boardDrafts[key] ?? emptyDraft()), ...part };
        set(({ boardDrafts }) => ({ boardDrafts: withEntry(boardDrafts, key, draft) }));
        keeper.soon(ref);
      },
      leaveBoard: () => keeper.flush(),
      changeTaak: (item, action) => changeTaak(context, item, action),
      async addToTaak(ref, addition) {
        const reply = await bridge.terugbel.add({ ...ref, ...addition });
        return reply.ok ? reply.value : null;
      },
      async loadTerm(about) {
        const reply = await bridge.terugbel.term(about);
        if (reply.ok)
          set(({ callbackTerms }) => ({ callbackTerms: withEntry(callbackTerms, termKey(about), reply.value) }));
      },
      forgetBoard() {
        reading.forget();
        counting.forget();
        keeper.forget();
        set(nothing);
      },
    };
  };

/** Answers for the user before, or older than what is shown, are dropped. */
function readingOf({ api, set, get }: Context) {
  let latestBoard = 0;
  let latestOpen = 0;
  const loadBoard = async (scope: BoardScope): Promise<void> => {
    const request = ++latestBoard;
    if (get().board.state !== 'ready') set({ board: loading });
    const reply = await api.list({ scope });
    if (request !== latestBoard) return;
    const before = get().board;
    // A look in between that fails leaves what shows; the age tells.
    if (!reply.ok && before.state === 'ready') return;
    set(seen(get(), reply));
  };
  const operations: Pick<TerugbelSlice, 'showBoardTab' | 'loadBoard' | 'openTaak'> = {
    loadBoard,
    async showBoardTab(boardTab, scope) {
      set({ boardTab, board: loading, boardRow: null, takenOver: [] });
      await loadBoard(scope);
    },
    async openTaak(ref) {
      const request = ++latestOpen;
      const key = keyOf(ref);
      const { opened } = get();
      // What is open stays while it is read again.
      const isSame = opened?.key === key && opened.reply.state === 'ready';
      if (!isSame) set({ opened: { key, reply: loading }, boardAction: null, outcome: null });
      const reply = await api.open(ref);
      if (request !== latestOpen) return;
      set(({ boardDrafts }) => ({
        opened: { key, reply: settled(reply) },
        boardDrafts: broughtBack(boardDrafts, key, reply),
      }));
    },
  };
  return {
    operations,
    forget: () => {
      latestBoard += 1;
      latestOpen += 1;
    },
  };
}

const keeperOf = ({ api, set, get }: Omit<Context, 'keeper'>): DraftKeeper =>
  createDraftKeeper({
    keepDraft: (asked) => api.keepDraft(asked),
    read: (ref) => get().boardDrafts[keyOf(ref)],
    onKept: (isBoardKept) => set({ isBoardKept }),
  });

type Drafts = TerugbelSlice['boardDrafts'];

/** What main kept of what was typed, where nothing was typed here since. */
function broughtBack(drafts: Drafts, key: string, reply: IpcReply<OpenReply>): Drafts {
  const kept = reply.ok && reply.value.state === 'ready' ? reply.value.draft : null;
  return kept && !drafts[key] ? withEntry(drafts, key, kept) : drafts;
}

/** Counts what asks for attention; an answer for the user before is dropped. */
function countingOf({ api, set }: Context) {
  let latest = 0;
  return {
    async load(): Promise<void> {
      const request = ++latest;
      const reply = await api.attention({});
      if (request === latest) set({ attention: reply.ok ? reply.value : null });
    },
    forget: () => void (latest += 1),
  };
}

/** The board as it was read now, who took what from the user, and the open callback with its row of now. */
function seen(
  { board, takenOver, opened }: TerugbelSlice,
  reply: Awaited<ReturnType<Bridge['terugbel']['list']>>,
): Partial<TerugbelSlice> {
  if (!reply.ok) return { board: settled(reply) };
  const lost = board.state === 'ready' ? lostTo(board.value, reply.value) : [];
  return { board: settled(reply), takenOver: [...takenOver, ...lost], opened: asItStands(opened, reply.value) };
}

/** The open callback with the row that the board has of it now: who took it meanwhile shows. What is typed is elsewhere. */
function asItStands(opened: TerugbelSlice['opened'], { items }: Board): TerugbelSlice['opened'] {
  const item = items.find((one) => keyOf(one) === opened?.key);
  if (!item || opened?.reply.state !== 'ready' || opened.reply.value.state !== 'ready') return opened;
  const { value } = opened.reply;
  const detail = { ...value.detail, item };
  return { ...opened, reply: { state: 'ready', value: { ...value, detail } } };
}

/** Callbacks that were the user's and are somebody else's now. */
const lostTo = (before: Board, now: Board): readonly BoardItem[] =>
  before.items
    .filter(({ holder }) => holder?.isMe)
    .flatMap((mine) => now.items.filter((item) => keyOf(item) === keyOf(mine) && item.holder && !item.holder.isMe));

async function changeTaak({ api, set, get, keeper }: Context, item: BoardItem, action: Action): Promise<boolean> {
  if (get().isChanging) return false;
  const key = keyOf(item);
  const draft = get().boardDrafts[key] ?? emptyDraft();
  // Kept, in main too: what is done again after a lost answer or a crash has the same id.
  set(({ boardDrafts }) => ({ isChanging: true, outcome: null, boardDrafts: withEntry(boardDrafts, key, draft) }));
  if (hasForm(action)) await keeper.now(item);
  const reply = await ask(api, refOf(item), { action, draft });
  set({
    isChanging: false,
    outcome: reply.ok ? { action, key, reply: reply.value } : { action, key, reply: null, error: reply.error },
  });
  if (!reply.ok || reply.value.state !== 'done') return false;
  const changed = reply.value.item;
  if (hasForm(action)) keeper.forget(item);
  set(({ board, boardDrafts }) => ({
    boardAction: null,
    // Taking a callback or giving it back sends nothing of what was typed.
    boardDrafts: hasForm(action) ? withEntry(boardDrafts, key, emptyDraft()) : boardDrafts,
    board: board.state === 'ready' ? { state: 'ready', value: withItem(board.value, changed) } : board,
  }));
  if (item.escalation !== 'onTime') void get().loadAttention();
  return true;
}

/** The board with one row as it is now; one that is closed goes. */
const withItem = (board: Board, changed: BoardItem): Board => ({
  ...board,
  items: board.items.flatMap((item) => (keyOf(item) !== keyOf(changed) ? [item] : changed.isOpen ? [changed] : [])),
});

type Doing = { readonly action: Action; readonly draft: BoardDraft };

function ask(api: Bridge['terugbel'], ref: TaakRef, { action, draft }: Doing) {
  const { doneId } = draft;
  switch (action) {
    case 'claim':
      return api.claim(ref);
    case 'release':
      return api.release(ref);
    case 'forward':
      return api.forward({ ...ref, doneId, to: draft.to, reason: draft.reason });
    case 'sendBack':
      return api.sendBack({ ...ref, doneId, reason: draft.reason });
    case 'attempt':
      return api.attempt({ ...ref, doneId, outcome: draft.outcome, note: draft.note });
    case 'close':
      return api.close({ ...ref, doneId, how: draft.how, outcome: draft.told });
  }
}
