import { useMemo } from 'react';
import type { CallbackDraft, QuestionDraft } from '../../../shared/domain/conversation';
import type { Vraag, Vragenset } from '../../../shared/domain/lijsten';
import {
  answerKey,
  answerTo,
  leftOver,
  NO_SET,
  setOf,
  setsFor,
  unanswered,
  withAnswer,
} from '../../../shared/domain/vragenset';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { IconButton, Select, TextArea, TextField } from '../../ui';
import { selectLijsten } from '../lijsten';

type Asked = QuestionDraft & { readonly callback: CallbackDraft };

/** The questions that go with a callback now, how many answers are still missing, and whether there is anything to show. */
export function useQuestionSet(question: QuestionDraft) {
  const vragensets = useAppStore((state) => selectLijsten(state)?.vragensets);
  return useMemo(() => {
    const { callback } = question;
    if (!callback) return { set: null, offered: [], missing: [], isShown: false };
    const asked = { ...question, callback };
    const set = setOf(vragensets ?? [], asked);
    const offered = setsFor(vragensets ?? [], asked);
    return {
      ...{ set, offered },
      missing: unanswered(set, callback.vragen),
      isShown: offered.length > 0 || leftOver(set, callback.vragen).length > 0,
    };
  }, [vragensets, question]);
}

type QuestionSetProps = {
  readonly question: Asked;
  readonly set: Vragenset | null;
  readonly offered: readonly Vragenset[];
  readonly onChange: (callback: CallbackDraft) => void;
  readonly problem: (field: string) => string | null;
};

/** The questions of a set with their answers. What was answered stays on screen, also when it is asked no more. */
export function QuestionSet({ question, set, offered, onChange, problem }: QuestionSetProps) {
  const text = nl.lijsten.vragen;
  const { callback } = question;
  const { vragen } = callback;
  const answer = (id: string, vraag: string, antwoord: string) =>
    onChange({ ...callback, vragen: withAnswer(vragen, { id, vraag, antwoord }) });
  return (
    <div className="vk-vragen" role="group" aria-label={text.title}>
      <Select
        label={text.set}
        data-focus="callback.vragen"
        value={set?.id ?? NO_SET}
        error={problem('callback.vragen')}
        options={[{ value: NO_SET, label: text.none }, ...offered.map(({ id, naam }) => ({ value: id, label: naam }))]}
        onChange={(event) =>
          onChange({ ...callback, vragen: { antwoorden: vragen?.antwoorden ?? [], setId: event.target.value } })
        }
      />
      {set?.vragen.map((vraag) => {
        const key = answerKey(set, vraag);
        return (
          <AnswerField
            key={key}
            vraag={vraag}
            name={`callback.vragen.${key}`}
            antwoord={answerTo(vragen, key)}
            error={problem(`callback.vragen.${key}`)}
            onAnswer={(antwoord) => answer(key, vraag.label, antwoord)}
          />
        );
      })}
      {leftOver(set, vragen).map(({ id, vraag, antwoord }) => (
        <div key={id} className="vk-vraag-left">
          <TextField
            label={text.left(vraag)}
            value={antwoord}
            onChange={(event) => answer(id, vraag, event.target.value)}
          />
          <IconButton icon="close" label={text.removeLeft(vraag)} onClick={() => answer(id, vraag, '')} />
        </div>
      ))}
    </div>
  );
}

type AnswerFieldProps = {
  readonly vraag: Vraag;
  readonly name: string;
  readonly antwoord: string;
  readonly error: string | null;
  readonly onAnswer: (antwoord: string) => void;
};

function AnswerField({ vraag, name, antwoord, error, onAnswer }: AnswerFieldProps) {
  const label = vraag.isVerplicht ? nl.lijsten.vragen.required(vraag.label) : vraag.label;
  const shared = { label, error, value: antwoord, 'data-focus': name, 'aria-required': vraag.isVerplicht };
  if (vraag.soort === 'vink') {
    const { yes } = nl.lijsten.vragen;
    return (
      <label className="vk-vraag-vink">
        <input
          type="checkbox"
          data-focus={name}
          checked={antwoord === yes}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onAnswer(event.target.checked ? yes : '')}
        />
        {label}
        {error !== null && <span className="vk-field-error">{error}</span>}
      </label>
    );
  }
  if (vraag.soort === 'lang')
    return <TextArea {...shared} isGrowing={false} rows={2} onChange={(event) => onAnswer(event.target.value)} />;
  if (vraag.soort === 'kort') return <TextField {...shared} onChange={(event) => onAnswer(event.target.value)} />;
  // An answer that is no longer offered stays chosen.
  const offered = antwoord === '' || vraag.opties.includes(antwoord) ? vraag.opties : [...vraag.opties, antwoord];
  return (
    <Select
      {...shared}
      options={[
        { value: '', label: nl.lijsten.vragen.choose },
        ...offered.map((optie) => ({ value: optie, label: optie })),
      ]}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}
