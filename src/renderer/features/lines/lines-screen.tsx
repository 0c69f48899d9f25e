import { useEffect, useState } from 'react';
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
        <DataTable
          label={nl.lines.title}
          columns={columnsWith({ nameOf, all: municipalities.length })}
          rows={rows}
          rowKey={({ connection }) => connection.id}
        />
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

/** The kind of the last failure in words; a kind that we do not know stands as it is. */
function reasonOf(status: ConnectionStatus | null): string {
  const words: Readonly<Record<string, string>> = nl.lines.error;
  return status?.error ? (words[status.error] ?? status.error) : '';
}

type Names = { readonly nameOf: (id: string) => string; readonly all: number };

const columnsWith = ({ nameOf, all }: Names): readonly Column<ConnectionRow>[] => [
  { key: 'lijn', header: nl.lines.lijn, render: ({ line }) => <strong>{line.name}</strong> },
  {
    key: 'koppeling',
    header: nl.lines.koppeling,
    render: ({ line, connection }) => (connection.name === line.name ? '' : connection.name),
  },
  { key: 'toestand', header: nl.lines.toestand, width: '130px', render: ({ status }) => <State status={status} /> },
  { key: 'reden', header: nl.lines.reden, width: '140px', render: ({ status }) => reasonOf(status) },
  {
    key: 'laatst',
    header: nl.lines.laatst,
    width: '140px',
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
    render: ({ line: { municipalities: ids } }) =>
      all > 1 && ids.length === all ? nl.lines.allMunicipalities : ids.map(nameOf).join(', '),
  },
  {
    key: 'soort',
    header: nl.lines.soort,
    width: '120px',
    render: ({ connection }) => <span className="vk-muted">{connection.kind}</span>,
  },
  {
    key: 'executor',
    header: nl.lines.executor,
    render: ({ line }) => <span className="vk-muted">{line.executor}</span>,
  },
];
