import { useEffect, useMemo, useRef, useState } from 'react';
import { useAppStore } from '../../../state/context';
import { ipcErrorText } from '../../../text/ipc-error';
import { nl } from '../../../text/nl';
import { Button, EmptyState, Notice, Panel, Skeleton, StateMark, Tabs, TextField, type Tab } from '../../../ui';
import { ProcessesView } from '../processes/processes-view';
import { lineHealth } from '../selectors';
import { BrokenFile } from './broken-file';
import { GripList } from './grip-list';
import { LineDetail } from './line-detail';
import { LineLegend, LineMap } from './line-map';
import { LineTable } from './line-table';
import { filterLines, lineViews, type LineFilter, type LineView } from './line-view';
import './line-control.css';

type ViewId = 'map' | 'table' | 'grip' | 'processes';

/** How often the figures are read again while the screen is looked at. */
const REFRESH_MS = 10_000;

/** All lines for who keeps them: as a map, as a table, what slips away, the processes over them, and each line in full. */
export function LineControl() {
  const register = useAppStore((state) => state.lineRegister);
  const views = useLineViews();
  const [view, setView] = useState<ViewId>('map');
  const [openId, setOpenId] = useState<string | null>(null);
  const screen = useRef<HTMLDivElement>(null);
  const open = views.find(({ entry }) => entry.id === openId);
  const close = () => {
    setOpenId(null);
    // Back to where the line was opened from, once that is there again.
    requestAnimationFrame(() => {
      const at = CSS.escape(openId ?? '');
      screen.current?.querySelector<HTMLElement>(`[data-line="${at}"], [data-row="${at}"]`)?.focus();
    });
  };
  return (
    <div className="vk-line-control" ref={screen}>
      <BrokenFile />
      {open ? (
        <LineDetail view={open} onBack={close} />
      ) : (
        <Panel title={nl.lines.title} corner={<Summary />} isFlush>
          {(register.state === 'loading' || register.state === 'idle') && <Skeleton rows={12} />}
          {register.state === 'failed' && (
            <Notice tone="warn" title={nl.lines.failed}>
              {ipcErrorText(register.error)}
            </Notice>
          )}
          {register.state === 'ready' && (
            <Tabs tabs={tabsOf(views)} activeId={view} onChange={setView} label={nl.lines.title}>
              <ViewBody id={view} views={views} onOpen={setOpenId} />
            </Tabs>
          )}
        </Panel>
      )}
    </div>
  );
}

/** The lines with the newest figures, as long as somebody looks. */
function useLineViews(): readonly LineView[] {
  const register = useAppStore((state) => state.lineRegister);
  const statuses = useAppStore((state) => state.connectionStatuses);
  const health = useAppStore((state) => state.connectionHealth);
  const loadLineRegister = useAppStore((state) => state.loadLineRegister);
  const loadConnectionHealth = useAppStore((state) => state.loadConnectionHealth);
  useEffect(() => void loadLineRegister(), [loadLineRegister]);
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void loadConnectionHealth();
    };
    // Each change of a state has its reason in the figures.
    refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [loadConnectionHealth, statuses]);
  return useMemo(
    () => (register.state === 'ready' ? lineViews(register.value, { statuses, health }) : []),
    [register, statuses, health],
  );
}

function tabsOf(views: readonly LineView[]): readonly Tab<ViewId>[] {
  const text = nl.lines.views;
  const grip = views.reduce((sum, { entry }) => sum + entry.grip.length, 0);
  return [
    { id: 'map', label: text.map },
    { id: 'table', label: text.table, count: views.length },
    { id: 'grip', label: text.grip, count: grip },
    { id: 'processes', label: text.processes },
  ];
}

type ViewBodyProps = {
  readonly id: ViewId;
  readonly views: readonly LineView[];
  readonly onOpen: (id: string) => void;
};

function ViewBody({ id, views, onOpen }: ViewBodyProps) {
  const [filter, setFilter] = useState<LineFilter>({ text: '', isAttentionOnly: false });
  if (id === 'grip') return <GripList views={views} onOpen={onOpen} />;
  if (id === 'processes') return <ProcessesView />;
  const shown = filterLines(views, filter);
  return (
    <>
      <Tools filter={filter} onChange={setFilter} count={nl.lines.table.count(shown.length, views.length)} />
      {shown.length === 0 && <Nothing filter={filter} hasLines={views.length > 0} />}
      {shown.length > 0 && id === 'table' && <LineTable views={shown} onOpen={onOpen} />}
      {shown.length > 0 && id === 'map' && (
        <>
          <LineLegend views={shown} />
          <LineMap views={shown} onOpen={onOpen} />
        </>
      )}
    </>
  );
}

type ToolsProps = {
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
  readonly count: string;
};

function Tools({ filter, onChange, count }: ToolsProps) {
  return (
    <div className="vk-lines-tools">
      <TextField
        label={nl.lines.search}
        isLabelHidden
        placeholder={nl.lines.placeholder}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Button
        isPressed={filter.isAttentionOnly}
        icon="filter"
        onClick={() => onChange({ ...filter, isAttentionOnly: !filter.isAttentionOnly })}
      >
        {nl.lines.troubleOnly}
      </Button>
      <span className="vk-lines-count vk-muted" role="status">
        {count}
      </span>
    </div>
  );
}

function Nothing({ filter, hasLines }: { readonly filter: LineFilter; readonly hasLines: boolean }) {
  const text = nl.lines;
  if (!hasLines) {
    return (
      <EmptyState icon="lines" title={text.none}>
        {text.noneText}
      </EmptyState>
    );
  }
  if (filter.text.trim() !== '') {
    return (
      <EmptyState icon="search" title={text.noMatch}>
        {text.noMatchText}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="check" title={text.noTrouble}>
      {text.noTroubleText}
    </EmptyState>
  );
}

function Summary() {
  const text = nl.lines;
  const health = lineHealth(useAppStore((state) => state.connectionStatuses));
  if (health.total === 0) return null;
  return (
    <p className="vk-lines-summary">
      <StateMark tone="ok">{text.summary(health.fresh, health.total)}</StateMark>
      {health.failed.length > 0 && <StateMark tone="danger">{text.summaryFailed(health.failed.length)}</StateMark>}
      {health.stale.length > 0 && <StateMark tone="warn">{text.summaryStale(health.stale.length)}</StateMark>}
      {health.unknown > 0 && <StateMark tone="neutral">{text.summaryUnknown(health.unknown)}</StateMark>}
    </p>
  );
}
