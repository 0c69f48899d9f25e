import { useState, type SubmitEvent } from 'react';
import type { Artikel, Passage } from '../../../shared/domain/kennis';
import type { Aanleiding } from '../../../shared/domain/kennisvraag';
import type { ConversationId, MunicipalityId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, LiveRegion, TextField } from '../../ui';
import './kennisbeheer.css';

type ArticleFeedbackProps = {
  readonly artikel: Artikel;
  readonly passage: Passage | null;
  readonly municipality: MunicipalityId;
  readonly conversationId: ConversationId | null;
  /** Changes the reference text (null) or the own text of a municipality; absent for who may not. */
  readonly onEdit?: ((gemeente: MunicipalityId | null) => void) | undefined;
};

/** Whether an article helped, and the form to report an error in it: Alt+M opens it, Enter sends it. */
export function ArticleFeedback({ artikel, passage, municipality, conversationId, onEdit }: ArticleFeedbackProps) {
  const text = nl.kennisbeheer.feedback;
  const reportKennis = useAppStore((state) => state.reportKennis);
  const isReporting = useAppStore((state) => state.isReporting);
  const setReporting = useAppStore((state) => state.setReporting);
  const [said, setSaid] = useState('');
  const send = async (aanleiding: Aanleiding, words: string) => {
    const isKept = await reportKennis({
      aanleiding,
      woorden: words,
      gemeente: municipality,
      artikel: { id: artikel.id, titel: artikel.titel },
      passage: chosenText() ?? passage?.tekst ?? null,
      conversationId,
    });
    setSaid(isKept ? text.thanks : text.notKept);
  };
  return (
    <footer className="vk-feedback">
      <div className="vk-feedback-actions">
        <Button
          variant="subtle"
          icon="chevronDown"
          onClick={() => void send('duim-omlaag', text.notHelped(artikel.titel))}
        >
          {text.down}
        </Button>
        <Button variant="subtle" icon="warning" keys="Alt+M" onClick={() => setReporting(!isReporting)}>
          {text.error}
        </Button>
        {onEdit && artikel.soort === 'product' && (
          <>
            <Button variant="subtle" icon="note" onClick={() => onEdit(municipality)}>
              {text.editOwn}
            </Button>
            <Button variant="subtle" icon="note" onClick={() => onEdit(null)}>
              {text.editReference}
            </Button>
          </>
        )}
        <LiveRegion isVisible>{said}</LiveRegion>
      </div>
      {isReporting && (
        <ErrorForm
          onSend={(words) => {
            setReporting(false);
            void send('fout', words.trim() === '' ? text.wrong(artikel.titel) : words);
          }}
          onClose={() => setReporting(false)}
        />
      )}
    </footer>
  );
}

type ErrorFormProps = { readonly onSend: (words: string) => void; readonly onClose: () => void };

/** One line, for who is in a call; without words the report says which passage it is. */
function ErrorForm({ onSend, onClose }: ErrorFormProps) {
  const text = nl.kennisbeheer.feedback;
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend(words);
  };
  return (
    <form className="vk-feedback-form" onSubmit={submit}>
      <TextField
        ref={focusAtOnce}
        label={text.what}
        hint={text.whatHint}
        value={words}
        maxLength={500}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <Button type="submit" variant="primary">
        {text.send}
      </Button>
    </form>
  );
}

const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();

const LONGEST_PASSAGE = 2000;

/** What is selected on the page; null when nothing is. */
function chosenText(): string | null {
  const chosen = window.getSelection()?.toString().trim() ?? '';
  return chosen === '' ? null : chosen.slice(0, LONGEST_PASSAGE);
}
