import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { CONTACT_LIMITS } from '../../../shared/domain/contact-text';
import type { TypedCorrection } from '../../../shared/domain/correctie';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Klantcontact } from '../../../shared/domain/klantcontact';
import type { LineError } from '../../../shared/result';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, Select, StateMark, TextArea, TextField } from '../../ui';
import { selectResultaten } from '../lijsten';
import type { CorrectieSlice } from './slice';

type CorrectionFormProps = {
  readonly conversationId: ConversationId;
  readonly contact: Klantcontact;
  readonly onDone: () => void;
};

type Problems = Readonly<Record<string, string>>;

/** What a contact that was saved should have said, and why. What was typed stays until the register has it. */
export function CorrectionForm({ conversationId, contact, onDone }: CorrectionFormProps) {
  const text = nl.correctie;
  const correctContact = useAppStore((state) => state.correctContact);
  const options = useAppStore(selectResultaten).map(({ id, naam }) => ({ value: id, label: naam }));
  const [typed, setTyped] = useState<TypedCorrection>(() => startOf(contact));
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The button that opened it is gone: who has no mouse goes on in the form, all of it in sight.
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const change = (part: Partial<TypedCorrection>) => setTyped({ ...typed, ...part });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const reply = await correctContact(conversationId, typed);
    setBusy(false);
    if (reply.state === 'done') onDone();
    else setProblems(problemsIn(reply));
  };
  return (
    <form ref={form} className="vk-kb-correct" aria-label={text.title} onSubmit={(event) => void submit(event)}>
      <TextField
        label={text.onderwerp}
        value={typed.onderwerp}
        error={problems['onderwerp'] ?? null}
        onChange={({ target }) => change({ onderwerp: target.value })}
      />
      <TextArea
        label={text.inhoud}
        value={typed.inhoud}
        error={problems['inhoud'] ?? null}
        hint={nl.register.tooLong(CONTACT_LIMITS.inhoud - typed.inhoud.length)}
        isHintBeside
        onChange={({ target }) => change({ inhoud: target.value })}
      />
      <Select
        label={text.resultaat}
        value={typed.resultaat ?? ''}
        options={[{ value: '', label: text.noResult }, ...options]}
        onChange={({ target }) => change({ resultaat: target.value || null })}
      />
      <TextField
        label={text.reden}
        placeholder={text.redenHint}
        value={typed.reden}
        error={problems['reden'] ?? null}
        onChange={({ target }) => change({ reden: target.value })}
      />
      <p role="alert">{problems[''] && <StateMark tone="danger">{problems['']}</StateMark>}</p>
      <span className="vk-kb-correct-end">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {text.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {text.cancel}
        </Button>
      </span>
    </form>
  );
}

const startOf = ({ id, onderwerp, inhoud, metadata }: Klantcontact): TypedCorrection => ({
  ...{ contactId: id, onderwerp, inhoud, reden: '' },
  resultaat: metadata['resultaat'] ?? null,
});

type NotDone = Exclude<Awaited<ReturnType<CorrectieSlice['correctContact']>>, { readonly state: 'done' }>;

function problemsIn(reply: NotDone): Problems {
  const text = nl.correctie;
  switch (reply.state) {
    case 'incomplete':
      return Object.fromEntries(
        reply.problems.map(({ field, reason }) => [field, text.problems[field]?.[reason] ?? text.other(field)]),
      );
    case 'failed':
      return { '': text.failed(whyOf(reply.error)) };
    case 'forbidden':
      return { '': text.failed(ipcErrorText(reply.error)) };
  }
}

function whyOf(error: LineError): string {
  const text = nl.correctie;
  if (error.kind !== 'rejected') return text.noAnswer;
  const fields = error.fields.map(({ name }) => name);
  return fields.includes('conflict') ? text.conflict : text.refused(fields);
}
