import { createStore } from 'zustand/vanilla';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boardDetailOf, boardItemOf, boardOf } from '../../../../tests/fakes/board';
import type { Board, BoardItem, ChangeReply } from '../../../shared/domain/terugbel/board';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import type { Bridge } from '../../../shared/ipc/contract';
import { emptyDraft } from './draft';
import { createTerugbelSlice, keyOf, refOf, type TerugbelSlice } from './slice';

type Sent = { readonly doneId?: string; readonly reason?: string };
const mine = boardItemOf({ holder: { naam: 'Sanne Dijkhuis', isMe: true } });

function storeOn(replies: Partial<Bridge['terugbel']>) {
  const refuse = () => Promise.reject(new Error('Not asked'));
  const terugbel = new Proxy(
    { keepDraft: () => ok(null), ...replies },
    {
      get: (given, name): unknown => Reflect.get(given, name) ?? refuse,
    },
  ) as Bridge['terugbel'];
  return createStore<TerugbelSlice>()(createTerugbelSlice({ terugbel }));
}

const done = (item: BoardItem): ChangeReply => ({ state: 'done', item });
const ok = <T>(value: T) => Promise.resolve({ ok: true, value } as const);

describe('the board in the window', () => {
  it('drops the answer for a tab that was left before it came', async () => {
    const answers: ((board: Board) => void)[] = [];
    const store = storeOn({
      list: () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
    });
    const first = store.getState().showBoardTab('unit', 'unit');
    const second = store.getState().showBoardTab('mine', 'mine');

    answers[1]?.(boardOf(mine));
    answers[0]?.(boardOf(boardItemOf({ nummer: '0000000008' })));
    await Promise.all([first, second]);

    expect(store.getState().board).toMatchObject({ value: { items: [{ nummer: mine.nummer }] } });
  });

  it('leaves what shows when a look in between fails, and the row at hand', async () => {
    let isUp = true;
    const store = storeOn({
      list: () =>
        isUp ? ok(boardOf(mine)) : Promise.resolve({ ok: false, error: { kind: 'internal', errorId: 'x' } }),
    });
    await store.getState().loadBoard('unit');
    store.getState().goToRow(keyOf(mine));
    isUp = false;

    await store.getState().loadBoard('unit');

    expect(store.getState().board.state).toBe('ready');
    expect(store.getState().boardRow).toBe(keyOf(mine));
  });

  it('tells which callback somebody else took from the user', async () => {
    const boards = [boardOf(mine), boardOf(boardItemOf({ holder: { naam: 'Petra van Rhee', isMe: false } }))];
    const store = storeOn({ list: () => ok(boards.shift() ?? boardOf()) });
    await store.getState().loadBoard('unit');

    await store.getState().loadBoard('unit');

    expect(store.getState().takenOver.map(({ holder }) => holder?.naam)).toEqual(['Petra van Rhee']);
  });
});

describe('the open callback', () => {
  it('shows who took it meanwhile, as soon as the board is read again', async () => {
    const free = boardItemOf();
    const detail = { item: free, followUps: [], digitaleAdressen: [] } as never; // the rest is not looked at
    const store = storeOn({
      open: () => ok({ state: 'ready', detail, draft: null } as const),
      list: () => ok(boardOf({ ...free, holder: { naam: 'Petra van Rhee', isMe: false } })),
    });
    await store.getState().openTaak(refOf(free));

    await store.getState().loadBoard('unit');

    expect(store.getState().opened).toMatchObject({
      reply: { value: { detail: { item: { holder: { naam: 'Petra van Rhee' } } } } },
    });
  });
});

describe('what is typed about a callback', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const draft = { ...emptyDraft(), note: 'Nam niet op.' };
  const openWith = (kept: BoardDraft | null) => () =>
    ok({ state: 'ready', detail: boardDetailOf(mine), draft: kept } as const);

  it('is with main within a second, also when somebody types on', async () => {
    const notes: string[] = [];
    const store = storeOn({
      keepDraft: (asked) => {
        notes.push(asked.draft.note);
        return ok(null);
      },
    });

    for (const note of ['N', 'Na', 'Nam', 'Nam ', 'Nam n']) {
      store.getState().changeBoardDraft(mine, { note });
      await vi.advanceTimersByTimeAsync(250);
    }

    expect(notes.length).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(notes.at(-1)).toBe('Nam n');
  });

  it('comes back when the callback opens in a window that was loaded anew, with the id of what was tried', async () => {
    const store = storeOn({ open: openWith(draft) });

    await store.getState().openTaak(refOf(mine));

    expect(store.getState().boardDrafts[keyOf(mine)]).toEqual(draft);
  });

  it('is not replaced by what main kept before it', async () => {
    const store = storeOn({ open: openWith(draft) });
    store.getState().changeBoardDraft(mine, { note: 'Belt zelf terug.' });

    await store.getState().openTaak(refOf(mine));

    expect(store.getState().boardDrafts[keyOf(mine)]?.note).toBe('Belt zelf terug.');
  });

  it('is with main before it is sent, and not again after that', async () => {
    const asked: string[] = [];
    const note = (what: string) => asked.push(what);
    const store = storeOn({
      keepDraft: () => (note('keep'), ok(null)),
      attempt: () => (note('attempt'), ok(done(mine))),
    });
    store.getState().changeBoardDraft(mine, { note: 'Nam niet op.' });

    await store.getState().changeTaak(mine, 'attempt');
    await vi.advanceTimersByTimeAsync(2000);

    expect(asked).toEqual(['keep', 'attempt']);
  });

  it('stays when the callback is taken, which sends none of it', async () => {
    const store = storeOn({ claim: () => ok(done(mine)) });
    store.getState().changeBoardDraft(mine, { reason: 'Gaat over parkeren.' });

    await store.getState().changeTaak(mine, 'claim');

    expect(store.getState().boardDrafts[keyOf(mine)]?.reason).toBe('Gaat over parkeren.');
  });

  it('is kept under who typed it before another sits down, and never after that', async () => {
    let times = 0;
    const store = storeOn({ keepDraft: () => ((times += 1), ok(null)) });
    store.getState().changeBoardDraft(mine, { note: 'Nam' });
    await store.getState().leaveBoard();
    store.getState().changeBoardDraft(mine, { note: 'Nam niet' });
    store.getState().forgetBoard();

    await vi.advanceTimersByTimeAsync(2000);

    expect(times).toBe(1);
  });

  it('is said to be kept nowhere when the store takes nothing', async () => {
    const store = storeOn({
      keepDraft: () => Promise.resolve({ ok: false, error: { kind: 'internal', errorId: 'x' } } as const),
    });
    store.getState().changeBoardDraft(mine, { note: 'Nam' });

    await vi.advanceTimersByTimeAsync(1000);

    expect(store.getState().isBoardKept).toBe(false);
  });
});

describe('a change', () => {
  it('keeps what was typed and its id until it was done, so that it is written once', async () => {
    const sent: Sent[] = [];
    const replies: ChangeReply[] = [{ state: 'failed', error: { kind: 'timeout', afterMs: 3000 } }, done(mine)];
    const store = storeOn({
      attempt: (asked) => {
        sent.push(asked);
        return ok(replies.shift() ?? done(mine));
      },
    });
    store.getState().changeBoardDraft(refOf(mine), { note: 'Nam niet op.' });

    const first = await store.getState().changeTaak(mine, 'attempt');
    const kept = store.getState().boardDrafts[keyOf(mine)]?.note;
    const second = await store.getState().changeTaak(mine, 'attempt');
    await store.getState().changeTaak(mine, 'attempt');

    expect([first, kept, second]).toEqual([false, 'Nam niet op.', true]);
    expect(store.getState().boardDrafts[keyOf(mine)]?.note).toBe('');
    expect(sent[0]?.doneId).toBe(sent[1]?.doneId);
    expect(sent[2]?.doneId).not.toBe(sent[1]?.doneId);
  });

  it('keeps what was typed about one callback while another is looked at', async () => {
    const other = boardItemOf({ id: '4f6b1c2a-3d4e-4f5a-8b6c-000000000099' });
    const store = storeOn({ open: () => ok({ state: 'gone' } as const) });
    store.getState().changeBoardDraft(refOf(mine), { reason: 'Gaat over parkeren.' });

    await store.getState().openTaak(refOf(other));
    await store.getState().openTaak(refOf(mine));

    expect(store.getState().boardDrafts[keyOf(mine)]?.reason).toBe('Gaat over parkeren.');
  });

  it('takes a closed callback off the board', async () => {
    const store = storeOn({
      list: () => ok(boardOf(mine)),
      close: () => ok(done({ ...mine, isOpen: false })),
    });
    await store.getState().loadBoard('mine');

    await store.getState().changeTaak(mine, 'close');

    expect(store.getState().board).toMatchObject({ value: { items: [] } });
  });

  it('forgets everything when the user changes', async () => {
    const store = storeOn({ list: () => ok(boardOf(mine)) });
    await store.getState().loadBoard('mine');
    store.getState().changeBoardDraft(refOf(mine), { note: 'x' });

    store.getState().forgetBoard();

    expect(store.getState()).toMatchObject({ board: { state: 'idle' }, boardDrafts: {}, opened: null });
  });
});
