import { useId, type KeyboardEvent } from 'react';
import type { QuestionDraft, Resultaat } from '../../../shared/domain/conversation';
import { nl } from '../../text/nl';
import { KeyHint } from '../../ui';
import { RESULTATEN, withResultaat } from '../conversations';

type ResultFieldsProps = {
  readonly question: QuestionDraft;
  /** False where the municipality is the front: then the caller is not sent elsewhere. */
  readonly isReferralOffered: boolean;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly onSave: () => void;
  readonly problem: (field: string) => string | null;
};

const REFERRAL: Resultaat = 'verwezen_naar_andere_instantie';

/**
 * How it ended, with one key: 1 to 7. When the last attempt to save only missed the result, that key saves at once:
 * Ctrl+Enter, 1, next call.
 */
export function ResultFields({ question, isReferralOffered, onChange, onSave, problem }: ResultFieldsProps) {
  const name = useId();
  const missing = problem('resultaat');
  // What was chosen before the product was known stays to be seen: saving says why it cannot stay.
  const isOffered = (resultaat: Resultaat) =>
    resultaat !== REFERRAL || isReferralOffered || question.resultaat === REFERRAL;
  const choose = (resultaat: Resultaat) => onChange(withResultaat(question, resultaat));
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen =
      /^[1-7]$/.test(event.key) && !event.ctrlKey && !event.altKey ? RESULTATEN[Number(event.key) - 1] : undefined;
    if (!chosen || !isOffered(chosen)) return;
    event.preventDefault();
    choose(chosen);
    if (missing !== null) onSave();
    else document.querySelector<HTMLElement>(`input[name="${name}"][value="${chosen}"]`)?.focus();
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the radio buttons take focus; the group hears the digits */}
      <fieldset
        className="vk-results"
        onKeyDown={onKeyDown}
        aria-describedby={missing === null ? undefined : `${name}-error`}
      >
        <legend className="vk-field-label">
          {nl.register.resultaat} <KeyHint keys="1–7" />
          {missing !== null && (
            <span id={`${name}-error`} className="vk-field-error">
              {missing}
            </span>
          )}
        </legend>
        {RESULTATEN.map(
          (resultaat, index) =>
            isOffered(resultaat) && (
              <label key={resultaat} className="vk-result">
                <input
                  type="radio"
                  name={name}
                  value={resultaat}
                  data-focus={index === 0 ? 'resultaat' : undefined}
                  aria-keyshortcuts={String(index + 1)}
                  checked={question.resultaat === resultaat}
                  onChange={() => choose(resultaat)}
                />
                <span className="vk-result-key" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="vk-ellipsis">{nl.register.resultaten[resultaat]}</span>
              </label>
            ),
        )}
      </fieldset>
      <Answered question={question} onChange={onChange} problem={problem('isBeantwoord')} />
    </>
  );
}

const ANSWERS = ['ja', 'deels', 'nee'] as const;

type AnsweredProps = Pick<ResultFieldsProps, 'question' | 'onChange'> & { readonly problem: string | null };

function Answered({ question, onChange, problem }: AnsweredProps) {
  const name = useId();
  return (
    <fieldset className="vk-answered">
      <legend className="vk-hidden">{nl.register.isBeantwoord}</legend>
      <span className={problem === null ? 'vk-muted' : 'vk-field-error'} aria-hidden={problem === null}>
        {problem ?? nl.register.isBeantwoord}
      </span>
      {ANSWERS.map((answer, index) => (
        <label key={answer} className="vk-answer">
          <input
            type="radio"
            name={name}
            data-focus={index === 0 ? 'isBeantwoord' : undefined}
            checked={question.isBeantwoord === answer}
            onChange={() => onChange({ isBeantwoord: answer })}
          />
          {nl.register.beantwoord[answer]}
        </label>
      ))}
    </fieldset>
  );
}
