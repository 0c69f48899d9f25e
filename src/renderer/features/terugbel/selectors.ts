import type { Board, BoardItem, BoardScope } from '../../../shared/domain/terugbel/board';
import type { Tone } from '../../ui';
import type { BoardTab } from './slice';

/** Whose callbacks a tab needs. Who does not see all of them sees those of their own department that are due or late. */
export function scopeOf(tab: BoardTab, seesAll: boolean): BoardScope {
  if (tab === 'mine') return 'mine';
  return tab === 'unit' || !seesAll ? 'unit' : 'all';
}

/** The rows of a tab. */
export function rowsOf({ items }: Board, tab: BoardTab): readonly BoardItem[] {
  if (tab === 'late') return items.filter(({ escalation }) => escalation === 'late');
  if (tab === 'today') return items.filter(({ isDueToday, escalation }) => isDueToday && escalation !== 'late');
  return items;
}

/** How urgent it is, as a tone: with it go a shape and a word. */
export const TONES: Readonly<Record<BoardItem['escalation'], Tone>> = { onTime: 'ok', soon: 'warn', late: 'danger' };

/** The row that an arrow leads to from `from` (-1: none yet); null for another key. */
export function nextRow(
  key: string,
  from: number,
  { length, page }: { readonly length: number; readonly page: number },
) {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: length - 1,
  };
  const target = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return target === undefined || length === 0 ? null : Math.max(0, Math.min(target, length - 1));
}
