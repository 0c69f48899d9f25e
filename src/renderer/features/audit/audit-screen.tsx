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
import { medewerkersOf } from '../adresboek';
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
  const change = (part: Partial<AuditFilter>) => setFilter({ ...filter, ...part });
  const names = useNames();
  const columns = columnsWith(names, (subjectHash) => change({ subjectHash }));
  const rows = filterAudit(all, filter, ({ userId, connectionId, operation }) =>
    [names.user(userId), names.connection(connectionId), deedText(operation)].join(' '),
  );
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
        <div className="vk-page-list">
          <DataTable label={nl.audit.title} columns={columns} rows={rows} rowKey={({ id }) => String(id)} />
        </div>
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

type Names = { readonly user: (id: string) => string; readonly connection: (id: string) => string };

/** The log holds ids; a supervisor knows people and connections by their names. */
function useNames(): Names {
  const adresboek = useAppStore((state) => state.adresboek);
  const loadAdresboek = useAppStore((state) => state.loadAdresboek);
  const statuses = useAppStore((state) => state.connectionStatuses);
  useEffect(() => {
    if (adresboek.state === 'idle') void loadAdresboek();
  }, [adresboek.state, loadAdresboek]);
  const people = adresboek.state === 'ready' ? medewerkersOf(adresboek.value) : [];
  return {
    user: (id) => people.find(({ identificatie }) => identificatie === id)?.volledigeNaam ?? id,
    connection: (id) => statuses[id]?.name ?? id,
  };
}

/** What was done in words; the code of it on hover, for who compares logs. */
const Deed = ({ operation }: { readonly operation: string }) => <span title={operation}>{deedText(operation)}</span>;

function deedText(operation: string): string {
  const words: Readonly<Record<string, string>> = nl.audit.operations;
  return words[operation] ?? operation;
}

const columnsWith = (names: Names, onSubject: (hash: string) => void): readonly Column<Verwerkingsactie>[] => [
  { key: 'tijd', header: nl.audit.tijd, width: '148px', render: ({ at }) => <DateText value={at} withTime /> },
  { key: 'medewerker', header: nl.audit.medewerker, width: '17%', render: ({ userId }) => names.user(userId) },
  { key: 'doel', header: nl.audit.doel, width: '112px', render: ({ purpose }) => purpose },
  { key: 'lijn', header: nl.audit.lijn, width: '21%', render: ({ connectionId }) => names.connection(connectionId) },
  { key: 'handeling', header: nl.audit.handeling, render: ({ operation }) => <Deed operation={operation} /> },
  {
    key: 'uitkomst',
    header: nl.audit.uitkomst,
    width: '112px',
    render: ({ result }) => (
      <StateMark tone={result === 'ok' ? 'ok' : 'warn'}>{result === 'ok' ? nl.audit.ok : reasonOf(result)}</StateMark>
    ),
  },
  {
    key: 'betrokkene',
    header: nl.audit.betrokkene,
    width: '96px',
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
    width: '104px',
    render: ({ traceId }) => <code className="vk-audit-mark">{subjectMark(traceId)}</code>,
  },
];
