import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { BoardItem, TaakRef } from '../../../shared/domain/terugbel/board';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { BoardRow, COLUMNS } from './board-row';
import { nextRow } from './selectors';
import { keyOf, refOf } from './slice';

type BoardListProps = {
  readonly rows: readonly BoardItem[];
  readonly onOpen: (ref: TaakRef) => void;
};

const ROW_PX = 30;
const OVERSCAN = 8;

/**
 * The rows, of which only those in sight are drawn. The focus stays on the list as a whole and an arrow moves the row at
 * hand, so that a new answer of the register never takes the focus away.
 */
export function BoardList({ rows, onOpen }: BoardListProps) {
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const rowKey = useAppStore((state) => state.boardRow);
  const openKey = useAppStore((state) => state.opened?.key ?? null);
  const goToRow = useAppStore((state) => state.goToRow);
  const at = rows.findIndex((row) => keyOf(row) === rowKey);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    // The header stays in sight, over the first row.
    scrollMargin: ROW_PX,
    scrollPaddingStart: ROW_PX,
    getItemKey: (index) => (rows[index] ? keyOf(rows[index]) : index),
  });
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another row is at hand: not when rows come or go around it
  }, [rowKey]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_PX) - 1);
    const target = nextRow(event.key, at, { length: rows.length, page });
    const row = rows[target ?? at];
    if (!row || (target === null && event.key !== 'Enter')) return;
    event.preventDefault();
    if (target === null) onOpen(refOf(row));
    else goToRow(keyOf(row));
  };
  return (
    <div
      ref={box}
      className="vk-board"
      role="grid"
      aria-label={nl.terugbel.listLabel}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at < 0 ? undefined : `${base}-${at}`}
      tabIndex={0}
      data-focus="terugbel.list"
      onKeyDown={onKeyDown}
      onFocus={() => at < 0 && rows[0] && goToRow(keyOf(rows[0]))}
    >
      <div role="row" aria-rowindex={1} className="vk-board-row vk-board-head">
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" className={`vk-board-${column}`}>
            {nl.terugbel.columns[column]}
          </span>
        ))}
      </div>
      <div className="vk-board-rows" role="rowgroup" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <BoardRow
                key={key}
                {...{ row, index }}
                start={start - ROW_PX}
                id={`${base}-${index}`}
                isAtHand={index === at}
                isOpen={keyOf(row) === openKey}
                onChoose={() => {
                  goToRow(keyOf(row));
                  onOpen(refOf(row));
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
