import { describe, expect, it } from 'vitest';
import { median, rounded } from './figures';

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[900, 10, 11, 12, 13, 14, 15], 13],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('leaves what it was given as it is', () => {
    const values = [3, 1, 2];

    median(values);

    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing does not exist', () => {
    expect(() => median([])).toThrow('no median');
  });
});

describe('rounded', () => {
  it('keeps so many decimals', () => {
    expect(rounded(1.23456, 2)).toBe(1.23);
  });
});
