import { describe, expect, it } from 'vitest';
import { todayInTheNetherlands } from './compose-days';

describe('today in the Netherlands', () => {
  it.each([
    ['the last moment of a winter day', '2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['midnight in winter', '2026-01-31T23:00:00.000Z', '2026-02-01'],
    ['the last moment of a summer day', '2026-07-31T21:59:59.999Z', '2026-07-31'],
    ['midnight in summer', '2026-07-31T22:00:00.000Z', '2026-08-01'],
    ['a clock that was put back', '2026-01-31T22:59:59.999Z', '2026-01-31'],
  ])('is that of %s', (_when, instant, day) => {
    expect(todayInTheNetherlands(Date.parse(instant))).toBe(day);
  });
});
