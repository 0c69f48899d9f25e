import { useState, type SubmitEvent } from 'react';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, Notice, Select, TextField } from '../../ui';
import { selectUser } from '../session';
import './calls.css';

type SimulateFormProps = { readonly onDone: () => void };

/** Lets a call come in, to practise. */
export function SimulateForm({ onDone }: SimulateFormProps) {
  const municipalities = useAppStore((state) => state.municipalities);
  const own = useAppStore(selectUser)?.municipality;
  const error = useAppStore((state) => state.simulateError);
  const simulateCall = useAppStore((state) => state.simulateCall);
  const [number, setNumber] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const municipality =
    municipalities.find(({ id }) => id === chosen) ?? municipalities.find(({ id }) => id === own) ?? municipalities[0];
  const ring = async (event: SubmitEvent) => {
    event.preventDefault();
    if (municipality && (await simulateCall({ telefoonnummer: number, municipality: municipality.id }))) onDone();
  };
  return (
    <form className="vk-form" onSubmit={(event) => void ring(event)}>
      <p className="vk-muted">{nl.calls.simulateIntro}</p>
      <TextField
        label={nl.calls.number}
        hint={nl.calls.numberHint}
        value={number}
        inputMode="tel"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the form opens on the employee's own command
        autoFocus
        maxLength={40}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Select
        label={nl.calls.municipality}
        value={municipality?.id ?? ''}
        options={municipalities.map(({ id, naam }) => ({ value: id, label: naam }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      {error && <Notice tone="danger">{ipcErrorText(error)}</Notice>}
      <div className="vk-form-actions">
        <Button type="submit" variant="primary" icon="phone">
          {nl.calls.ring}
        </Button>
        <Button onClick={onDone}>{nl.ui.cancel}</Button>
      </div>
    </form>
  );
}
