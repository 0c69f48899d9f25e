import { describe, expect, it } from 'vitest';
import { day } from '../../../../tests/fakes/klantbeeld/builders';
import { easterSunday, termEnd, workingDaysBetween } from './term-end';

describe('the end of a legal term', () => {
  it.each([
    ['an ordinary Friday stays', '2026-03-13', '2026-03-13'],
    ['a Saturday becomes Monday', '2026-03-14', '2026-03-16'],
    ['a Sunday becomes Monday', '2026-03-15', '2026-03-16'],
    ['Good Friday runs on past Easter Monday', '2026-04-03', '2026-04-07'],
    ['Ascension Day becomes Friday', '2026-05-14', '2026-05-15'],
    ['Whit Monday becomes Tuesday', '2026-05-25', '2026-05-26'],
    ['King’s Day becomes the day after', '2026-04-27', '2026-04-28'],
    ['Christmas runs on past the weekend', '2026-12-25', '2026-12-28'],
  ])('%s', (_name, lastDay, end) => {
    expect(termEnd(day(lastDay))).toBe(end);
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
  ])('finds Easter of %i', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });

  it('counts working days, not weekends', () => {
    expect(workingDaysBetween(day('2026-02-27'), day('2026-03-02'))).toBe(1);
    expect(workingDaysBetween(day('2026-03-02'), day('2026-03-02'))).toBe(0);
  });
});
