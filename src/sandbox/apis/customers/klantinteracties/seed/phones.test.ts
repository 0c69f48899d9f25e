import { describe, expect, it } from 'vitest';
import { createRng } from '../../../../rng';
import { mixedNotation, nationalDigits } from './phones';

describe('nationalDigits', () => {
  it.each([
    ['06-12345678', '0612345678'],
    ['+31 6 12345678', '0612345678'],
    ['0031341123456', '0341123456'],
    ['+31 (0)341 123456', '0341123456'],
    ['12345', null],
  ])('reads %s as %s', (written, digits) => {
    expect(nationalDigits(written)).toBe(digits);
  });
});

describe('mixedNotation', () => {
  it.each(['0612345678', '0341123456', '0365221234'])(
    'writes %s in several ways that all mean the same number',
    (digits) => {
      const rng = createRng('notations');

      const written = Array.from({ length: 60 }, () => mixedNotation(digits, rng));

      expect(new Set(written).size).toBeGreaterThan(3);
      expect(new Set(written.map(nationalDigits))).toEqual(new Set([digits]));
    },
  );

  it('leaves alone what is no Dutch number', () => {
    expect(mixedNotation('+49 30 1234', createRng('x'))).toBe('+49 30 1234');
  });
});
