import { useEffect, useState } from 'react';
import type { Verwerkingsactie } from '../../../shared/ipc/schemas';
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
} from '../../ui';
import { filterAudit, NO_FILTER, subjectMark, type AuditFilter } from './selectors';
import { AUDIT_MOST } from './slice';
import './audit.css';

/** Who looked at whose data, when and for what. For supervisors; nobody can be recognised in it. */
export function AuditScreen() {
  const audit = useAppStore((state) => state.audit);
  const limit = useAppStore((state) => state.auditLimit);
  const loadAudit = useAppStore((state) => state.loadAudit);
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  useEffect(() => void loadAudit(), [loadAudit]);
  const all = audit.state === 'ready' ? audit.value : [];
  const rows = filterAudit(all, filter);
  const change = (part: Partial<AuditFilter>) => setFilter({ ...filter, ...part });
  return (
    <Panel
      title={nl.audit.title}
      corner={<span role="status">{all.length > 0 && nl.audit.shown(rows.length, all.length)}</span>}
      isFlush
    >
      <p className="vk-audit-intro">{nl.audit.intro}</p>
      <Tools filter={filter} onChange={change} onRefresh={() => void loadAudit(limit)} />
      {(audit.state === 'loading' || audit.state === 'idle') && <Skeleton rows={16} />}
      {audit.state === 'failed' && (
        <Notice tone="warn" title={nl.audit.failed}>
          {ipcErrorText(audit.error)}
        </Notice>
      )}
      {audit.state === 'ready' && rows.length === 0 && (
        <EmptyState icon="shield" title={all.length === 0 ? nl.audit.none : nl.audit.noMatch}>
          {all.length === 0 ? nl.audit.noneText : nl.audit.noMatchText}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          label={nl.audit.title}
          columns={columnsWith((subjectHash) => change({ subjectHash }))}
          rows={rows}
          rowKey={({ id }) => String(id)}
        />
      )}
      {all.length >= limit && limit < AUDIT_MOST && (
        <p className="vk-audit-more">
          <Button icon="chevronDown" onClick={() => void loadAudit(AUDIT_MOST)}>
            {nl.audit.more}
          </Button>
        </p>
      )}
    </Panel>
  );
}

type ToolsProps = {
  readonly filter: AuditFilter;
  readonly onChange: (part: Partial<AuditFilter>) => void;
  readonly onRefresh: () => void;
};

function Tools({ filter, onChange, onRefresh }: ToolsProps) {
  const text = nl.audit;
  return (
    <div className="vk-audit-tools">
      <TextField
        label={text.search}
        isLabelHidden
        placeholder={text.placeholder}
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Button
        isPressed={filter.isFailedOnly}
        icon="filter"
        onClick={() => onChange({ isFailedOnly: !filter.isFailedOnly })}
      >
        {text.failedOnly}
      </Button>
      {filter.subjectHash !== null && (
        <Button icon="close" onClick={() => onChange({ subjectHash: null })}>
          {text.allSubjects} ({subjectMark(filter.subjectHash)})
        </Button>
      )}
      <Button icon="retry" onClick={onRefresh}>
        {text.refresh}
      </Button>
    </div>
  );
}

function reasonOf(result: string): string {
  const words: Readonly<Record<string, string>> = nl.lines.error;
  return words[result] ?? result;
}

const columnsWith = (onSubject: (hash: string) => void): readonly Column<Verwerkingsactie>[] => [
  { key: 'tijd', header: nl.audit.tijd, width: '148px', render: ({ at }) => <DateText value={at} withTime /> },
  { key: 'medewerker', header: nl.audit.medewerker, render: ({ userId }) => userId },
  { key: 'doel', header: nl.audit.doel, width: '130px', render: ({ purpose }) => purpose },
  { key: 'lijn', header: nl.audit.lijn, render: ({ connectionId }) => connectionId },
  { key: 'handeling', header: nl.audit.handeling, render: ({ operation }) => operation },
  {
    key: 'uitkomst',
    header: nl.audit.uitkomst,
    width: '150px',
    render: ({ result }) => (
      <StateMark tone={result === 'ok' ? 'ok' : 'warn'}>{result === 'ok' ? nl.audit.ok : reasonOf(result)}</StateMark>
    ),
  },
  {
    key: 'betrokkene',
    header: nl.audit.betrokkene,
    width: '120px',
    render: ({ subjectHash }) =>
      subjectHash === null ? (
        <span className="vk-muted">{nl.audit.nobody}</span>
      ) : (
        <Button
          variant="subtle"
          className="vk-audit-subject"
          aria-label={nl.audit.sameSubject(subjectMark(subjectHash))}
          onClick={() => onSubject(subjectHash)}
        >
          <code className="vk-audit-mark">{subjectMark(subjectHash)}</code>
        </Button>
      ),
  },
  {
    key: 'spoor',
    header: nl.audit.spoor,
    width: '110px',
    render: ({ traceId }) => <code className="vk-audit-mark">{subjectMark(traceId)}</code>,
  },
];
