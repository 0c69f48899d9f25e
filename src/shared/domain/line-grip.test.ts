import { describe, expect, it } from 'vitest';
import { datumOf } from './days';
import { gripOf } from './line-grip';

const today = datumOf('2026-11-29');
const sound = {
  agreement: {
    reference: 'DVO',
    legalBasis: 'Wgr',
    validUntil: datumOf('2028-01-01'),
    evaluation: datumOf('2027-06-01'),
  },
  owner: { role: 'hoofd belastingen' },
  decides: { policy: 'gemeente', amount: 'executor', exception: 'samen' },
} as const;

describe('the grip on a line', () => {
  it('asks for nothing when all is in order', () => {
    expect(gripOf(sound, today)).toEqual([]);
  });

  it('names an agreement that ends within sixty days, and one that ended', () => {
    const until = (validUntil: string) => ({
      ...sound,
      agreement: { ...sound.agreement, validUntil: datumOf(validUntil) },
    });

    expect(gripOf(until('2027-01-28'), today)).toEqual([{ kind: 'agreementEnds', on: '2027-01-28', days: 60 }]);
    expect(gripOf(until('2027-01-29'), today)).toEqual([]);
    expect(gripOf(until('2026-11-29'), today)).toEqual([{ kind: 'agreementEnds', on: '2026-11-29', days: 0 }]);
    expect(gripOf(until('2026-11-28'), today)).toEqual([{ kind: 'agreementEnded', on: '2026-11-28' }]);
  });

  it('names an evaluation that is due, and who or what is missing', () => {
    const late = { ...sound, agreement: { ...sound.agreement, evaluation: datumOf('2026-11-01') } };

    expect(gripOf(late, today)).toEqual([{ kind: 'evaluationPassed', on: '2026-11-01' }]);
    expect(
      gripOf({ agreement: undefined, owner: undefined, decides: undefined }, today).map(({ kind }) => kind),
    ).toEqual(['noAgreement', 'noOwner', 'noDecider']);
  });
});
