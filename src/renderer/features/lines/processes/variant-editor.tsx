import { useState } from 'react';
import type { ProcesView, Step } from '../../../../shared/domain/proces';
import { useAppStore } from '../../../state/context';
import { ipcErrorText } from '../../../text/ipc-error';
import { nl } from '../../../text/nl';
import { Button, Notice, TextArea, TextField } from '../../../ui';
import { BurdenRow } from './burden-row';
import {
  comparisonWith,
  draftOf,
  moved,
  problemsOf,
  stepsOf,
  toSave,
  withNewStep,
  type ShownVariant,
  type StepDraft,
} from './draft';
import { StepFields } from './step-fields';

type VariantEditorProps = {
  readonly proces: ProcesView;
  /** The steps to begin with. */
  readonly from: readonly Step[];
  /** The saved variant that changes; null makes a new one. */
  readonly changes: ShownVariant | null;
  /** With the place of the variant, or null when nothing was saved. */
  readonly onDone: (savedAt: number | null) => void;
};

/** Makes another way to do a process; what it asks of the resident is counted while it is made. */
export function VariantEditor({ proces, from, changes, onDone }: VariantEditorProps) {
  const text = nl.proces;
  const [draft, setDraft] = useState(() => draftOf(from, changes ?? undefined));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const title = changes ? text.changeTitle : text.editTitle;
  const [isSaving, setSaving] = useState(false);
  const saveVariant = useAppStore((state) => state.saveVariant);
  const showToast = useAppStore((state) => state.showToast);
  const comparison = comparisonWith(proces.steps, draft);
  const setSteps = (steps: readonly StepDraft[]) => setDraft({ ...draft, steps });
  const save = async () => {
    const missing = problemsOf(draft, proces.steps);
    setProblems(missing);
    if (missing.length > 0) return;
    setSaving(true);
    const reply = await saveVariant(toSave(proces.id, draft, changes?.id ?? null));
    setSaving(false);
    if (!reply.ok) {
      setProblems([`${text.saveFailed}: ${ipcErrorText(reply.error)}`]);
      return;
    }
    if (reply.value.state === 'needsReason') {
      setProblems([text.reasonNeeded]);
      return;
    }
    showToast({ id: 'variant', tone: 'ok', text: text.saved(draft.name.trim()) });
    const { variantId } = reply.value;
    onDone(reply.value.proces.variants.findIndex(({ id }) => id === variantId));
  };
  return (
    <section className="vk-process-body" aria-label={title}>
      <div className="vk-process-head">
        <h3>{title}</h3>
        <span className="vk-muted">{proces.name}</span>
      </div>
      <div className="vk-variant">
        <TextField
          label={text.name}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
        <BurdenRow steps={stepsOf(draft)} comparison={comparison} />
        {comparison.isHeavier && (
          <Notice tone="warn" title={text.reasonNeeded}>
            <TextArea
              label={text.reasonLabel}
              value={draft.reason}
              onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
            />
          </Notice>
        )}
        <ol className="vk-variant-steps vk-list">
          {draft.steps.map((step, index) => (
            <li key={step.key}>
              <StepFields
                step={step}
                number={index + 1}
                isLast={index === draft.steps.length - 1}
                onChange={(next) => setSteps(draft.steps.map((one) => (one.key === step.key ? next : one)))}
                onMove={(by) => setSteps(moved(draft.steps, index, by))}
                onRemove={() => setSteps(draft.steps.filter(({ key }) => key !== step.key))}
              />
            </li>
          ))}
        </ol>
        <Button icon="add" onClick={() => setSteps(withNewStep(draft.steps))}>
          {text.add}
        </Button>
      </div>
      <div className="vk-variant-end">
        <div className="vk-variant-problems" role="alert">
          <ul className="vk-list">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
        <Button onClick={() => onDone(null)}>{text.cancel}</Button>
        <Button variant="primary" isBusy={isSaving} onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
    </section>
  );
}
