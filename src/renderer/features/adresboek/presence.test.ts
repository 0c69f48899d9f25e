import { describe, expect, it } from 'vitest';
import { presenceNow, todayName } from './presence';

const full = (dag: 'ma' | 'di' | 'wo' | 'do' | 'vr') => ({ dag, ochtend: true, middag: true });
const week = [full('ma'), { dag: 'di', ochtend: true, middag: false } as const, full('do')];
/** A moment in the week of Monday 2 March 2026, in winter time. */
const at = (day: number, time: string): Date => new Date(`2026-03-0${day}T${time}:00+01:00`);

describe('presence by the plan of the week', () => {
  it.each([
    ['Monday morning', at(2, '09:00'), { state: 'present' }],
    ['Monday afternoon', at(2, '13:00'), { state: 'present' }],
    [
      'Tuesday afternoon, back on Thursday',
      at(3, '14:00'),
      { state: 'absent', next: { dag: 'do', dagdeel: 'ochtend', inDays: 2 } },
    ],
    [
      'Wednesday, back tomorrow',
      at(4, '10:00'),
      { state: 'absent', next: { dag: 'do', dagdeel: 'ochtend', inDays: 1 } },
    ],
    [
      'before the office opens',
      at(2, '07:30'),
      { state: 'closed', next: { dag: 'ma', dagdeel: 'ochtend', inDays: 0 } },
    ],
    [
      'after the office closed',
      at(2, '18:00'),
      { state: 'closed', next: { dag: 'di', dagdeel: 'ochtend', inDays: 1 } },
    ],
    ['in the weekend', at(7, '11:00'), { state: 'closed', next: { dag: 'ma', dagdeel: 'ochtend', inDays: 2 } }],
  ])('%s', (_name, now, presence) => {
    expect(presenceNow(week, now)).toEqual(presence);
  });

  it('finds the same half day next week when it is the only one', () => {
    const onlyTuesday = [{ dag: 'di', ochtend: true, middag: false } as const];

    expect(presenceNow(onlyTuesday, at(3, '14:00'))).toEqual({
      state: 'absent',
      next: { dag: 'di', dagdeel: 'ochtend', inDays: 7 },
    });
  });

  it('is not known without a plan', () => {
    expect(presenceNow([], at(2, '09:00'))).toEqual({ state: 'unknown' });
  });

  it('has no next moment for somebody who never works', () => {
    const never = [{ dag: 'ma', ochtend: false, middag: false } as const];

    expect(presenceNow(never, at(2, '09:00'))).toEqual({ state: 'absent', next: null });
  });

  it('takes the clock of the Netherlands, in summer too', () => {
    expect(presenceNow([full('ma')], new Date('2026-07-06T06:15:00Z')).state).toBe('present');
  });
});

it('names today in the Netherlands', () => {
  expect(todayName(new Date('2026-03-01T23:30:00Z'))).toBe('maandag');
});
