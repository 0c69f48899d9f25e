import type { ControlQuestion } from '../../../shared/domain/identification';

/** A control question with the check of its answer. Only `question` may cross to the window. */
export type PreparedQuestion = {
  readonly question: ControlQuestion;
  readonly isRight: (answer: string, thisYear: number) => boolean;
};

export const prepared = (
  question: Omit<ControlQuestion, 'options'>,
  isRight: PreparedQuestion['isRight'],
): PreparedQuestion => ({ question: { ...question, options: [] }, isRight });

/** Spelling of accents, capitals, hyphens and spaces does not matter. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Whether this postcode and this house number both stand in an answer, however they are written. */
export const hasAdres = (postcode: string, huisnummer: number | string) => (answer: string) => {
  const said = answer.toUpperCase().replace(/\s/g, '');
  return said.includes(postcode) && new RegExp(`(?<!\\d)${huisnummer}(?!\\d)`).test(said.replace(postcode, ' '));
};
