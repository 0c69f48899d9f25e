import type { Identification } from '../../../shared/domain/identification';
import { withOutcome } from './identify';
import type { CallerQuestions } from './questions-for-caller';

/** What a caller said to a control question. */
export type Said = {
  readonly before: Identification;
  readonly questionId: string;
  readonly answer: string;
  readonly thisYear: number;
};

/**
 * Whether what the caller said is right, and the identification that follows. Null when this question was not put, or was answered
 * before: nobody may try until it is right.
 */
export function checkAnswer(
  { questions, isStrict }: CallerQuestions,
  { before, questionId, answer, thisYear }: Said,
): { readonly outcome: 'right' | 'wrong'; readonly identification: Identification } | null {
  const asked = questions.find(({ question }) => question.id === questionId);
  const isAnswered = before.asked.some((one) => one.questionId === questionId && one.outcome !== 'skipped');
  if (!asked || isAnswered) return null;
  const outcome = asked.isRight(answer, thisYear) ? 'right' : 'wrong';
  return { outcome, identification: withOutcome(before, { questionId, outcome }, isStrict) };
}
