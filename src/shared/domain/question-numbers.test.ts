import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../tests/support/builders';
import { leavingNumbers, numbersInQuestion, replacingNumbers } from './question-numbers';

const callback = {
  soort: 'afdeling',
  identificatie: 'burgerzaken',
  naam: 'Burgerzaken',
  toelichting: 'Over 999990019',
  telefoonnummer: '0341 411911',
  email: '',
  contactNaam: 'A. de Vries',
  voorkeursmoment: 'na 16 uur',
} as const;
const question = questionOf({ vraag: 'Paspoort', note: 'BSN 999990019, NL91ABNA0417164300', callback });
const fieldsWith = (of: typeof question) =>
  numbersInQuestion(of).map(({ field, numbers }) => [field, numbers.map(({ kind }) => kind)]);

describe('personal numbers in a question', () => {
  it('are found in each field that is free to type in', () => {
    expect(fieldsWith(question)).toEqual([
      ['note', ['bsn', 'iban']],
      ['callback.toelichting', ['bsn']],
    ]);
  });

  it('are replaced everywhere at once, and nothing else changes', () => {
    const clean = { ...question, ...replacingNumbers(question, (kind) => `[${kind}]`) };

    expect(clean).toEqual({
      ...question,
      note: 'BSN [bsn], [iban]',
      callback: { ...callback, toelichting: 'Over [bsn]' },
    });
    expect(fieldsWith(clean)).toEqual([]);
  });

  it('stay when they are left, in any writing; another number does not', () => {
    const left = { ...question, ...leavingNumbers(question), note: 'BSN 999 990 019 en 999993653' };

    expect(left.nummersGelaten).toEqual(['999990019', 'NL91ABNA0417164300']);
    expect(numbersInQuestion(left).map(({ numbers }) => numbers.map(({ text }) => text))).toEqual([['999993653']]);
  });
});
