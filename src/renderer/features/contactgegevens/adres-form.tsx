import { useState, type SubmitEvent } from 'react';
import type { TypedAdres } from '../../../shared/domain/contactgegevens';
import type { DigitaalAdres } from '../../../shared/domain/klantcontact';
import { nl } from '../../text/nl';
import { Button, formatPhone, Select, StateMark, TextField } from '../../ui';
import type { Problems } from './contactgegevens-form';

type AdresFormProps = {
  /** The one that is changed; null: a new one. */
  readonly adres: DigitaalAdres | null;
  /** What is wrong with it, or null once the register has it. */
  readonly onSave: (adres: TypedAdres) => Promise<Problems | null>;
  readonly onDone: () => void;
};

const SOORTEN = ['telefoonnummer', 'email', 'overig'] as const;

/** One phone number or address. What was typed stays until the register has it. */
export function AdresForm({ adres, onSave, onDone }: AdresFormProps) {
  const text = nl.contactgegevens.form;
  const [typed, setTyped] = useState<TypedAdres>(() => startOf(adres));
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<TypedAdres>) => setTyped({ ...typed, ...part });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const found = await onSave(typed);
    setBusy(false);
    setProblems(found ?? {});
    if (found === null) onDone();
  };
  return (
    <form
      className="vk-contact-form"
      aria-label={adres ? text.edit : text.add}
      onSubmit={(event) => void submit(event)}
    >
      <Select
        label={text.soort}
        disabled={adres !== null}
        value={typed.soort}
        options={SOORTEN.map((value) => ({ value, label: nl.contactgegevens.soorten[value] }))}
        onChange={({ target }) => change({ soort: target.value as TypedAdres['soort'] }) /* one of the options */}
      />
      <TextField
        label={text.adres}
        inputMode={typed.soort === 'email' ? 'email' : 'tel'}
        value={typed.adres}
        error={problems['adres'] ?? null}
        onChange={({ target }) => change({ adres: target.value })}
      />
      <TextField
        label={text.onderwerp}
        placeholder={text.onderwerpHint}
        disabled={adres !== null}
        value={typed.onderwerp}
        error={problems['onderwerp'] ?? null}
        onChange={({ target }) => change({ onderwerp: target.value })}
      />
      <label className="vk-answer">
        <input
          type="checkbox"
          checked={typed.isStandaardAdres}
          onChange={({ target }) => change({ isStandaardAdres: target.checked })}
        />
        {text.standaard}
      </label>
      <span className="vk-contact-form-end">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {adres ? text.save : text.add}
        </Button>
        {adres && (
          <Button variant="subtle" onClick={onDone}>
            {text.cancel}
          </Button>
        )}
      </span>
      <p role="alert">{problems[''] && <StateMark tone="danger">{problems['']}</StateMark>}</p>
    </form>
  );
}

const startOf = (adres: DigitaalAdres | null): TypedAdres =>
  adres
    ? {
        ...{ soort: adres.soort, omschrijving: adres.omschrijving, isStandaardAdres: adres.isStandaardAdres },
        adres: adres.soort === 'telefoonnummer' ? formatPhone(adres.adres) : adres.adres,
        onderwerp: adres.onderwerp ?? '',
      }
    : { soort: 'telefoonnummer', adres: '', omschrijving: '', isStandaardAdres: false, onderwerp: '' };
