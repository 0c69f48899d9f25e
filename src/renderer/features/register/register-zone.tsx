import { useState } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, IconButton, StateMark, TextArea, TextField } from '../../ui';
import { selectProblems, selectQuestion, type Kept } from '../conversations';
import { AboutFields } from './about-fields';
import { CallbackForm } from './callback-form';
import { emptyCallback, problemText } from './drafts';
import { QuestionTabs } from './question-tabs';
import { ResultFields } from './result-fields';
import './register.css';

type RegisterZoneProps = {
  readonly conversation: Conversation;
  /** Saves the whole conversation; the caller shows how it went. */
  readonly onSave: () => void;
};

/** Everything that is written in a conversation. Always in the same place; what is typed is kept within a second. */
export function RegisterZone({ conversation, onSave }: RegisterZoneProps) {
  const question = useAppStore((state) => selectQuestion(state, conversation));
  const kept = useAppStore((state) => state.kept[conversation.id]);
  if (!question) return null;
  return (
    <div className="vk-register">
      <div className="vk-register-head">
        <h2 className="vk-hidden">{nl.register.title}</h2>
        <QuestionTabs conversation={conversation} question={question} />
        <KeptState kept={kept} />
      </div>
      <Question
        key={`${conversation.id}:${question.id}`}
        conversation={conversation}
        question={question}
        onSave={onSave}
      />
    </div>
  );
}

type QuestionProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly onSave: () => void;
};

function Question({ conversation, question, onSave }: QuestionProps) {
  const changeQuestion = useAppStore((state) => state.changeQuestion);
  const keepNow = useAppStore((state) => state.keepNow);
  const problems = useAppStore((state) => selectProblems(state, conversation.id));
  const isSaving = useAppStore((state) => state.saving === conversation.id);
  const change = (part: Partial<QuestionDraft>) => changeQuestion(conversation.id, question.id, part);
  const keep = () => void keepNow(conversation.id);
  const problem = (field: string) => problemText(problems, question.id, field);
  return (
    // Leaving any field keeps what was typed; each field itself keeps its own label and role.
    <div className="vk-register-body" role="presentation" onBlur={keep}>
      <div className="vk-register-note">
        <TextField
          label={nl.register.vraag}
          data-focus="vraag"
          placeholder={nl.register.vraagPlaceholder}
          spellCheck
          lang="nl"
          value={question.vraag}
          error={problem('vraag')}
          onChange={(event) => change({ vraag: event.target.value })}
        />
        <TextArea
          label={nl.register.note}
          keys="Ctrl+J"
          data-focus="note"
          placeholder={nl.register.notePlaceholder}
          value={question.note}
          error={problem('note')}
          hint={question.note.length > 850 ? nl.register.tooLong(1000 - question.note.length) : undefined}
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
      <Middle conversation={conversation} question={question} onChange={change} problem={problem} />
      <div className="vk-register-end">
        <ResultFields question={question} onChange={change} onSave={onSave} problem={problem} />
        <div className="vk-register-actions">
          {problems.length > 0 && <StateMark tone="danger">{nl.register.incomplete(problems.length)}</StateMark>}
          <Button variant="primary" keys="Ctrl+Enter" isBusy={isSaving} onClick={onSave}>
            {isSaving ? nl.register.saving : nl.register.save}
          </Button>
        </div>
      </div>
    </div>
  );
}

type MiddleProps = Omit<QuestionProps, 'onSave'> & {
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly problem: (field: string) => string | null;
};

/** Either what the question is about, or the callback request. */
function Middle({ conversation, question, onChange, problem }: MiddleProps) {
  const [isAboutShown, showAbout] = useState(question.callback === null);
  const hasCallback = question.callback !== null;
  const isCallbackShown = hasCallback && !isAboutShown;
  const openCallback = () => {
    if (!hasCallback)
      onChange({
        callback: emptyCallback(conversation),
        resultaat: question.resultaat ?? 'terugbelverzoek_gemaakt',
        isBeantwoord: question.isBeantwoord ?? 'nee',
      });
    showAbout(false);
  };
  return (
    <div className="vk-register-middle">
      <div className="vk-segments" role="group" aria-label={nl.register.about}>
        <Button variant="subtle" isPressed={!isCallbackShown} onClick={() => showAbout(true)}>
          {nl.register.about}
        </Button>
        <Button
          variant="subtle"
          icon="callback"
          keys="Ctrl+B"
          data-command="callback"
          isPressed={isCallbackShown}
          onClick={openCallback}
        >
          {nl.register.callback.open}
        </Button>
        {isCallbackShown && (
          <IconButton icon="trash" label={nl.register.callback.remove} onClick={() => onChange({ callback: null })} />
        )}
      </div>
      {isCallbackShown ? (
        <CallbackForm callback={question.callback} onChange={(callback) => onChange({ callback })} problem={problem} />
      ) : (
        <AboutFields question={question} onChange={onChange} />
      )}
    </div>
  );
}

/** Only trouble is told here; when the draft was kept stands in the bottom line. */
function KeptState({ kept }: { readonly kept: Kept | undefined }) {
  return (
    <span className="vk-kept" role="alert">
      {kept?.state === 'failed' && (
        <StateMark tone="danger">{`${nl.register.keepFailed}: ${ipcErrorText(kept.error)}`}</StateMark>
      )}
    </span>
  );
}
