import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { isAuthenticated, losesText, registrationFor, type Registration } from '../../../shared/domain/registering';
import type { AppState } from '../../state/app-store';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, VisuallyHidden } from '../../ui';
import { selectOwnKlantbeeld, selectPartij } from '../klantbeeld';

type RegistrationStripProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly onSave: () => void;
  /** Saving waits for a choice about the note. */
  readonly isAsked: boolean;
};

/** What will be kept of a question and of whom, before it is saved; with the one choice that may change it. */
export function RegistrationStrip({ conversation, question, onChange, onSave, isAsked }: RegistrationStripProps) {
  const text = nl.registering;
  const hasZaak = useAppStore((state) => hasStarted(state, conversation, question));
  const byTable = registrationFor(conversation, question);
  const registration = byTable === 'telling' && hasZaak ? 'contact-zonder-persoon' : byTable;
  const isKnown = useIsKnown(conversation);
  if (isAsked && losesText(conversation, question)) return <TextChoice onChange={onChange} onSave={onSave} />;
  const isLinked = isAuthenticated(conversation);
  const full = isLinked && isKnown ? text.known : text.full[registration];
  return (
    <div className="vk-registration" role="group" aria-label={text.label} title={full}>
      <span className="vk-ellipsis" aria-hidden="true">
        {shortOf(registration, isKnown)}
      </span>
      <VisuallyHidden>
        <span role="status">{full}</span>
      </VisuallyHidden>
      {!isLinked && question.callback === null && <KeepText question={question} onChange={onChange} />}
      {isLinked && !isKnown && !conversation.namens && <MayReuse conversation={conversation} />}
    </div>
  );
}

/** A zaak that was started here needs its contact, whoever called. */
const hasStarted = ({ startedZaken }: AppState, { id }: Conversation, question: QuestionDraft): boolean =>
  (startedZaken[id] ?? []).some(({ questionId }) => questionId === question.id);

/** Who the register knows already keeps what it knows: consent changes nothing then. */
const shortOf = (registration: Registration, isKnown: boolean): string =>
  nl.registering.short[registration === 'partij' && isKnown ? 'lege-partij' : registration];

/** Whether the register of contacts knows the subject by name. Until it has answered nothing is asked. */
function useIsKnown(conversation: Conversation): boolean {
  const isAnswered = useAppStore(
    (state) => (selectOwnKlantbeeld(state, conversation)?.sections.contactDetails ?? []).length > 0,
  );
  const partij = useAppStore((state) => selectPartij(state, conversation.id));
  return !isAnswered || (partij !== null && partij.naam !== '');
}

function KeepText({ question, onChange }: Pick<RegistrationStripProps, 'question' | 'onChange'>) {
  const text = nl.registering;
  return (
    <label className="vk-answer" title={text.keepTextHint}>
      <input
        type="checkbox"
        data-focus="tekstKeuze"
        checked={question.tekstKeuze === 'bewaren'}
        onChange={({ target }) => onChange({ tekstKeuze: target.checked ? 'bewaren' : 'weglaten' })}
      />
      {text.keepText}
    </label>
  );
}

function MayReuse({ conversation }: Pick<RegistrationStripProps, 'conversation'>) {
  const changeConversation = useAppStore((state) => state.changeConversation);
  const text = nl.registering;
  return (
    <label className="vk-answer" title={text.mayReuseHint}>
      <input
        type="checkbox"
        checked={conversation.magHergebruiken ?? false}
        onChange={({ target }) => changeConversation(conversation.id, { magHergebruiken: target.checked })}
      />
      {text.mayReuse}
      <VisuallyHidden>{text.mayReuseHint}</VisuallyHidden>
    </label>
  );
}

/** The note would go with the count: the agent says whether it may. The key that keeps it has the focus. */
function TextChoice({ onChange, onSave }: Pick<RegistrationStripProps, 'onChange' | 'onSave'>) {
  const text = nl.registering;
  const choose = (tekstKeuze: NonNullable<QuestionDraft['tekstKeuze']>) => {
    onChange({ tekstKeuze });
    onSave();
  };
  return (
    <div className="vk-registration" role="group" aria-label={`${text.ask} ${text.askHint}`} title={text.askHint}>
      <span className="vk-field-error" role="alert">
        {text.ask} <VisuallyHidden>{text.askHint}</VisuallyHidden>
      </span>
      <Button data-focus="tekstKeuze" onClick={() => choose('bewaren')}>
        {text.yes}
      </Button>
      <Button variant="subtle" onClick={() => choose('weglaten')}>
        {text.no}
      </Button>
    </div>
  );
}
