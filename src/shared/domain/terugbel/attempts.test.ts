import { describe, expect, it } from 'vitest';
import { datumOf } from '../days';
import { adviceAfter, type AttemptOutcome } from './attempts';
import { dagdeelOf } from './dagdeel';
import { dutchMs } from './dutch-time';

const attempt = (datum: string, hour: number, outcome: AttemptOutcome = 'niet_bereikt') => ({
  atMs: dutchMs({ datum: datumOf(datum), minutes: hour * 60 }),
  outcome,
});

describe('attempts to call back', () => {
  it('asks for another part of the day after a first miss', () => {
    expect(adviceAfter([])).toEqual({ kind: 'try', left: 3, dagdeel: null });
    expect(adviceAfter([attempt('2026-11-24', 9)])).toEqual({ kind: 'try', left: 2, dagdeel: 'middag' });
  });

  it('offers a message after three misses in different parts of the day', () => {
    const attempts = [attempt('2026-11-24', 9), attempt('2026-11-24', 14, 'voicemail'), attempt('2026-11-25', 9)];

    expect(adviceAfter(attempts)).toEqual({ kind: 'message' });
  });

  it('counts several calls in one part of a day once', () => {
    const attempts = [attempt('2026-11-24', 9), attempt('2026-11-24', 10), attempt('2026-11-24', 11)];

    expect(adviceAfter(attempts)).toEqual({ kind: 'try', left: 2, dagdeel: 'middag' });
  });

  it('is not content with three mornings', () => {
    const attempts = [attempt('2026-11-24', 9), attempt('2026-11-25', 9), attempt('2026-11-26', 9)];

    expect(adviceAfter(attempts)).toEqual({ kind: 'try', left: 1, dagdeel: 'middag' });
  });

  it('knows the parts of the day by the clock in the Netherlands', () => {
    expect(dagdeelOf(Date.parse('2026-07-01T09:59:00Z'))).toBe('ochtend');
    expect(dagdeelOf(Date.parse('2026-07-01T10:00:00Z'))).toBe('middag');
    expect(dagdeelOf(Date.parse('2026-12-01T16:30:00Z'))).toBe('avond');
  });
});
