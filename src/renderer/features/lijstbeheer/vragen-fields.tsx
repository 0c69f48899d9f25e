import type { EntryProblem } from '../../../shared/domain/lijsten';
import { nl } from '../../text/nl';
import { Button, IconButton, Select, TextField } from '../../ui';
import { problemIn } from '../macros';
import { newVraag, type VraagDraft } from './editing';
import { moved } from './moved';

type VragenFieldsProps = {
  readonly vragen: readonly VraagDraft[];
  readonly problems: readonly EntryProblem[];
  readonly onChange: (vragen: readonly VraagDraft[]) => void;
};

/** The questions of a set: added, put in order and taken out. What was answered to one that goes stays in the callback. */
export function VragenFields({ vragen, problems, onChange }: VragenFieldsProps) {
  const text = nl.lijsten.beheer;
  return (
    <fieldset className="vk-lijst-vragen">
      <legend className="vk-field-label">
        {text.vragen}
        {problemIn(problems, 'vragen') && <span className="vk-field-error">{problemIn(problems, 'vragen')}</span>}
      </legend>
      {vragen.map((vraag, index) => (
        <VraagFields
          key={vraag.id}
          vraag={vraag}
          index={index}
          count={vragen.length}
          problems={problems}
          onChange={(next) => onChange(vragen.map((one) => (one.id === vraag.id ? next : one)))}
          onMove={(step) => onChange(moved(vragen, index, step))}
          onRemove={() => onChange(vragen.filter(({ id }) => id !== vraag.id))}
        />
      ))}
      <Button icon="add" onClick={() => onChange([...vragen, newVraag()])}>
        {text.addVraag}
      </Button>
    </fieldset>
  );
}

type VraagFieldsProps = {
  readonly vraag: VraagDraft;
  readonly index: number;
  readonly count: number;
  readonly problems: readonly EntryProblem[];
  readonly onChange: (vraag: VraagDraft) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
};

const SOORTEN = ['kort', 'lang', 'keuze', 'vink'] as const;

function VraagFields({ vraag, index, count, problems, onChange, onMove, onRemove }: VraagFieldsProps) {
  const text = nl.lijsten.beheer;
  const number = index + 1;
  const problem = (field: string) => problemIn(problems, `vragen.${index}.${field}`);
  return (
    <div className="vk-lijst-vraag" role="group" aria-label={text.vraag(number)}>
      <TextField
        label={text.vraag(number)}
        maxLength={120}
        value={vraag.label}
        error={problem('label')}
        onChange={({ target }) => onChange({ ...vraag, label: target.value })}
      />
      <Select
        label={text.vraagSoort}
        value={vraag.soort}
        options={SOORTEN.map((soort) => ({ value: soort, label: text.vraagSoorten[soort] }))}
        onChange={({ target }) =>
          onChange({ ...vraag, soort: SOORTEN.find((soort) => soort === target.value) ?? 'kort' })
        }
      />
      <span className="vk-lijst-vraag-end">
        <label className="vk-radio">
          <input
            type="checkbox"
            checked={vraag.isVerplicht}
            onChange={({ target }) => onChange({ ...vraag, isVerplicht: target.checked })}
          />
          {text.verplicht}
        </label>
        <IconButton
          icon="chevronUp"
          label={text.up(text.vraag(number))}
          isDisabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="chevronDown"
          label={text.down(text.vraag(number))}
          isDisabled={number === count}
          onClick={() => onMove(1)}
        />
        <IconButton icon="trash" label={text.removeVraag(number)} isDisabled={count === 1} onClick={onRemove} />
      </span>
      {vraag.soort === 'keuze' && (
        <div className="vk-lijst-opties">
          <TextField
            label={text.opties}
            hint={text.optiesHint}
            value={vraag.opties}
            error={problem('opties')}
            onChange={({ target }) => onChange({ ...vraag, opties: target.value })}
          />
        </div>
      )}
    </div>
  );
}
