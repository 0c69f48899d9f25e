import { useEffect, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ControlQuestion, Identification } from '../../../shared/domain/identification';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, Icon, LiveRegion, Notice, StateMark } from '../../ui';
import { checkKey, nextQuestion, restsBecause, type Check, type DocumentSoort } from './slice';
import './identify.css';

type IdentifyStripProps = {
  readonly conversation: Conversation;
  /** Who died does not call: nothing is asked. */
  readonly isDeceased: boolean;
  /** How many sections of the klantbeeld have answers: questions are made from those. */
  readonly answeredSections: number;
  readonly onIdentified: (identification: Identification) => void;
};

const DOCUMENTS: readonly DocumentSoort[] = ['paspoort', 'identiteitskaart', 'rijbewijs', 'verblijfsdocument'];

/** One line in which a caller is checked, a question at a time. It never shows an answer. */
export function IdentifyStrip({ conversation, isDeceased, answeredSections, onIdentified }: IdentifyStripProps) {
  const { id, subject, kanaal, identification } = conversation;
  const kept = useAppStore((state) => state.checks[id]);
  const loadControlQuestions = useAppStore((state) => state.loadControlQuestions);
  const documentSeen = useAppStore((state) => state.documentSeen);
  const subjectKey = checkKey(conversation);
  const check = kept?.subjectKey === subjectKey ? kept : undefined;
  const isEmpty = check?.questions.state === 'ready' && check.questions.value.length === 0;
  // Main makes the questions from what the lines answered: too early there are none, so it is asked again as more comes in.
  const isWaiting = check === undefined || isEmpty;
  useEffect(() => {
    if (subjectKey !== null && answeredSections > 0 && isWaiting) void loadControlQuestions(id, subjectKey);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `isWaiting` says whether, the others say when
  }, [id, subjectKey, answeredSections, loadControlQuestions]);

  if (!subject) return <p className="vk-identify vk-muted">{nl.identify.needsSubject}</p>;
  if (isDeceased)
    return (
      <p className="vk-identify">
        <StateMark tone="warn">{nl.identify.deceased}</StateMark>
      </p>
    );
  const see = async (soort: DocumentSoort) => {
    const next = await documentSeen(id, soort);
    if (next) onIdentified(next);
  };
  return (
    <div className="vk-identify" role="group" aria-label={nl.identify.title}>
      {kanaal === 'balie' && identification.level < 3 && <DocumentChoice onSee={(soort) => void see(soort)} />}
      {!check && <span className="vk-muted">{nl.identify.loading}</span>}
      {check && (
        <Question
          key={nextOf(check, identification)?.id ?? 'done'}
          conversation={conversation}
          check={check}
          onIdentified={onIdentified}
        />
      )}
      <LiveRegion>
        {check?.outcome &&
          `${nl.identify[check.outcome]}. ${nl.conversations.level(nl.conversations.levels[identification.level] ?? '')}`}
      </LiveRegion>
    </div>
  );
}

const nextOf = (check: Check, identification: Identification): ControlQuestion | null =>
  check.questions.state === 'ready' ? nextQuestion(check.questions.value, identification) : null;

type QuestionProps = {
  readonly conversation: Conversation;
  readonly check: Check;
  readonly onIdentified: (identification: Identification) => void;
};

function Question({ conversation, check, onIdentified }: QuestionProps) {
  const { id, identification } = conversation;
  const { questions } = check;
  const loadControlQuestions = useAppStore((state) => state.loadControlQuestions);
  if (questions.state === 'loading' || questions.state === 'idle')
    return <span className="vk-muted">{nl.identify.loading}</span>;
  if (questions.state === 'failed') {
    return (
      <Notice
        tone="warn"
        title={nl.identify.failed}
        actions={
          <Button icon="retry" onClick={() => void loadControlQuestions(id, check.subjectKey)}>
            {nl.ui.retry}
          </Button>
        }
      >
        {ipcErrorText(questions.error)}
      </Notice>
    );
  }
  const question = nextQuestion(questions.value, identification);
  const rests = restsBecause(conversation);
  if (question && (rests === null || check.isAsking))
    return (
      <Asking
        conversation={conversation}
        check={check}
        question={question}
        step={{ now: questions.value.indexOf(question) + 1, all: questions.value.length }}
        onIdentified={onIdentified}
      />
    );
  return <Resting conversation={conversation} check={check} hasMore={question !== null} />;
}

type AskingProps = QuestionProps & {
  readonly question: ControlQuestion;
  readonly step: { readonly now: number; readonly all: number };
};

/** The question that stands open, with how the one before went when that was wrong. */
function Asking({ conversation, check, question, step, onIdentified }: AskingProps) {
  const { id, identification } = conversation;
  const skip = useAppStore((state) => state.skipControlQuestion);
  const answer = useAppStore((state) => state.answerControlQuestion);
  const take = (next: Identification | null) => next && onIdentified(next);
  return (
    <>
      {check.outcome === 'wrong' && <Outcome check={check} identification={identification} />}
      <span
        className="vk-muted vk-nowrap"
        title={nl.identify.step(step.now, step.all)}
      >{`${step.now}/${step.all}`}</span>
      <strong className="vk-identify-question" title={question.vraag}>
        {question.vraag}
      </strong>
      <AnswerForm
        question={question}
        isBusy={check.isBusy}
        onAnswer={(text) => void answer(id, question.id, text).then(take).then(goOn)}
        onSkip={() => void skip(id, question.id).then(take).then(goOn)}
      />
      {check.error && <StateMark tone="danger">{ipcErrorText(check.error)}</StateMark>}
    </>
  );
}

/** After the last question the hands go on to what the caller asks; a next question takes them itself, and whoever left keeps their place. */
function goOn(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-focus="vraag"]')?.focus();
  });
}

type RestingProps = Pick<QuestionProps, 'conversation' | 'check'> & { readonly hasMore: boolean };

/** No question stands open: how far it came, what that means, and a way to ask on. */
function Resting({ conversation, check, hasMore }: RestingProps) {
  const { id, identification } = conversation;
  const ask = useAppStore((state) => state.askControlQuestion);
  const text = nl.identify;
  const rests = restsBecause(conversation);
  const isEmpty = check.questions.state === 'ready' && check.questions.value.length === 0;
  const why = isEmpty
    ? text.none
    : rests === 'wrong' || !hasMore
      ? text.notChecked
      : rests === 'written'
        ? text.written
        : null;
  return (
    <>
      {identification.asked.length > 0 || identification.documentSoort ? (
        <Outcome check={check} identification={identification} />
      ) : null}
      {why !== null && rests !== 'checked' && (
        <span className="vk-muted" title={text.noneHint}>
          {why}
        </span>
      )}
      {hasMore && rests !== 'wrong' && (
        <Button variant="subtle" data-focus="identify" onClick={() => ask(id)}>
          {rests === 'checked' ? text.askAgain : text.ask}
        </Button>
      )}
    </>
  );
}

function Outcome({ check, identification }: { readonly check: Check; readonly identification: Identification }) {
  const count = (outcome: 'right' | 'wrong') =>
    identification.asked.filter((asked) => asked.outcome === outcome).length;
  if (check.outcome === 'wrong')
    return (
      <StateMark tone="danger" title={nl.identify.wrongHint}>
        {nl.identify.wrong}
      </StateMark>
    );
  if (identification.documentSoort)
    return <StateMark tone="ok">{nl.identify.documents[identification.documentSoort]}</StateMark>;
  return (
    <StateMark tone={count('right') > 0 ? 'ok' : 'neutral'}>
      {nl.identify.summary(count('right'), count('wrong'))}
    </StateMark>
  );
}

type AnswerFormProps = {
  readonly question: ControlQuestion;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onSkip: () => void;
};

function AnswerForm({ question, isBusy, onAnswer, onSkip }: AnswerFormProps) {
  const [text, setText] = useState('');
  const form = useRef<HTMLElement | null>(null);
  // The question before it took the focus along when it went: the hands stay here. Whoever types elsewhere keeps it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  const place = (element: HTMLElement | null) => {
    form.current = element;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text.trim());
  };
  const skip = (
    <Button variant="subtle" keys="Alt+O" data-command="identify.skip" isBusy={isBusy} onClick={onSkip}>
      {nl.identify.skip}
    </Button>
  );
  if (question.answer === 'choice') {
    return (
      <div ref={place} className="vk-identify-form" role="group" aria-label={nl.identify.choose}>
        {question.options.map((option) => (
          <Button key={option} isBusy={isBusy} onClick={() => onAnswer(option)}>
            {option}
          </Button>
        ))}
        {skip}
      </div>
    );
  }
  return (
    <form ref={place} className="vk-identify-form" onSubmit={submit}>
      <input
        className="vk-input vk-identify-input"
        data-focus="identify"
        aria-label={nl.identify.answer}
        placeholder={nl.identify.formats[question.answer] || nl.identify.answerShort}
        inputMode={question.answer === 'number' ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" isBusy={isBusy} isDisabled={text.trim() === ''}>
        {nl.identify.check}
      </Button>
      {skip}
    </form>
  );
}

function DocumentChoice({ onSee }: { readonly onSee: (soort: DocumentSoort) => void }) {
  return (
    <span className="vk-select">
      <select
        className="vk-input"
        aria-label={nl.identify.document}
        value=""
        onChange={(event) => onSee(event.target.value as DocumentSoort) /* one of the options below */}
      >
        <option value="" disabled>
          {nl.identify.document}
        </option>
        {DOCUMENTS.map((soort) => (
          <option key={soort} value={soort}>
            {nl.identify.documents[soort]}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" />
    </span>
  );
}
