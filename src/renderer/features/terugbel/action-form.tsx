import { useState, type SubmitEvent } from 'react';
import { ATTEMPT_OUTCOMES } from '../../../shared/domain/terugbel/attempts';
import type { BoardDetail } from '../../../shared/domain/terugbel/board';
import type { BoardDraft } from '../../../shared/domain/terugbel/board-draft';
import { useAppStore, useAppStoreApi } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, StateMark, TextArea } from '../../ui';
import { emptyDraft, hasForm, hasText, problemsIn, type Action, type DraftProblems } from './draft';
import { NumbersNotice, withoutNumbers } from './numbers-notice';
import { keyOf, refOf } from './slice';
import { UnitField } from './unit-field';

type ActionFormProps = { readonly detail: BoardDetail };

/** The form of the action that was started; what is typed stays until it was done. */
export function ActionForm({ detail }: ActionFormProps) {
  const action = useAppStore((state) => state.boardAction);
  const draft = useAppStore((state) => state.boardDrafts[keyOf(detail.item)]);
  if (action !== null && hasForm(action)) return <Form key={action} action={action} detail={detail} />;
  return draft && hasText(draft) && <StateMark tone="info">{nl.terugbel.form.waiting}</StateMark>;
}

type FormAction = Exclude<Action, 'claim' | 'release'>;
const isForm = (action: Action): action is FormAction => hasForm(action);

function Form({ action, detail }: ActionFormProps & { readonly action: Action }) {
  const store = useAppStoreApi();
  const key = keyOf(detail.item);
  const kept = useAppStore((state) => state.boardDrafts[key]);
  const isChanging = useAppStore((state) => state.isChanging);
  const isKept = useAppStore((state) => state.isBoardKept);
  const [isTried, setTried] = useState(false);
  const draft = kept ?? emptyDraft();
  const problems = isTried ? problemsIn(action, draft, detail) : {};
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsIn(action, draft, detail)).length > 0) return;
    const { changeTaak, openTaak } = store.getState();
    if (!(await changeTaak(detail.item, action))) return;
    focusList();
    await openTaak(refOf(detail.item));
  };
  const cancel = () => {
    store.getState().startAction(null);
    focusList();
  };
  const change = (part: Partial<BoardDraft>) => store.getState().changeBoardDraft(refOf(detail.item), part);
  const replaceNumbers = () => change(withoutNumbers(draft) ?? {});
  if (!isForm(action)) return null;
  return (
    <form
      className="vk-terugbel-form"
      aria-label={nl.terugbel.actions[action]}
      noValidate
      onSubmit={(event) => void send(event)}
    >
      <Fields {...{ action, detail, draft, problems }} onChange={change} />
      {!isKept && <StateMark tone="warn">{nl.terugbel.form.unkept}</StateMark>}
      <NumbersNotice draft={draft} onReplace={replaceNumbers} />
      <div className="vk-terugbel-form-end">
        <Button variant="subtle" onClick={cancel}>
          {nl.terugbel.form.cancel}
        </Button>
        <Button type="submit" variant="primary" isBusy={isChanging}>
          {nl.terugbel.form.do[action]}
        </Button>
      </div>
    </form>
  );
}

/** Where the form was the focus would be lost: the list is where it came from. */
const focusList = (): void => document.querySelector<HTMLElement>('[data-focus="terugbel.list"]')?.focus();

type FieldsProps = ActionFormProps & {
  readonly action: FormAction;
  readonly draft: BoardDraft;
  readonly problems: DraftProblems;
  readonly onChange: (part: Partial<BoardDraft>) => void;
};

function Fields(props: FieldsProps) {
  switch (props.action) {
    case 'forward':
      return <ForwardFields {...props} />;
    case 'sendBack':
      return <ReasonField {...props} isFirst />;
    case 'attempt':
      return <AttemptFields {...props} />;
    case 'close':
      return <CloseFields {...props} />;
  }
}

/** The first field of a form has the focus as soon as it is there: its key was pressed for it. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();

const ForwardFields = (props: FieldsProps) => (
  <>
    <UnitField value={props.draft.to} error={props.problems.to ?? null} onChange={(to) => props.onChange({ to })} />
    <ReasonField {...props} />
  </>
);

function ReasonField({
  draft,
  problems,
  onChange,
  detail,
  isFirst = false,
}: FieldsProps & { readonly isFirst?: boolean }) {
  const text = nl.terugbel.form;
  return (
    <TextArea
      {...(isFirst ? { ref: focusOnce } : {})}
      label={text.reason}
      isHintBeside
      // Beside the name there is room for the error or the hint.
      {...(problems.reason === undefined && { hint: text.left(detail.room - draft.reason.trim().length) })}
      value={draft.reason}
      error={problems.reason ?? null}
      onChange={(event) => onChange({ reason: event.target.value })}
    />
  );
}

function AttemptFields({ draft, problems, onChange }: FieldsProps) {
  const text = nl.terugbel;
  return (
    <>
      <Choice
        legend={text.form.outcome}
        options={ATTEMPT_OUTCOMES.map((id) => ({ id, label: text.outcomes[id] }))}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <TextArea
        label={text.form.note}
        value={draft.note}
        error={problems.note ?? null}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
}

function CloseFields({ detail, draft, problems, onChange }: FieldsProps) {
  const text = nl.terugbel;
  const mail = detail.digitaleAdressen.find(({ soort }) => soort === 'email');
  const where = mail ? text.form.mailTo(mail.adres) : text.form.noMail;
  const tried = detail.followUps.filter(({ outcome }) => outcome !== null).length;
  const message = text.closingMessage(Math.max(tried, detail.item.pogingen));
  const choose = (how: BoardDraft['how']) =>
    onChange({ how, ...(how === 'bericht' && draft.told.trim() === '' ? { told: message } : {}) });
  return (
    <>
      <Choice
        legend={text.form.how}
        options={(['gesproken', 'bericht'] as const).map((id) => ({ id, label: text.form.hows[id] }))}
        value={draft.how}
        onChange={choose}
      />
      <TextArea
        label={text.form.told}
        {...(draft.how === 'bericht' && { hint: where })}
        value={draft.told}
        error={problems.told ?? null}
        onChange={(event) => onChange({ told: event.target.value })}
      />
    </>
  );
}

type ChoiceProps<Id extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
};

function Choice<Id extends string>({ legend, options, value, onChange }: ChoiceProps<Id>) {
  return (
    <fieldset className="vk-terugbel-choice">
      <legend className="vk-field-label">{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={legend}
            checked={id === value}
            ref={id === value ? focusFirst : undefined}
            onChange={() => onChange(id)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Only when the form opens: who is in it already is left alone. */
function focusFirst(element: HTMLInputElement | null): void {
  if (element && !element.form?.contains(document.activeElement)) element.focus();
}
