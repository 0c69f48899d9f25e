import { useEffect, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Conversation } from '../../../shared/domain/conversation';
import type { ControlQuestion, Identification } from '../../../shared/domain/identification';
import { useAppStore } from '../../state/context';
import { ipcErrorText } from '../../text/ipc-error';
import { nl } from '../../text/nl';
import { Button, LiveRegion, Notice, StateMark } from '../../ui';
import { nextQuestion, type Check, type DocumentSoort } from './slice';
import './identify.css';

type IdentifyStripProps = {
  readonly conversation: Conversation;
  /** At the counter an identity document comes first. */
  readonly isCounter: boolean;
  /** How many sections of the klantbeeld have answers: questions are made from those. */
  readonly answeredSections: number;
  readonly onIdentified: (identification: Identification) => void;
};

const DOCUMENTS: readonly DocumentSoort[] = ['paspoort', 'identiteitskaart', 'rijbewijs', 'verblijfsdocument'];

/** One line in which a caller is checked, a question at a time. It never shows an answer. */
export function IdentifyStrip({ conversation, isCounter, answeredSections, onIdentified }: IdentifyStripProps) {
  const { id, subject, identification } = conversation;
  const kept = useAppStore((state) => state.checks[id]);
  const loadControlQuestions = useAppStore((state) => state.loadControlQuestions);
  const documentSeen = useAppStore((state) => state.documentSeen);
  const subjectKey = subject ? JSON.stringify(subject) : null;
  const check = kept?.subjectKey === subjectKey ? kept : undefined;
  const isEmpty = check?.questions.state === 'ready' && check.questions.value.length === 0;
  // Main makes the questions from what the lines answered: too early there are none, so it is asked again as more comes in.
  const isWaiting = check === undefined || isEmpty;
  useEffect(() => {
    if (subjectKey !== null && answeredSections > 0 && isWaiting) void loadControlQuestions(id, subjectKey);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `isWaiting` says whether, the others say when
  }, [id, subjectKey, answeredSections, loadControlQuestions]);

  if (!subject) return <p className="vk-identify vk-muted">{nl.identify.needsSubject}</p>;
  const see = async (soort: DocumentSoort) => {
    const next = await documentSeen(id, soort);
    if (next) onIdentified(next);
  };
  return (
    <div className="vk-identify" role="group" aria-label={nl.identify.title}>
      {isCounter && identification.level < 3 && <DocumentChoice onSee={(soort) => void see(soort)} />}
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
  const skip = useAppStore((state) => state.skipControlQuestion);
  const answer = useAppStore((state) => state.answerControlQuestion);
  const [isContinued, setContinued] = useState(false);
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
  const outcome = <Outcome check={check} identification={identification} />;
  const question = nextQuestion(questions.value, identification);
  if (questions.value.length === 0)
    return (
      <span className="vk-muted" title={nl.identify.noneHint}>
        {nl.identify.none}
      </span>
    );
  if (!question)
    return (
      <>
        {outcome}
        <span className="vk-muted">{nl.identify.done}</span>
      </>
    );
  if (identification.level >= 2 && !isContinued) {
    return (
      <>
        {outcome}
        <Button variant="subtle" onClick={() => setContinued(true)}>
          {nl.identify.askAgain}
        </Button>
      </>
    );
  }
  const take = (next: Identification | null) => next && onIdentified(next);
  const step = questions.value.indexOf(question) + 1;
  return (
    <>
      {check.outcome === 'wrong' && outcome}
      <span
        className="vk-muted vk-nowrap"
        title={nl.identify.step(step, questions.value.length)}
      >{`${step}/${questions.value.length}`}</span>
      <strong className="vk-identify-question" title={question.vraag}>
        {question.vraag}
      </strong>
      <AnswerForm
        question={question}
        isBusy={check.isBusy}
        onAnswer={(text) => void answer(id, question.id, text).then(take)}
        onSkip={() => void skip(id, question.id).then(take)}
      />
      {check.error && <StateMark tone="danger">{ipcErrorText(check.error)}</StateMark>}
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
    <Button variant="subtle" isBusy={isBusy} onClick={onSkip}>
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
    </span>
  );
}
