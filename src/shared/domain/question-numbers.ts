import type { CallbackDraft, QuestionDraft } from './conversation';
import { digitsOf, findPersonalNumbers, withoutPersonalNumbers, type PersonalNumber } from './personal-numbers';

/** The fields of a question in which anything can be typed. */
export type FreeField = 'vraag' | 'note' | 'callback.vragen' | `callback.${(typeof CALLBACK_FIELDS)[number]}`;

const CALLBACK_FIELDS = ['toelichting', 'bericht', 'voorkeursmoment'] as const;
const FIELDS: readonly FreeField[] = [
  'vraag',
  'note',
  'callback.toelichting',
  'callback.bericht',
  'callback.voorkeursmoment',
  'callback.vragen',
];

/** Personal numbers in one field of a question. */
export type NumbersInField = { readonly field: FreeField; readonly numbers: readonly PersonalNumber[] };

type Texts = Pick<QuestionDraft, 'vraag' | 'note' | 'callback' | 'nummersGelaten'>;

/** The personal numbers in what was typed in a question, by field, without those that the agent left. */
export function numbersInQuestion(question: Texts): readonly NumbersInField[] {
  const left = new Set(question.nummersGelaten ?? []);
  return FIELDS.flatMap((field) => {
    const numbers = findPersonalNumbers(textOf(question, field)).filter((number) => !left.has(digitsOf(number)));
    return numbers.length === 0 ? [] : [{ field, numbers }];
  });
}

/** What changes in a question when its personal numbers are replaced by words. */
export function replacingNumbers(
  question: Texts,
  wordsFor: (kind: PersonalNumber['kind']) => string,
): Partial<QuestionDraft> {
  const clean = new Map(
    numbersInQuestion(question).map(({ field, numbers }) => [
      field,
      withoutPersonalNumbers(textOf(question, field), numbers, wordsFor),
    ]),
  );
  const { callback } = question;
  const inCallback: Partial<CallbackDraft> = Object.fromEntries(
    CALLBACK_FIELDS.flatMap((name) => (clean.has(`callback.${name}`) ? [[name, clean.get(`callback.${name}`)]] : [])),
  );
  return {
    vraag: clean.get('vraag') ?? question.vraag,
    note: clean.get('note') ?? question.note,
    callback: callback && { ...callback, ...inCallback, ...cleanAnswers(callback, wordsFor) },
  };
}

function cleanAnswers(
  { vragen }: CallbackDraft,
  wordsFor: (kind: PersonalNumber['kind']) => string,
): Pick<CallbackDraft, 'vragen'> {
  if (!vragen) return {};
  const antwoorden = vragen.antwoorden.map(({ antwoord, ...one }) => ({
    ...one,
    antwoord: withoutPersonalNumbers(antwoord, findPersonalNumbers(antwoord), wordsFor),
  }));
  return { vragen: { ...vragen, antwoorden } };
}

/** What changes in a question when its personal numbers stay: its texts do not, but they are no trouble any more. */
export const leavingNumbers = (question: Texts): Partial<QuestionDraft> => ({
  vraag: question.vraag,
  note: question.note,
  callback: question.callback,
  nummersGelaten: [
    ...(question.nummersGelaten ?? []),
    ...new Set(numbersInQuestion(question).flatMap(({ numbers }) => numbers.map(digitsOf))),
  ],
});

function textOf({ vraag, note, callback }: Texts, field: FreeField): string {
  switch (field) {
    case 'vraag':
      return vraag;
    case 'note':
      return note;
    case 'callback.toelichting':
      return callback?.toelichting ?? '';
    case 'callback.bericht':
      return callback?.bericht ?? '';
    case 'callback.voorkeursmoment':
      return callback?.voorkeursmoment ?? '';
    case 'callback.vragen':
      return callback?.vragen?.antwoorden.map(({ antwoord }) => antwoord).join('\n') ?? '';
  }
}
