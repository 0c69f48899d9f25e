import { describe, expect, it } from 'vitest';
import type { Identification } from '../../../shared/domain/identification';
import { persoonOf } from '../../../../tests/support/builders';
import { checkAnswer } from './check-answer';
import { named } from './identify';
import { questionsFor } from './questions';

const questions = { questions: questionsFor(persoonOf(), []), isStrict: false };
const say = (before: Identification, answer: string, questionId = 'geboorteplaats') =>
  checkAnswer(questions, { before, questionId, answer, thisYear: 2026 });

describe('an answer to a control question', () => {
  it('is recorded with its outcome, without what was said', () => {
    expect(say(named, 'harderwijk')).toEqual({
      outcome: 'right',
      identification: { ...named, asked: [{ questionId: 'geboorteplaats', outcome: 'right' }] },
    });
  });

  it('counts once: after a wrong answer the same question is not taken again', () => {
    const after = say(named, 'Ermelo')?.identification ?? named;

    expect(after.asked).toEqual([{ questionId: 'geboorteplaats', outcome: 'wrong' }]);
    expect(say(after, 'Harderwijk')).toBeNull();
  });

  it('is still taken when the question was skipped before', () => {
    const skipped = { ...named, asked: [{ questionId: 'geboorteplaats', outcome: 'skipped' }] } as const;

    expect(say(skipped, 'Harderwijk')?.outcome).toBe('right');
  });

  it('to a question that was not put is not taken', () => {
    expect(say(named, 'Harderwijk', 'schoenmaat')).toBeNull();
  });
});
