import { describe, expect, it } from 'vitest';
import { nl } from '../text/nl';
import {
  addDaysTo,
  dayOf,
  formatDay,
  formatDuration,
  formatMoney,
  formatPostcode,
  formatTime,
  formatWholeEuros,
} from './format';

/** Intl puts a no-break space after the euro sign. */
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

describe('money', () => {
  it('has a dot for thousands and a comma for cents', () => {
    expect(plain(formatMoney(123456))).toBe('€ 1.234,56');
    expect(plain(formatMoney(-5))).toBe('− € 0,05');
  });

  it('leaves out the cents of what is set in whole euros', () => {
    expect(plain(formatWholeEuros(32_000_000))).toBe('€ 320.000');
  });
});

describe('an address', () => {
  it.each([
    ['Weiburglaan 915, 3844XC HARDERWIJK', 'Weiburglaan 915, 3844 XC Harderwijk'],
    ['Weiburglaan 915 3844XC Harderwijk', 'Weiburglaan 915, 3844 XC Harderwijk'],
    ['3844 XC Harderwijk', '3844 XC Harderwijk'],
    ["2511 CS 'S-GRAVENHAGE", "2511 CS 's-Gravenhage"],
    ['2405 AB ALPHEN AAN DEN RIJN', '2405 AB Alphen aan den Rijn'],
    ['1 Example Street, CANADA', '1 Example Street, CANADA'],
  ])('%s is written as %s', (line, text) => {
    expect(formatPostcode(line)).toBe(text);
  });
});

describe('days and times', () => {
  it('are written as in the Netherlands', () => {
    expect(formatDay('2026-03-12')).toBe('12 mrt 2026');
    expect(formatTime('2026-07-01T22:30:00.000Z')).toBe('00:30');
  });

  it('put a moment just before midnight in UTC on the Dutch day', () => {
    expect(dayOf(new Date('2026-06-30T22:30:00.000Z'))).toBe('2026-07-01');
  });

  it('count over the end of a month', () => {
    expect(addDaysTo('2026-02-27', 3)).toBe('2026-03-02');
  });

  it('tell their age in words', () => {
    expect([0, 1, -1, 12, -3, 90, 800].map(nl.ui.age)).toEqual([
      'vandaag',
      'gisteren',
      'morgen',
      '12 dagen geleden',
      'over 3 dagen',
      '2 maanden geleden',
      '2 jaar geleden',
    ]);
  });
});

describe('durations', () => {
  it('show hours only when there are any', () => {
    expect([0, 192_000, 3_661_000].map(formatDuration)).toEqual(['00:00', '03:12', '1:01:01']);
  });
});
