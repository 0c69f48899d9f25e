import type { Unit } from '../../../shared/domain/terugbel/board';
import { nl } from '../../text/nl';
import { Combobox } from '../../ui';
import { useCallbackTargets } from '../adresboek';

type UnitFieldProps = {
  readonly value: Unit;
  readonly error: string | null;
  readonly onChange: (unit: Unit) => void;
};

/** A department, group or colleague of the address book, by what is typed of the name. */
export function UnitField({ value, error, onChange }: UnitFieldProps) {
  const { state, targets, search } = useCallbackTargets();
  const text = nl.register.callback;
  return (
    <Combobox
      ref={focusOnce}
      label={nl.terugbel.form.to}
      placeholder={text.wiePlaceholder}
      value={value.naam}
      error={error}
      options={search(value.naam)}
      empty={state === 'failed' ? text.failed : state === 'ready' ? text.noMatch : text.loading}
      // Typing takes the choice away: a name that was typed over is nobody's.
      onType={(naam) => onChange({ ...value, naam, identificatie: '' })}
      onPick={(option) => {
        const target = targets.find(({ id }) => id === option.id);
        if (target) onChange({ soort: target.soort, identificatie: target.identificatie, naam: target.naam });
      }}
    />
  );
}

const focusOnce = (element: HTMLInputElement | null): void => element?.focus();
