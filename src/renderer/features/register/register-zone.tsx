import { useState, type ReactNode } from 'react';
import type { CallbackDraft, Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { CONTACT_LIMITS } from '../../../shared/domain/contact-text';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, StateMark, TextField } from '../../ui';
import { selectProblems, selectQuestion, type Kept } from '../conversations';
import { selectOwnKlantbeeld, selectPartij } from '../klantbeeld';
import { AboutFields } from './about-fields';
import { CallbackForm } from './callback-form';
import { emptyCallback, problemText, roomLeft } from './drafts';
import { DuplicateStrip } from './duplicate-strip';
import { NoteField } from './note-field';
import { NumbersStrip } from './numbers-strip';
import { QuestionSet, useQuestionSet } from './question-set';
import { QuestionTabs } from './question-tabs';
import { RegistrationStrip } from './registration-strip';
import { ResultFields } from './result-fields';
import { useReferral, useWarm } from './use-referral';
import './register.css';

type RegisterZoneProps = {
  readonly conversation: Conversation;
  /** Saves the whole conversation; the caller shows how it went. */
  readonly onSave: () => void;
};

/** Everything that is written in a conversation. Always in the same place and as high; what is typed is kept within a second. */
export function RegisterZone({ conversation, onSave }: RegisterZoneProps) {
  const question = useAppStore((state) => selectQuestion(state, conversation));
  const keepNow = useAppStore((state) => state.keepNow);
  if (!question) return null;
  return (
    // Leaving any field keeps what was typed; each field itself keeps its own label and role.
    <div className="vk-register" role="presentation" onBlur={() => void keepNow(conversation.id)}>
      <h2 className="vk-hidden">{nl.register.title}</h2>
      <QuestionTabs conversation={conversation} question={question} />
      <Question
        key={`${conversation.id}:${question.id}`}
        conversation={conversation}
        question={question}
        onSave={onSave}
      />
      <Actions conversation={conversation} onSave={onSave} />
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
  const problems = useAppStore((state) => selectProblems(state, conversation.id));
  const isReferralOffered = useReferral(conversation, question);
  const isWarmOffered = useWarm(conversation, question);
  const change = (part: Partial<QuestionDraft>) => changeQuestion(conversation.id, question.id, part);
  const problem = (field: string) => problemText(problems, question.id, field);
  return (
    <>
      <div className="vk-register-note">
        <TextField
          label={nl.register.vraag}
          data-focus="vraag"
          placeholder={nl.register.vraagPlaceholder}
          spellCheck
          lang="nl"
          value={question.vraag}
          error={problem('vraag')}
          hint={roomLeft(question.vraag, CONTACT_LIMITS.onderwerp)}
          isHintBeside
          onChange={(event) => change({ vraag: event.target.value })}
        />
        <NoteField conversation={conversation} question={question} onChange={change} problem={problem('note')} />
        <NumbersStrip conversation={conversation} question={question} onChange={change} />
      </div>
      <Middle conversation={conversation} question={question} onChange={change} problem={problem} />
      <div className="vk-register-end">
        <ResultFields
          question={question}
          isReferralOffered={isReferralOffered}
          isWarmOffered={isWarmOffered}
          onChange={change}
          onSave={onSave}
          problem={problem}
        />
        <RegistrationStrip
          conversation={conversation}
          question={question}
          onChange={change}
          onSave={onSave}
          isAsked={problem('tekstKeuze') !== null}
        />
      </div>
    </>
  );
}

type MiddleProps = Omit<QuestionProps, 'onSave'> & {
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly problem: (field: string) => string | null;
};

type Part = 'about' | 'callback' | 'vragen';

/** What the question is about, the callback request, or the questions that go with that. */
function Middle({ conversation, question, onChange, problem }: MiddleProps) {
  const [part, show] = useShownPart(question);
  const partij = useAppStore((state) =>
    selectOwnKlantbeeld(state, conversation) ? selectPartij(state, conversation.id) : null,
  );
  const { set, offered, missing, isShown } = useQuestionSet(question);
  const { callback } = question;
  const shown: Part = callback === null || (part === 'vragen' && !isShown) ? (callback ? 'callback' : 'about') : part;
  const openCallback = () => {
    if (callback === null)
      onChange({
        callback: emptyCallback(conversation, question, partij),
        resultaat: question.resultaat ?? 'terugbelverzoek_gemaakt',
        isBeantwoord: question.isBeantwoord ?? 'nee',
      });
    show('callback');
  };
  const changeCallback = (next: CallbackDraft) => onChange({ callback: next });
  return (
    <>
      <Segments
        shown={shown}
        missing={isShown ? missing.length : null}
        onShow={(next) => (next === 'callback' ? openCallback() : show(next))}
        onRemove={() => onChange({ callback: null })}
      >
        {shown === 'callback' && callback && (
          <DuplicateStrip conversation={conversation} question={question} callback={callback} onChange={onChange} />
        )}
      </Segments>
      <div className="vk-register-middle">
        {shown === 'about' && <AboutFields conversation={conversation} question={question} onChange={onChange} />}
        {shown === 'callback' && callback && (
          <CallbackForm {...{ conversation, question, callback, problem }} onChange={changeCallback} />
        )}
        {shown === 'vragen' && callback && (
          <QuestionSet question={{ ...question, callback }} {...{ set, offered, problem }} onChange={changeCallback} />
        )}
      </div>
    </>
  );
}

/** Which part is shown; a callback that a macro made is shown as if it was made here. */
function useShownPart({ callback }: QuestionDraft) {
  const [part, show] = useState<Part>(callback === null ? 'about' : 'callback');
  const [hadCallback, setHadCallback] = useState(callback !== null);
  if (hadCallback !== (callback !== null)) {
    setHadCallback(callback !== null);
    show(callback === null ? 'about' : 'callback');
  }
  return [part, show] as const;
}

type SegmentsProps = {
  readonly shown: Part;
  /** Required answers that are missing; null when no questions go with it. */
  readonly missing: number | null;
  readonly onShow: (part: Part) => void;
  readonly onRemove: () => void;
  /** Stands at the end of the row. */
  readonly children: ReactNode;
};

function Segments({ shown, missing, onShow, onRemove, children }: SegmentsProps) {
  const text = nl.register.callback;
  return (
    <div className="vk-segments" role="group" aria-label={nl.register.about}>
      <Button variant="subtle" isPressed={shown === 'about'} onClick={() => onShow('about')}>
        {nl.register.about}
      </Button>
      <Button
        variant="subtle"
        icon="callback"
        keys="Ctrl+B"
        data-command="callback"
        isPressed={shown === 'callback'}
        onClick={() => onShow('callback')}
      >
        {text.open}
      </Button>
      {missing !== null && (
        <Button
          variant="subtle"
          icon="help"
          data-command="vragen"
          aria-keyshortcuts="Control+Shift+B"
          title={`${nl.lijsten.vragen.title} (Ctrl+Shift+B)`}
          isPressed={shown === 'vragen'}
          onClick={() => onShow('vragen')}
        >
          {missing === 0 ? nl.lijsten.vragen.open : `${nl.lijsten.vragen.open}: ${nl.lijsten.vragen.missing(missing)}`}
        </Button>
      )}
      {shown === 'callback' && (
        <Button variant="subtle" className="vk-segments-end" aria-label={text.remove} onClick={onRemove}>
          {text.removeShort}
        </Button>
      )}
      {children}
    </div>
  );
}

/** Saving, with what is still missing or what went wrong beside it. */
function Actions({ conversation, onSave }: RegisterZoneProps) {
  const problems = useAppStore((state) => selectProblems(state, conversation.id));
  const isSaving = useAppStore((state) => state.saving === conversation.id);
  const kept = useAppStore((state) => state.kept[conversation.id]);
  return (
    <div className="vk-register-actions">
      <span className="vk-register-trouble" role="alert">
        <Trouble kept={kept} missing={problems.length} />
      </span>
      <Button variant="primary" keys="Ctrl+Enter" isBusy={isSaving} onClick={onSave}>
        {isSaving ? nl.register.saving : nl.register.save}
      </Button>
    </div>
  );
}

/** Only trouble is told here; when the draft was kept stands in the bottom line. */
function Trouble({ kept, missing }: { readonly kept: Kept | undefined; readonly missing: number }) {
  if (kept?.state === 'failed') {
    const text = `${nl.register.keepFailed}: ${ipcErrorText(kept.error)}`;
    return (
      <StateMark tone="danger" title={text}>
        {text}
      </StateMark>
    );
  }
  return missing > 0 && <StateMark tone="danger">{nl.register.incomplete(missing)}</StateMark>;
}
