import { deskOf } from '../../../../shared/domain/proces-burden';
import { nl } from '../../../text/nl';
import { IconButton, Select, TextField, type Option } from '../../../ui';
import type { StepDraft } from './draft';

type StepFieldsProps = {
  readonly step: StepDraft;
  readonly number: number;
  readonly isLast: boolean;
  readonly onChange: (step: StepDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** The fields of one step of a variant. */
export function StepFields({ step, number, isLast, onChange, onMove, onRemove }: StepFieldsProps) {
  const text = nl.proces;
  const change = (part: Partial<StepDraft>) => onChange({ ...step, ...part });
  return (
    <fieldset className="vk-step">
      <legend>{text.step(number)}</legend>
      <div className="vk-step-row">
        <Select
          label={text.whoLabel}
          value={step.who}
          options={optionsOf(text.who)}
          // The options are exactly these.
          onChange={(event) => change({ who: event.target.value as StepDraft['who'] })}
        />
        {step.who === 'inwoner' && (
          <Select
            label={text.whereLabel}
            value={step.at}
            options={optionsOf(text.at)}
            onChange={(event) => change({ at: event.target.value as StepDraft['at'] })}
          />
        )}
        {deskOf(step) === 'ander' && (
          <TextField
            label={text.organisation}
            value={step.organisation}
            onChange={(event) => change({ organisation: event.target.value })}
          />
        )}
        <Select
          label={text.channel}
          value={step.channel}
          options={optionsOf(text.channels)}
          onChange={(event) => change({ channel: event.target.value as StepDraft['channel'] })}
        />
        <span className="vk-step-tools">
          <IconButton icon="chevronUp" label={text.up(number)} isDisabled={number === 1} onClick={() => onMove(-1)} />
          <IconButton icon="chevronDown" label={text.down(number)} isDisabled={isLast} onClick={() => onMove(1)} />
          <IconButton icon="trash" label={text.remove(number)} onClick={onRemove} />
        </span>
      </div>
      <TextField label={text.what} value={step.what} onChange={(event) => change({ what: event.target.value })} />
      <Demands step={step} onChange={change} />
      <TextField
        label={text.againLabel}
        value={step.again}
        onChange={(event) => change({ again: event.target.value })}
      />
    </fieldset>
  );
}

const DEMANDS = ['contact', 'bring', 'pay', 'wait'] as const;

type DemandsProps = { readonly step: StepDraft; readonly onChange: (part: Partial<StepDraft>) => void };

function Demands({ step: { demands }, onChange }: DemandsProps) {
  const text = nl.proces;
  return (
    <div className="vk-step-demands" role="group" aria-label={text.demandsLabel}>
      <span className="vk-field-label">{text.demandsLabel}</span>
      <div>
        {DEMANDS.map((demand) => (
          <label key={demand}>
            <input
              type="checkbox"
              checked={demands.includes(demand)}
              onChange={(event) =>
                onChange({
                  demands: DEMANDS.filter((one) => (one === demand ? event.target.checked : demands.includes(one))),
                })
              }
            />
            {text.demands[demand]}
          </label>
        ))}
      </div>
    </div>
  );
}

const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
