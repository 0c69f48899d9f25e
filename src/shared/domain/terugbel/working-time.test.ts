import { describe, expect, it } from 'vitest';
import { datumOf } from '../days';
import { dutchMomentOf, dutchMs } from './dutch-time';
import { escalationOf, passedShare } from './escalation';
import { addWorkingMs, dayOffOf, dueMsOf, OFFICE_HOURS, workingMsBetween, type WorkingHours } from './working-time';

const at = (datum: string, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dutchMs({ datum: datumOf(datum), minutes: hours * 60 + minutes });
};
const shown = (atMs: number): string => {
  const { datum, minutes } = dutchMomentOf(atMs);
  return `${datum} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const due = (datum: string, time: string, norm: string, hours: WorkingHours = OFFICE_HOURS) =>
  shown(dueMsOf(at(datum, time), norm, hours));
const HOUR_MS = 3_600_000;

describe('the wall clock in the Netherlands', () => {
  it.each(['2026-01-15 00:00', '2026-03-29 01:59', '2026-03-29 03:00', '2026-07-01 23:59', '2026-10-25 03:00'])(
    'reads %s back as it was written',
    (text) => {
      const [datum = '', time = ''] = text.split(' ');

      expect(shown(at(datum, time))).toBe(text);
    },
  );

  it('takes the hour after for a time that is skipped in spring', () => {
    expect(shown(at('2026-03-29', '02:30'))).toBe('2026-03-29 03:30');
  });
});

describe('due time in working hours', () => {
  it.each([
    ['within a day', '2026-11-24', '09:00', 'PT4H', '2026-11-24 13:00'],
    ['to the same time two working days later', '2026-11-24', '10:15', 'P2D', '2026-11-26 10:15'],
    ['over a weekend', '2026-11-27', '15:00', 'P2D', '2026-12-01 15:00'],
    ['from the evening on, as from the next morning', '2026-11-24', '19:40', 'PT4H', '2026-11-25 12:30'],
    ['from before the doors open, as from opening', '2026-11-24', '06:00', 'PT1H', '2026-11-24 09:30'],
    ['from a Saturday, as from Monday morning', '2026-11-28', '11:00', 'PT2H', '2026-11-30 10:30'],
    ['over Christmas and the weekend after it', '2026-12-24', '16:00', 'PT2H', '2026-12-28 09:30'],
    ['over New Year', '2026-12-31', '16:30', 'P1D', '2027-01-04 16:30'],
    ['over Easter Monday', '2026-04-03', '12:00', 'P1D', '2026-04-07 12:00'],
    ['over Koningsdag on a Monday', '2026-04-24', '12:00', 'P2D', '2026-04-29 12:00'],
    ['over Hemelvaartsdag', '2026-05-13', '16:00', 'PT2H', '2026-05-15 09:30'],
    ['over Bevrijdingsdag in a lustrum year', '2025-05-02', '12:00', 'P1D', '2025-05-06 12:00'],
    ['on Bevrijdingsdag in any other year', '2026-05-04', '12:00', 'P1D', '2026-05-05 12:00'],
    ['over the night in which an hour is skipped', '2026-03-27', '16:00', 'PT4H', '2026-03-30 11:30'],
    ['over the night in which an hour comes twice', '2026-10-23', '16:00', 'PT4H', '2026-10-26 11:30'],
  ])('runs %s', (_what, datum, time, norm, expected) => {
    expect(due(datum, time, norm)).toBe(expected);
  });

  it('follows the hours of the line: a day more where nobody works on Friday', () => {
    const hours = { ...OFFICE_HOURS, dagen: [1, 2, 3, 4], van: '09:00', tot: '12:00' };

    expect(due('2026-11-26', '11:00', 'PT2H', hours)).toBe('2026-11-30 10:00');
  });

  it('leaves out days on which the municipality is closed besides the holidays', () => {
    const hours = { ...OFFICE_HOURS, gesloten: [datumOf('2026-05-15')] };

    expect(due('2026-05-13', '16:00', 'PT2H', hours)).toBe('2026-05-18 09:30');
    expect(dayOffOf(datumOf('2026-05-15'), hours)).toBe('gesloten');
  });

  it('refuses a term that never ends', () => {
    expect(() => addWorkingMs(at('2026-11-24', '09:00'), HOUR_MS, { ...OFFICE_HOURS, dagen: [] })).toThrow(RangeError);
  });

  it('counts the same working time back as it added, from any moment of a year', () => {
    for (let start = at('2026-01-01', '00:00'); start < at('2027-01-01', '00:00'); start += 7.3 * HOUR_MS) {
      const end = dueMsOf(start, 'PT11H', OFFICE_HOURS);

      expect(workingMsBetween(start, end, OFFICE_HOURS)).toBe(11 * HOUR_MS);
    }
  });
});

describe('escalation', () => {
  const term = { sinceMs: at('2026-11-26', '08:30'), dueMs: at('2026-11-30', '08:30') };

  it.each([
    ['2026-11-26', '12:00', 'onTime'],
    ['2026-11-27', '12:44', 'onTime'],
    ['2026-11-27', '12:46', 'soon'],
    ['2026-11-29', '12:00', 'late'],
    ['2026-11-30', '08:31', 'late'],
  ])('is at %s %s: %s', (datum, time, expected) => {
    expect(escalationOf(term, at(datum, time), OFFICE_HOURS)).toBe(expected);
  });

  it('does not count the hours in which nobody works', () => {
    const night = { sinceMs: at('2026-11-24', '16:00'), dueMs: at('2026-11-25', '11:30') };

    expect(passedShare(night, at('2026-11-25', '08:30'), OFFICE_HOURS)).toBeCloseTo(0.25);
  });

  it('is late when the term is over, also where it had no working time', () => {
    const weekend = { sinceMs: at('2026-11-28', '10:00'), dueMs: at('2026-11-28', '12:00') };

    expect(escalationOf(weekend, at('2026-11-28', '11:00'), OFFICE_HOURS)).toBe('onTime');
    expect(escalationOf(weekend, at('2026-11-28', '12:00'), OFFICE_HOURS)).toBe('late');
  });
});
