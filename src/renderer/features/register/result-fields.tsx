import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { QuestionDraft, Resultaat } from '../../../shared/domain/conversation';
import type { ResultaatOptie } from '../../../shared/domain/lijsten';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { KeyHint } from '../../ui';
import { withResultaat } from '../conversations';
import { resultaatOf, ResultChooser, selectFavourites, selectResultaten } from '../lijsten';

type ResultFieldsProps = {
  readonly question: QuestionDraft;
  /** False where the municipality is the front: then the caller is not sent elsewhere. */
  readonly isReferralOffered: boolean;
  /** False where the line of the question takes callbacks only. */
  readonly isWarmOffered?: boolean;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly onSave: () => void;
  readonly problem: (field: string) => string | null;
};

const REFERRAL: Resultaat = 'verwezen_naar_andere_instantie';
const WARM: Resultaat = 'warm_overgedragen';
const ALL = '0';

/**
 * How it ended, with one key: 1 to 7 for what the employee uses most, 0 for all results by group. When the last attempt to save only missed
 * the result, that key saves at once: Ctrl+Enter, 1, next call.
 */
export function ResultFields({
  question,
  isReferralOffered,
  isWarmOffered = true,
  onChange,
  onSave,
  problem,
}: ResultFieldsProps) {
  const name = useId();
  const [isChoosing, setChoosing] = useState(false);
  const missing = problem('resultaat');
  const favourites = useFavourites();
  // What was chosen before the product was known stays to be seen: saving says why it cannot stay.
  const isOffered = (resultaat: Resultaat) =>
    question.resultaat === resultaat ||
    ((resultaat !== REFERRAL || isReferralOffered) && (resultaat !== WARM || isWarmOffered));
  const choose = (resultaat: ResultaatOptie) => onChange(withResultaat(question, resultaat));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^[0-7]$/.test(event.key) || event.ctrlKey || event.altKey) return;
    const chosen = favourites[Number(event.key) - 1];
    if (event.key !== ALL && (!chosen || !isOffered(chosen.id))) return;
    event.preventDefault();
    if (!chosen) setChoosing(true);
    else {
      choose(chosen);
      if (missing !== null) onSave();
      else document.querySelector<HTMLElement>(`input[name="${name}"][value="${chosen.id}"]`)?.focus();
    }
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
        {favourites.map(
          (resultaat, index) =>
            isOffered(resultaat.id) && (
              <ResultRadio
                key={resultaat.id}
                {...{ name, resultaat, index }}
                isChosen={question.resultaat === resultaat.id}
                onChoose={choose}
              />
            ),
        )}
        <OtherResult question={question} favourites={favourites} onOpen={() => setChoosing(true)} />
      </fieldset>
      {isChoosing && (
        <ResultChooser
          isOffered={isOffered}
          onClose={() => setChoosing(false)}
          onChoose={(resultaat) => {
            setChoosing(false);
            choose(resultaat);
            if (missing !== null) onSave();
          }}
        />
      )}
      <Answered question={question} onChange={onChange} problem={problem('isBeantwoord')} />
    </>
  );
}

function useFavourites(): readonly ResultaatOptie[] {
  const lijsten = useAppStore((state) => state.lijsten);
  const favourites = useAppStore((state) => state.favourites);
  return useMemo(() => selectFavourites({ lijsten, favourites }), [lijsten, favourites]);
}

type ResultRadioProps = {
  readonly name: string;
  readonly resultaat: ResultaatOptie;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onChoose: (resultaat: ResultaatOptie) => void;
};

function ResultRadio({ name, resultaat, index, isChosen, onChoose }: ResultRadioProps) {
  return (
    <label className="vk-result">
      <input
        type="radio"
        name={name}
        value={resultaat.id}
        data-focus={index === 0 ? 'resultaat' : undefined}
        aria-keyshortcuts={String(index + 1)}
        checked={isChosen}
        onChange={() => onChoose(resultaat)}
      />
      <span className="vk-result-key" aria-hidden="true">
        {index + 1}
      </span>
      <span className="vk-ellipsis" title={resultaat.naam}>
        {resultaat.naam}
      </span>
    </label>
  );
}

type OtherResultProps = Pick<ResultFieldsProps, 'question'> & {
  readonly favourites: readonly ResultaatOptie[];
  readonly onOpen: () => void;
};

/** The way to all results; says which one was chosen there. */
function OtherResult({ question: { resultaat }, favourites, onOpen }: OtherResultProps) {
  const resultaten = useAppStore(selectResultaten);
  const other =
    resultaat === null || favourites.some(({ id }) => id === resultaat) ? null : resultaatOf(resultaten, resultaat);
  const naam = other?.naam ?? null;
  return (
    <button
      type="button"
      className={naam === null ? 'vk-result' : 'vk-result vk-result-chosen'}
      aria-keyshortcuts={ALL}
      aria-haspopup="dialog"
      title={naam ?? nl.lijsten.allResults}
      onClick={onOpen}
    >
      <span className="vk-result-key" aria-hidden="true">
        {ALL}
      </span>
      <span className="vk-ellipsis">
        {naam !== null && <span className="vk-hidden">{nl.lijsten.allResults}: </span>}
        {naam ?? nl.lijsten.allResults}
      </span>
    </button>
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
