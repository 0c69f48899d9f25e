import { useEffect, useState, type ReactNode } from 'react';
import type { ConnectionStatus } from '../../../shared/ipc/schemas';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  Notice,
  Panel,
  Skeleton,
  StateMark,
  TextField,
  type Column,
  type Tone,
} from '../../ui';
import { connectionRows, lineHealth, matchingRows, type ConnectionRow, type LineHealth } from './selectors';
import './lines.css';

/** Every line and its connections: whether they answer, since when not, and why. */
export function LinesScreen() {
  const lines = useAppStore((state) => state.lines);
  const statuses = useAppStore((state) => state.connectionStatuses);
  const municipalities = useAppStore((state) => state.municipalities);
  const loadLines = useAppStore((state) => state.loadLines);
  const [text, setText] = useState('');
  const [isTroubleOnly, setTroubleOnly] = useState(false);
  useEffect(() => void loadLines(), [loadLines]);
  const nameOf = (id: string) => municipalities.find((municipality) => municipality.id === id)?.naam ?? id;
  const rows = lines.state === 'ready' ? matchingRows(connectionRows(lines.value, statuses), text, isTroubleOnly) : [];
  return (
    <Panel title={nl.lines.title} corner={<Summary health={lineHealth(statuses)} />} isFlush>
      <div className="vk-lines-tools">
        <TextField
          label={nl.lines.search}
          isLabelHidden
          placeholder={nl.lines.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button isPressed={isTroubleOnly} icon="filter" onClick={() => setTroubleOnly(!isTroubleOnly)}>
          {nl.lines.troubleOnly}
        </Button>
        <Button icon="retry" onClick={() => void loadLines()}>
          {nl.lines.refresh}
        </Button>
      </div>
      {(lines.state === 'loading' || lines.state === 'idle') && <Skeleton rows={12} />}
      {lines.state === 'failed' && (
        <Notice tone="warn" title={nl.lines.failed}>
          {ipcErrorText(lines.error)}
        </Notice>
      )}
      {lines.state === 'ready' && rows.length === 0 && (
        <Nothing isFiltered={lines.value.length > 0} isTroubleOnly={isTroubleOnly && text.trim() === ''} />
      )}
      {rows.length > 0 && (
        <div className="vk-page-list">
          <DataTable
            label={nl.lines.title}
            isFixed
            columns={columnsWith({ nameOf, all: municipalities.length })}
            rows={rows}
            rowKey={({ connection }) => connection.id}
          />
        </div>
      )}
    </Panel>
  );
}

function Nothing({ isFiltered, isTroubleOnly }: { readonly isFiltered: boolean; readonly isTroubleOnly: boolean }) {
  const text = nl.lines;
  if (!isFiltered)
    return (
      <EmptyState icon="lines" title={text.none}>
        {text.noneText}
      </EmptyState>
    );
  if (isTroubleOnly)
    return (
      <EmptyState icon="check" title={text.noTrouble}>
        {text.noTroubleText}
      </EmptyState>
    );
  return (
    <EmptyState icon="search" title={text.noMatch}>
      {text.noMatchText}
    </EmptyState>
  );
}

function Summary({ health }: { readonly health: LineHealth }) {
  const text = nl.lines;
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

const TONES: Readonly<Record<ConnectionStatus['state'], Tone>> = {
  fresh: 'ok',
  stale: 'warn',
  failed: 'danger',
  unknown: 'neutral',
};

function State({ status }: { readonly status: ConnectionStatus | null }) {
  const state = status?.state ?? 'unknown';
  return <StateMark tone={TONES[state]}>{nl.lines.state[state]}</StateMark>;
}

/** Words on one line; all of them on hover. */
function Words({ children }: { readonly children: ReactNode }) {
  return (
    <div className="vk-ellipsis" title={typeof children === 'string' ? children : undefined}>
      {children}
    </div>
  );
}

/** The kind of the last failure in words; a kind that we do not know stands as it is. */
function reasonOf(status: ConnectionStatus | null): string {
  const words: Readonly<Record<string, string>> = nl.lines.error;
  return status?.error ? (words[status.error] ?? status.error) : '';
}

type Names = { readonly nameOf: (id: string) => string; readonly all: number };

const columnsWith = ({ nameOf, all }: Names): readonly Column<ConnectionRow>[] => [
  {
    key: 'lijn',
    header: nl.lines.lijn,
    width: '22%',
    render: ({ line }) => (
      <Words>
        <strong>{line.name}</strong>
      </Words>
    ),
  },
  {
    key: 'koppeling',
    header: nl.lines.koppeling,
    width: '23%',
    render: ({ line, connection }) => (
      <div className="vk-ellipsis" title={nl.lines.kind(connection.name, connection.kind)}>
        {connection.name === line.name ? '' : connection.name}
      </div>
    ),
  },
  {
    key: 'toestand',
    header: nl.lines.toestand,
    width: '196px',
    render: ({ status }) => (
      <div className="vk-ellipsis" title={reasonOf(status)}>
        <State status={status} /> <span className="vk-muted vk-small">{reasonOf(status)}</span>
      </div>
    ),
  },
  {
    key: 'laatst',
    header: nl.lines.laatst,
    width: '136px',
    align: 'end',
    render: ({ status }) =>
      status?.lastSuccessAt ? (
        <DateText value={status.lastSuccessAt} withTime />
      ) : (
        <span className="vk-muted">{nl.lines.never}</span>
      ),
  },
  {
    key: 'gemeenten',
    header: nl.lines.gemeenten,
    width: '92px',
    render: ({ line: { municipalities: ids } }) => (
      <Words>{all > 1 && ids.length === all ? nl.lines.allMunicipalities : ids.map(nameOf).join(', ')}</Words>
    ),
  },
  {
    key: 'executor',
    header: nl.lines.executor,
    render: ({ line }) => (
      <span className="vk-muted">
        <Words>{line.executor}</Words>
      </span>
    ),
  },
];
