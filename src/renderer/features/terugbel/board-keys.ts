import type { BoardItem } from '../../../shared/domain/terugbel/board';
import { hasForm, type Action } from './draft';
import { keyOf, refOf, type TerugbelSlice } from './slice';

/** The callback that a key is about: the open one, else the row that the arrows are at. */
export function itemAtHand({ board, boardRow, opened }: TerugbelSlice): BoardItem | null {
  const reply = opened?.reply.state === 'ready' ? opened.reply.value : null;
  if (reply?.state === 'ready') return reply.detail.item;
  const items = board.state === 'ready' ? board.value.items : [];
  return items.find((item) => keyOf(item) === boardRow) ?? null;
}

/** What a key does on the board: at once where no words are needed, else the form opens with its first field at hand. */
export async function runBoardAction(get: () => TerugbelSlice, action: Action): Promise<void> {
  const item = itemAtHand(get());
  if (!item) return;
  const { opened, openTaak, startAction } = get();
  const isOpen = opened?.key === keyOf(item) && opened.reply.state === 'ready';
  if (!hasForm(action)) {
    await runAtOnce(get, item, action);
    return;
  }
  if (!isOpen) await openTaak(refOf(item));
  startAction(action);
}

/** Does what needs no form, and shows the callback as it is afterwards, whoever has it then. */
export async function runAtOnce(get: () => TerugbelSlice, item: BoardItem, action: Action): Promise<void> {
  await get().changeTaak(item, action);
  await get().openTaak(refOf(item));
}
