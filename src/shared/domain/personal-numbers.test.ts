import { describe, expect, it } from 'vitest';
import { digitsOf, findPersonalNumbers, withoutPersonalNumbers } from './personal-numbers';

const kindsIn = (text: string) => findPersonalNumbers(text).map(({ kind, text: found }) => [kind, found]);

describe('personal numbers in a text', () => {
  it.each([
    ['as one word', 'BSN 999990019 gezien.', 'bsn', '999990019'],
    ['in parts', 'Het is 999 990 019.', 'bsn', '999 990 019'],
    ['with points', 'bsn:9999.90.019', 'bsn', '9999.90.019'],
    ['an account', 'Stort op NL91ABNA0417164300 graag', 'iban', 'NL91ABNA0417164300'],
    ['an account in parts, in small letters', 'naar nl91 abna 0417 1643 00 en dan', 'iban', 'nl91 abna 0417 1643 00'],
    ['an account from abroad', 'BE68 5390 0754 7034', 'iban', 'BE68 5390 0754 7034'],
    ['a card in parts', 'kaart 4111 1111 1111 1111,', 'card', '4111 1111 1111 1111'],
    ['a card as one word', '5500005555555559', 'card', '5500005555555559'],
    ['a card of fifteen digits', '3782 822463 10005', 'card', '3782 822463 10005'],
  ])('are found: %s', (_how, text, kind, found) => {
    expect(kindsIn(text)).toEqual([[kind, found]]);
  });

  it.each([
    ['that fails the eleven test', '999990018'],
    ['of a telephone', '06 12 34 56 78, 0341 411 911, +31 6 12345678'],
    ['of a zaak', 'Z-999990019, ZAAK2026999990019 en 2026/999990019'],
    ['of a bill with its follow-up', '999990019-01'],
    ['in a longer number', '1999990019'],
    ['that is a date', '28-11-2026 10.15 uur'],
    ['of an account with wrong check digits', 'NL92ABNA0417164300'],
    ['of an account of the municipality', 'NL59 BNGH 0285 0000 00'],
    ['of a card that fails its check', '4111 1111 1111 1112'],
  ])('are not seen in a number %s', (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('are told by their place, in the order of the text', () => {
    const text = 'Van NL91ABNA0417164300, BSN 999990019.';

    expect(findPersonalNumbers(text).map(({ at, length }) => text.slice(at, at + length))).toEqual([
      'NL91ABNA0417164300',
      '999990019',
    ]);
  });

  it('are replaced, and the rest of the text stays', () => {
    const text = 'BSN 999990019, weer 999 990 019!';

    const clean = withoutPersonalNumbers(text, findPersonalNumbers(text), (kind) => `[${kind}]`);

    expect(clean).toBe('BSN [bsn], weer [bsn]!');
    expect(findPersonalNumbers(clean)).toEqual([]);
  });

  it('are the same number however they are written', () => {
    expect(digitsOf({ text: '999 990.019' })).toBe(digitsOf({ text: '999990019' }));
  });

  it('are looked for in a long text without trouble', () => {
    expect(findPersonalNumbers('1 '.repeat(50_000))).toEqual([]);
    expect(findPersonalNumbers(`${'9'.repeat(100_000)} NL91 `.repeat(2))).toEqual([]);
  });
});
