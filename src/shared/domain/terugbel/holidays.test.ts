import { describe, expect, it } from 'vitest';
import { easterOf, holidaysOf } from './holidays';

const RULES = { bevrijdingsdag: 'lustrum', goedeVrijdag: false } as const;
const daysOf = (year: number, rules: Parameters<typeof holidaysOf>[1] = RULES) =>
  Object.fromEntries([...holidaysOf(year, rules)].map(([datum, name]) => [name, datum]));

describe('Dutch public holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (year, easter) => {
    expect(easterOf(year)).toBe(easter);
  });

  it.each([
    [2024, { Hemelvaartsdag: '2024-05-09', 'Tweede Paasdag': '2024-04-01', 'Tweede Pinksterdag': '2024-05-20' }],
    [2025, { Hemelvaartsdag: '2025-05-29', 'Tweede Paasdag': '2025-04-21', 'Tweede Pinksterdag': '2025-06-09' }],
    [2026, { Hemelvaartsdag: '2026-05-14', 'Tweede Paasdag': '2026-04-06', 'Tweede Pinksterdag': '2026-05-25' }],
    [2027, { Hemelvaartsdag: '2027-05-06', 'Tweede Paasdag': '2027-03-29', 'Tweede Pinksterdag': '2027-05-17' }],
    [2028, { Hemelvaartsdag: '2028-05-25', 'Tweede Paasdag': '2028-04-17', 'Tweede Pinksterdag': '2028-06-05' }],
    [2029, { Hemelvaartsdag: '2029-05-10', 'Tweede Paasdag': '2029-04-02', 'Tweede Pinksterdag': '2029-05-21' }],
    [2030, { Hemelvaartsdag: '2030-05-30', 'Tweede Paasdag': '2030-04-22', 'Tweede Pinksterdag': '2030-06-10' }],
  ])('knows the days that follow from Easter in %i', (year, expected) => {
    expect(daysOf(year)).toMatchObject(expected);
  });

  it.each([
    [2024, '2024-04-27'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])('keeps Koningsdag of %i on %s: on the Saturday when the 27th is a Sunday', (year, koningsdag) => {
    expect(daysOf(year)).toMatchObject({ Koningsdag: koningsdag });
  });

  it('gives Bevrijdingsdag once in five years, every year, or never', () => {
    const has = (year: number, bevrijdingsdag: 'nooit' | 'lustrum' | 'jaarlijks') =>
      holidaysOf(year, { ...RULES, bevrijdingsdag }).has(`${year}-05-05` as never);

    expect([has(2025, 'lustrum'), has(2026, 'lustrum'), has(2030, 'lustrum')]).toEqual([true, false, true]);
    expect([has(2026, 'jaarlijks'), has(2025, 'nooit')]).toEqual([true, false]);
  });

  it('gives Goede Vrijdag only where it is agreed', () => {
    expect(daysOf(2026)).not.toHaveProperty('Goede Vrijdag');
    expect(daysOf(2026, { ...RULES, goedeVrijdag: true })).toMatchObject({ 'Goede Vrijdag': '2026-04-03' });
  });

  it('keeps the other days when one of them falls on another, as Hemelvaartsdag on 5 May 2016', () => {
    expect(holidaysOf(2016, { ...RULES, bevrijdingsdag: 'jaarlijks' }).get('2016-05-05' as never)).toBe(
      'Hemelvaartsdag',
    );
  });
});
