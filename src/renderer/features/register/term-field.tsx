import { useEffect, useState } from 'react';
import type { CallbackDraft, Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { dutchInputOf } from '../../../shared/domain/terugbel/term-line';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { TextField, useNow } from '../../ui';
import { termKey, type TermAbout } from '../terugbel';
import { readMoment, writeMoment } from './typed-moment';

type TermFieldProps = {
  readonly conversation: Pick<Conversation, 'municipality'>;
  readonly question: Pick<QuestionDraft, 'zaak' | 'product'>;
  readonly callback: CallbackDraft;
  readonly onChange: (part: Pick<CallbackDraft, 'uiterlijk'>) => void;
  readonly error: string | null;
};

const EVERY_MINUTE_MS = 60_000;

/** Until when to call back: by the norm of the line in working hours, unless the agent agrees something else. */
export function TermField({ conversation, question, callback, onChange, error }: TermFieldProps) {
  const { municipality } = conversation;
  const product = question.product?.trim() || null;
  const connectionId = question.zaak?.connectionId ?? null;
  const about: TermAbout = { municipality, product, connectionId };
  const loadTerm = useAppStore((state) => state.loadTerm);
  const term = useAppStore((state) => state.callbackTerms[termKey(about)]);
  const minute = useNow(EVERY_MINUTE_MS).getTime();
  useEffect(() => {
    void loadTerm({ municipality, product, connectionId });
  }, [loadTerm, municipality, product, connectionId, minute]);
  const text = nl.terugbel.register;
  const agreed = callback.uiterlijk ?? '';
  // While somebody types it stands as it was typed.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = agreed || (term ? dutchInputOf(Date.parse(term.dueAt)) : '');
  return (
    <TextField
      label={text.uiterlijk}
      data-focus="callback.uiterlijk"
      isHintBeside
      hint={agreed === '' ? term && text.norm(term.line) : text.agreed}
      placeholder={text.example}
      value={typed ?? (shown === '' ? '' : writeMoment(shown, minute))}
      error={error}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange({ uiterlijk: readMoment(event.target.value, minute) });
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
