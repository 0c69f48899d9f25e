import { useEffect, useState, type ReactNode } from 'react';
import type { ProcesView } from '../../../../shared/domain/proces';
import { compareSteps } from '../../../../shared/domain/proces-burden';
import { useAppStore } from '../../../state/context';
import { ipcErrorText } from '../../../text/ipc-error';
import { nl } from '../../../text/nl';
import { Button, EmptyState, Notice, scrollStop, Select, Skeleton } from '../../../ui';
import { hasRole, selectUser } from '../../session';
import { BurdenRow } from './burden-row';
import { Flow } from './flow';
import type { ShownVariant } from './draft';
import { VariantActions } from './variant-actions';
import { VariantEditor } from './variant-editor';
import './processes.css';

/** Every process with what it asks of a resident, and other ways to do it beside it. */
export function ProcessesView() {
  const text = nl.proces;
  const processes = useAppStore((state) => state.processes);
  const loadProcesses = useAppStore((state) => state.loadProcesses);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => void loadProcesses(), [loadProcesses]);
  if (processes.state === 'loading' || processes.state === 'idle') return <Skeleton rows={8} />;
  if (processes.state === 'failed') {
    return (
      <Notice tone="warn" title={text.failed}>
        {ipcErrorText(processes.error)}
      </Notice>
    );
  }
  const chosen = processes.value.find(({ id }) => id === chosenId) ?? processes.value[0];
  if (!chosen) {
    return (
      <EmptyState icon="lines" title={text.none}>
        {text.noneText}
      </EmptyState>
    );
  }
  return (
    <div className="vk-processes">
      <nav className="vk-process-list" aria-label={text.choose}>
        {processes.value.map((proces) => (
          <button
            key={proces.id}
            type="button"
            className="vk-process"
            aria-current={proces.id === chosen.id ? 'true' : undefined}
            onClick={() => setChosenId(proces.id)}
          >
            <strong>{proces.name}</strong>
            <span className="vk-muted vk-small">
              {proces.burden.contacts} {text.contacts} · {proces.variants.length} {text.variant.toLowerCase()}
              {proces.variants.length === 1 ? '' : 'en'}
            </span>
          </button>
        ))}
      </nav>
      <Proces key={chosen.id} proces={chosen} />
    </div>
  );
}

function Proces({ proces }: { readonly proces: ProcesView }) {
  const text = nl.proces;
  const isManager = useAppStore((state) => hasRole(selectUser(state), 'lijnbeheerder'));
  const [left, setLeft] = useState(-1);
  const [right, setRight] = useState(proces.variants.length > 0 ? 0 : -1);
  const [editing, setEditing] = useState<'new' | ShownVariant | null>(null);
  const ways = waysOf(proces);
  const one = ways[left + 1];
  if (editing !== null) {
    const changes = editing === 'new' ? null : editing;
    return (
      <VariantEditor
        proces={proces}
        from={changes?.steps ?? one?.steps ?? proces.steps}
        changes={changes}
        onDone={(savedAt) => {
          setEditing(null);
          if (savedAt !== null) setRight(savedAt);
        }}
      />
    );
  }
  const actionsOn = (at: number) => {
    const variant = proces.variants[at];
    return isManager && variant && isSaved(variant) ? (
      <VariantActions proces={proces} variant={variant} onChange={() => setEditing(variant)} />
    ) : null;
  };
  return (
    <div className="vk-process-body">
      <div className="vk-process-head">
        <h3>{proces.name}</h3>
        <span className="vk-muted">{proces.product}</span>
        {isManager ? (
          <Button icon="add" onClick={() => setEditing('new')}>
            {text.edit}
          </Button>
        ) : (
          <span className="vk-muted vk-small">{text.managerOnly}</span>
        )}
      </div>
      <div ref={scrollStop} className="vk-process-ways">
        {one && (
          <Way label={text.variant} ways={ways} at={left} onChoose={setLeft} compareWith={null}>
            {actionsOn(left)}
          </Way>
        )}
        {ways.length > 1 && (
          <Way label={text.compareWith} ways={ways} at={right} onChoose={setRight} compareWith={one ?? null}>
            {actionsOn(right)}
          </Way>
        )}
      </div>
    </div>
  );
}

const isSaved = (variant: ShownVariant): variant is ShownVariant & { readonly id: string } => variant.id !== null;

type Waying = Pick<ProcesView['variants'][number], 'name' | 'reason' | 'steps' | 'cuts'>;

/** The process as it is now, then its variants. */
const waysOf = ({ steps, cuts, variants }: ProcesView): readonly Waying[] => [
  { name: nl.proces.now, reason: null, steps, cuts },
  ...variants,
];

type WayProps = {
  readonly label: string;
  readonly ways: readonly Waying[];
  /** Place among the variants; -1 is the process as it is now. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly compareWith: Waying | null;
  /** What can be done with it. */
  readonly children: ReactNode;
};

function Way({ label, ways, at, onChoose, compareWith, children }: WayProps) {
  // What was shown may have been taken away: then the process itself.
  const place = ways[at + 1] ? at : -1;
  const way = ways[place + 1];
  return (
    <section className="vk-process-way" aria-label={way?.name ?? label}>
      <Select
        label={label}
        value={String(place)}
        options={ways.map(({ name }, index) => ({ value: String(index - 1), label: name }))}
        onChange={(event) => onChoose(Number(event.target.value))}
      />
      {way && (
        <>
          <BurdenRow
            steps={way.steps}
            comparison={compareWith && compareWith !== way ? compareSteps(compareWith.steps, way.steps) : null}
          />
          {children}
          {way.reason !== null && <p className="vk-muted">{nl.proces.reason(way.reason)}</p>}
          <Flow label={way.name} steps={way.steps} cuts={way.cuts} />
        </>
      )}
    </section>
  );
}
