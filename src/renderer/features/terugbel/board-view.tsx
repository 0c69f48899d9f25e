import { useCallback, useEffect } from 'react';
import type { Board } from '../../../shared/domain/terugbel/board';
import { useAppStore, useAppStoreApi } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, EmptyState, formatTime, LiveRegion, Notice, Skeleton, Tabs, type Tab } from '../../ui';
import { BoardDetailPane } from './board-detail';
import { BoardList } from './board-list';
import { rowsOf, scopeOf } from './selectors';
import type { BoardTab } from './slice';
import './terugbel.css';
import { usePolling } from './use-polling';

type BoardViewProps = { readonly seesAll: boolean; readonly onTalk: () => void };

const TABS: readonly BoardTab[] = ['mine', 'unit', 'today', 'late', 'all'];

/** Callbacks by who has to act, the most urgent first, beside the one that is at hand. */
export function BoardView({ seesAll, onTalk }: BoardViewProps) {
  const tab = useAppStore((state) => state.boardTab);
  const board = useAppStore((state) => state.board);
  const showBoardTab = useAppStore((state) => state.showBoardTab);
  const loadBoard = useAppStore((state) => state.loadBoard);
  const scope = scopeOf(tab, seesAll);
  const load = useCallback(() => void loadBoard(scope), [loadBoard, scope]);
  useEffect(() => load(), [load]);
  usePolling(load);
  const tabs = TABS.filter((id) => id !== 'all' || seesAll).map((id): Tab<BoardTab> => ({
    id,
    label: nl.terugbel.tabs[id],
    count: id === tab && board.state === 'ready' ? rowsOf(board.value, id).length : null,
  }));
  return (
    <div className="vk-terugbel">
      <h1 className="vk-hidden">{nl.terugbel.title}</h1>
      <Tabs
        label={nl.terugbel.title}
        tabs={tabs}
        activeId={tab}
        onChange={(chosen) => void showBoardTab(chosen, scopeOf(chosen, seesAll))}
        after={<Freshness onRefresh={load} />}
      >
        <div className="vk-terugbel-split">
          <div className="vk-terugbel-left">
            <TakenOver />
            <Rows tab={tab} />
          </div>
          <BoardDetailPane onTalk={onTalk} />
        </div>
      </Tabs>
    </div>
  );
}

function Freshness({ onRefresh }: { readonly onRefresh: () => void }) {
  const board = useAppStore((state) => state.board);
  return (
    <div className="vk-terugbel-fresh">
      {board.state === 'ready' && (
        <span className="vk-muted vk-small">{nl.terugbel.readAt(formatTime(board.value.readAt))}</span>
      )}
      <Button variant="subtle" icon="retry" onClick={onRefresh}>
        {nl.terugbel.refresh}
      </Button>
    </div>
  );
}

/** What others took from the user is said once, and stays until the next change of tab. */
function TakenOver() {
  const takenOver = useAppStore((state) => state.takenOver);
  const texts = takenOver.map(({ nummer, holder }) => nl.terugbel.takenOver(nummer, holder?.naam ?? ''));
  return (
    <>
      <LiveRegion>{texts.join(' ')}</LiveRegion>
      {texts.map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
    </>
  );
}

function Rows({ tab }: { readonly tab: BoardTab }) {
  const store = useAppStoreApi();
  const board = useAppStore((state) => state.board);
  if (board.state === 'failed')
    return (
      <Notice tone="warn" title={nl.terugbel.failed}>
        {ipcErrorText(board.error)}
      </Notice>
    );
  if (board.state !== 'ready') return <Skeleton rows={14} />;
  const rows = rowsOf(board.value, tab);
  const [title, hint] = nl.terugbel.none[tab];
  return (
    <>
      <Trouble board={board.value} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={title}>
          {hint}
        </EmptyState>
      ) : (
        <BoardList rows={rows} onOpen={(ref) => void store.getState().openTaak(ref)} />
      )}
    </>
  );
}

function Trouble({ board }: { readonly board: Board }) {
  return (
    <>
      {board.failed.length > 0 && <Notice tone="warn">{nl.terugbel.failedSource}</Notice>}
      {board.hasMore && <Notice tone="info">{nl.terugbel.hasMore}</Notice>}
    </>
  );
}
