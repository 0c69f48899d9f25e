import { describe, expect, it } from 'vitest';
import { readPhone, spellingsOf } from './phone';

describe('readPhone', () => {
  it.each(['0341-411911', '0341411911', '(0341) 41 19 11', '+31 341 411911', '0031341411911', 'tel:0341411911'])(
    'gives one form for %s',
    (text) => {
      expect(readPhone(text)?.e164).toBe('+31341411911');
    },
  );

  it.each(['anoniem', '112', '4321', '999993653', ''])('takes %s for no number that can be looked up', (text) => {
    expect(readPhone(text)).toBeNull();
  });
});

describe('spellingsOf', () => {
  it('holds the notations that registers keep, each once', () => {
    const phone = readPhone('0341-411911');

    const spellings = phone ? spellingsOf(phone) : [];

    expect(spellings).toEqual(
      expect.arrayContaining([
        '+31341411911',
        '0341411911',
        '0341-411911',
        '0341 411911',
        '(0341) 411911',
        '+31 341 411911',
        '0341-41 19 11',
      ]),
    );
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});
