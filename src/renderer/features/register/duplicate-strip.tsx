import { useState } from 'react';
import type { CallbackDraft, Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, StateMark, useNow } from '../../ui';
import { selectOwnKlantbeeld } from '../klantbeeld';
import { changeText } from '../terugbel';
import { openCallbackOf, type OpenCallback } from './open-callback';

type DuplicateStripProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly callback: CallbackDraft;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
};

const EVERY_MINUTE_MS = 60_000;

/** Says that a callback waits already for this person, with why and what to do: what is new goes to that one. */
export function DuplicateStrip({ conversation, question, callback, onChange }: DuplicateStripProps) {
  const now = useNow(EVERY_MINUTE_MS);
  const shown = useAppStore((state) => selectOwnKlantbeeld(state, conversation));
  const open = openCallbackOf(shown, now);
  if (!open) return null;
  const text = nl.terugbel.duplicate;
  return (
    <span className="vk-duplicate" role="status">
      <StateMark tone="warn" title={text.why(open.taak.nummer, open.taak.toegewezenAan.join(', '))}>
        <span className="vk-duplicate-long">{text.title(open.days)}</span>
        <span className="vk-duplicate-short" aria-hidden="true">
          {text.short}
          <span className="vk-duplicate-since">{text.since(open.days)}</span>
        </span>
        <span className="vk-hidden"> {text.why(open.taak.nummer, open.taak.toegewezenAan.join(', '))}</span>
      </StateMark>
      <AddToIt open={open} question={question} callback={callback} onChange={onChange} />
    </span>
  );
}

type AddToItProps = Omit<DuplicateStripProps, 'conversation'> & { readonly open: OpenCallback };

function AddToIt({ open, question, callback, onChange }: AddToItProps) {
  const addToTaak = useAppStore((state) => state.addToTaak);
  const showToast = useAppStore((state) => state.showToast);
  const [isBusy, setBusy] = useState(false);
  const text = nl.terugbel.duplicate;
  const { nummer, id } = open.taak;
  const tell = (tone: 'ok' | 'danger', words: string) => showToast({ id: 'terugbel-add', tone, text: words });
  const add = async () => {
    const more = callback.toelichting.trim();
    if (more === '') {
      tell('danger', text.empty);
      return;
    }
    setBusy(true);
    const reply = await addToTaak(
      { connectionId: open.connectionId, id },
      { doneId: question.id, text: more, ...(question.nummersGelaten && { nummersGelaten: question.nummersGelaten }) },
    );
    setBusy(false);
    if (reply?.state !== 'done') {
      tell('danger', changeText(reply));
      return;
    }
    const note = [question.note.trim(), text.note(nummer)].filter(Boolean).join('\n');
    onChange({ callback: null, note, resultaat: null });
    tell('ok', text.added(nummer));
  };
  return (
    <Button variant="subtle" icon="add" isBusy={isBusy} onClick={() => void add()}>
      {text.add}
    </Button>
  );
}
