import { useMemo } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { leavingNumbers, numbersInQuestion } from '../../../shared/domain/question-numbers';
import { useAppStoreApi } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, StateMark, VisuallyHidden } from '../../ui';
import { replaceNumbersIn } from './replace-numbers';

type NumbersStripProps = {
  readonly conversation: Pick<Conversation, 'id'>;
  readonly question: QuestionDraft;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
};

/** Says that there are personal numbers in what was typed, takes them out on one key, or leaves them. It never shows the number itself. */
export function NumbersStrip({ conversation, question, onChange }: NumbersStripProps) {
  const text = nl.register.numbers;
  const store = useAppStoreApi();
  const found = useMemo(() => numbersInQuestion(question), [question]);
  const kinds = [...new Set(found.flatMap(({ numbers }) => numbers.map(({ kind }) => text.kinds[kind])))];
  return (
    // Always there, so that what comes into it is spoken.
    <div className="vk-numbers" role="status" aria-label={text.label}>
      {found.length > 0 && (
        <>
          <StateMark tone="warn">
            <VisuallyHidden>{text.where(found.map(({ field }) => text.inField[field]))}</VisuallyHidden>
            {text.found(kinds)}
          </StateMark>
          <Button variant="subtle" keys="Ctrl+M" onClick={() => replaceNumbersIn(store, conversation.id, question)}>
            {text.replace}
          </Button>
          <Button variant="subtle" onClick={() => onChange(leavingNumbers(question))}>
            {text.leave}
          </Button>
        </>
      )}
    </div>
  );
}
