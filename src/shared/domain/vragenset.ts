// Without zod: the window asks with the same rules by which main looks at the answers.
import type { CallbackDraft, QuestionDraft } from './conversation';
import type { Vraag, Vragenset } from './lijsten';
import { active } from './lijsten-rules';

type Answers = NonNullable<CallbackDraft['vragen']>;
type Asked = Pick<QuestionDraft, 'vraag' | 'product' | 'note'> & {
  readonly callback: Pick<CallbackDraft, 'identificatie' | 'bijAfdeling' | 'vragen'>;
};

/** No questions, by choice. */
export const NO_SET = '';

/** The sets for whoever is asked to call back, those about this subject first. Sets of another department are not there. */
export function setsFor(sets: readonly Vragenset[], { callback }: Pick<Asked, 'callback'>): readonly Vragenset[] {
  const { identificatie, bijAfdeling } = callback;
  return active(sets).filter(
    ({ afdeling }) =>
      afdeling === null || (afdeling !== '' && (afdeling === identificatie || afdeling === bijAfdeling)),
  );
}

/** The set that is asked: the one that was chosen while it can be, else the one that fits department and subject best. */
export function setOf(sets: readonly Vragenset[], asked: Asked): Vragenset | null {
  const offered = setsFor(sets, asked);
  const chosen = asked.callback.vragen?.setId;
  if (chosen === NO_SET) return null;
  const own = offered.find(({ id }) => id === chosen);
  if (own) return own;
  const words = ` ${plainWords(`${asked.product ?? ''} ${asked.vraag} ${asked.note}`)} `;
  const fits = ({ onderwerpen }: Vragenset) => onderwerpen.some((word) => words.includes(` ${plainWords(word)} `));
  const weight = (set: Vragenset) => (fits(set) ? 2 : 0) + (set.afdeling === null ? 0 : 1);
  const fitting = offered.filter((set) => set.onderwerpen.length === 0 || fits(set));
  return [...fitting].sort((one, other) => weight(other) - weight(one))[0] ?? null;
}

/** Whole words only: who asks for kwijtschelding has lost nothing (kwijt). */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** Under which an answer is kept: a question of another set never takes it over. */
export const answerKey = (set: Pick<Vragenset, 'id'>, vraag: Pick<Vraag, 'id'>): string => `${set.id}/${vraag.id}`;

export const answerTo = (vragen: Answers | undefined, key: string): string =>
  vragen?.antwoorden.find(({ id }) => id === key)?.antwoord ?? '';

/** What was answered, to questions of the set and others, with one answer changed. */
export function withAnswer(vragen: Answers | undefined, answer: Answers['antwoorden'][number]): Answers {
  const before = vragen?.antwoorden ?? [];
  const isNew = before.every(({ id }) => id !== answer.id);
  return {
    ...vragen,
    antwoorden: isNew ? [...before, answer] : before.map((one) => (one.id === answer.id ? answer : one)),
  };
}

/** Answers to questions that are asked no more: the set changed, or another department was chosen. They stay, and are sent. */
export function leftOver(set: Vragenset | null, vragen: Answers | undefined): Answers['antwoorden'] {
  const asked = new Set(set?.vragen.map((vraag) => answerKey(set, vraag)) ?? []);
  return (vragen?.antwoorden ?? []).filter(({ id, antwoord }) => !asked.has(id) && antwoord.trim() !== '');
}

/** Keys of required questions without an answer. */
export const unanswered = (set: Vragenset | null, vragen: Answers | undefined): readonly string[] =>
  (set?.vragen ?? [])
    .filter(({ isVerplicht }) => isVerplicht)
    .map((vraag) => (set ? answerKey(set, vraag) : ''))
    .filter((key) => answerTo(vragen, key).trim() === '');

/** The answers as the colleague reads them, a line each; empty when there are none. */
export function answersText(vragen: Answers | undefined): string {
  const given = (vragen?.antwoorden ?? []).filter(({ antwoord }) => antwoord.trim() !== '');
  return given
    .map(
      ({ vraag, antwoord }) =>
        `- ${vraag}${/[?:]$/.test(vraag) ? '' : ':'} ${antwoord.trim().replace(/\s*\n\s*/g, ' ')}`,
    )
    .join('\n');
}
