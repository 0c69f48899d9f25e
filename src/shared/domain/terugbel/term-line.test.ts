import { describe, expect, it } from 'vitest';
import { dutchInputMs, dutchInputOf, readToelichting, TERM_LINE_MAX, termLine, withTermLine } from './term-line';

const dueMs = Date.parse('2026-11-30T13:30:00Z');

describe('the first line of a callback', () => {
  it('says until when to call, when the resident likes it and how often was tried', () => {
    expect(termLine({ dueMs, voorkeur: 'ochtend', pogingen: 2 })).toBe(
      'Terugbellen uiterlijk: 30-11-2026 14:30 · voorkeur: ochtend · pogingen: 2',
    );
    expect(termLine({ dueMs, voorkeur: null, pogingen: 0 })).toBe('Terugbellen uiterlijk: 30-11-2026 14:30');
    expect(termLine({ dueMs, voorkeur: 'ochtend', pogingen: 999 }).length).toBeLessThan(TERM_LINE_MAX);
  });

  it.each([
    { dueMs, voorkeur: 'middag', pogingen: 0 },
    { dueMs, voorkeur: null, pogingen: 3 },
    { dueMs: Date.parse('2026-07-01T06:30:00Z'), voorkeur: 'avond', pogingen: 12 },
  ] as const)('reads %o back as it was written', (term) => {
    expect(readToelichting(withTermLine('Over het paspoort.\nBel zacht.', term))).toEqual({
      term,
      text: 'Over het paspoort.\nBel zacht.',
    });
  });

  it('replaces the line that stood there, and leaves the text', () => {
    const before = withTermLine('Over het paspoort.', { dueMs, voorkeur: null, pogingen: 0 });

    expect(withTermLine(before, { dueMs, voorkeur: null, pogingen: 1 })).toBe(
      'Terugbellen uiterlijk: 30-11-2026 14:30 · pogingen: 1\nOver het paspoort.',
    );
  });

  it.each([
    'Bel na 16 uur.',
    'Terugbellen uiterlijk: 31-02-2026 14:30\nx',
    'Terugbellen uiterlijk: morgen',
    '',
    'Terugbellen uiterlijk: 30-11-2026 14:30 of later\nx',
  ])('takes %j for text of somebody else', (toelichting) => {
    expect(readToelichting(toelichting)).toEqual({ term: null, text: toelichting });
  });
});

describe('a moment that somebody chooses', () => {
  it('is by the clock in the Netherlands', () => {
    expect(dutchInputMs('2026-11-30T14:30')).toBe(dueMs);
    expect(dutchInputOf(dueMs)).toBe('2026-11-30T14:30');
  });

  it.each(['', '2026-02-31T10:00', '2026-11-30 14:30', '2026-11-30T24:00'])('is not %j', (text) => {
    expect(dutchInputMs(text)).toBeNull();
  });
});
