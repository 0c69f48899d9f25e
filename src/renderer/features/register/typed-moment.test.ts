import { describe, expect, it } from 'vitest';
import { readMoment, writeMoment } from './typed-moment';

const nowMs = Date.parse('2026-11-29T09:00:00Z');

describe('a moment as it is typed', () => {
  it.each([
    ['2-12 15:00', '2026-12-02T15:00'],
    ['02-12 9.30 uur', '2026-12-02T09:30'],
    ['28-11 15:00', '2026-11-28T15:00'],
    ['4-1 10:00', '2027-01-04T10:00'],
    ['4-1-2028, 10:00', '2028-01-04T10:00'],
  ])('%s is %s', (typed, moment) => {
    expect(readMoment(typed, nowMs)).toBe(moment);
  });

  it.each(['', 'morgen', '31-2 10:00', '2-12', '2-12 25:00'])('%j stays as it is', (typed) => {
    expect(readMoment(typed, nowMs)).toBe(typed);
    expect(writeMoment(typed, nowMs)).toBe(typed);
  });

  it('is written with the year only when that is another one', () => {
    expect(writeMoment('2026-12-02T15:00', nowMs)).toBe('02-12 15:00');
    expect(writeMoment('2027-01-04T10:00', nowMs)).toBe('04-01-2027 10:00');
  });
});
