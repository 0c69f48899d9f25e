import { datumOf } from '../../../shared/domain/days';
import { describe, expect, it } from 'vitest';
import type { Identification } from '../../../shared/domain/identification';
import { understand } from '../find/understand';
import { factsIn, named, withDocument, withOutcome } from './identify';

type Outcome = 'right' | 'wrong' | 'skipped';

const after = (outcomes: readonly Outcome[], isGeheim = false): Identification =>
  outcomes.reduce(
    (before, outcome, index) => withOutcome(before, { questionId: `vraag-${index}`, outcome }, isGeheim),
    named,
  );

describe('facts that were used to find somebody', () => {
  it.each([
    ['Jansen 12-03-1980', ['geboortedatum']],
    ['3841 AB 12', ['adres']],
    ['999993653', []],
    ['0341 411911', []],
  ])('in %s are %j', (text, given) => {
    expect(factsIn(understand(text, datumOf('2026-11-29')))).toEqual(given);
  });
});

describe('the level of identification', () => {
  it.each<[string, readonly Outcome[], boolean, number]>([
    ['one right answer', ['right'], false, 1],
    ['two right answers', ['right', 'right'], false, 2],
    ['two right answers by somebody with secrecy', ['right', 'right'], true, 1],
    ['three right answers by somebody with secrecy', ['right', 'right', 'right'], true, 2],
    ['two right answers after two wrong ones', ['wrong', 'wrong', 'right', 'right'], false, 2],
    ['two right answers after three wrong ones', ['wrong', 'wrong', 'wrong', 'right', 'right'], false, 1],
    ['skipped questions', ['skipped', 'skipped', 'skipped'], false, 1],
  ])('after %s', (_what, outcomes, isGeheim, level) => {
    expect(after(outcomes, isGeheim).level).toBe(level);
  });

  it('counts a question once, however often it is answered', () => {
    const once = withOutcome(named, { questionId: 'adres', outcome: 'right' }, false);

    const twice = withOutcome(once, { questionId: 'adres', outcome: 'right' }, false);

    expect(twice.level).toBe(1);
    expect(twice.asked).toHaveLength(1);
  });

  it('is the highest once a document was seen, whatever was answered', () => {
    const seen = withDocument(after(['wrong', 'wrong', 'wrong']), 'paspoort');

    expect(seen.level).toBe(3);
    expect(withOutcome(seen, { questionId: 'adres', outcome: 'wrong' }, false).level).toBe(3);
  });
});
