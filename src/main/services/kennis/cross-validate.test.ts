import { describe, expect, it } from 'vitest';
import { crossValidate, valueOf } from './cross-validate';
import type { Outcome } from './measure';

const outcome = (rank: number, expected: string | null = 'a'): Outcome => ({
  query: { id: 'q', query: 'vraag', type: 'vraag', expected, acceptable: [] },
  rank,
  isEmpty: rank === 0,
  ms: 1,
});

describe('valueOf', () => {
  it('counts the place of the answer, and what was rightly refused for less', () => {
    expect(valueOf([outcome(1), outcome(0)])).toBe(0.5);
    expect(valueOf([outcome(2)])).toBe(0.75);
    expect(valueOf([outcome(1), outcome(0, null)])).toBeCloseTo(1.1);
  });
});

describe('crossValidate', () => {
  it('chooses what is better on every part', () => {
    const choice = crossValidate(
      [
        { setting: 'now', outcomes: [outcome(2), outcome(2), outcome(2), outcome(2)] },
        { setting: 'better', outcomes: [outcome(1), outcome(1), outcome(1), outcome(1)] },
      ],
      { folds: 2 },
    );

    expect(choice).toEqual({ now: 0.75, heldOut: 1, onAll: 1, chosen: 'better' });
  });

  it('does not credit a setting with the questions that chose it', () => {
    const choice = crossValidate(
      [
        { setting: 'now', outcomes: [outcome(0), outcome(0)] },
        { setting: 'first by heart', outcomes: [outcome(1), outcome(0)] },
        { setting: 'second by heart', outcomes: [outcome(0), outcome(1)] },
      ],
      { folds: 2 },
    );

    expect(choice).toMatchObject({ onAll: 0.5, heldOut: 0 });
  });
});
