import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineConfigOf } from '../../../tests/support/line-config';
import { createTermScanner } from './hidden-terms';

const taxes = lineConfigOf({
  id: 'belastingen',
  executor: { name: 'MeerInzicht' },
  hidden: {
    names: ['Meer Inzicht Bedrijfsvoering'],
    numbers: ['0341-427400'],
    addresses: ['Westeinde 931, 3844 DD Harderwijk', 'belastingen@meerinzicht.example'],
  },
});
const environment = lineConfigOf({
  id: 'omgeving',
  executor: { name: 'ODNV' },
  hidden: {
    names: ['Omgevingsdienst Noord-Veluwe', 'omgevingsdienst', 'Regionaal Archief', 'Renkema'],
    numbers: ['088 123 45 67'],
    addresses: ['Postbus 971, 3840 AV Harderwijk'],
  },
});
const social = lineConfigOf({
  id: 'inkomen',
  executor: { name: 'Sociale Dienst Veluwerand' },
  hidden: { names: ['Sociale Dienst', 'Café Zuid'], allowed: [{ word: 'sociale dienst', reason: 'Soortnaam' }] },
});
const water = lineConfigOf({ id: 'water', front: 'executor', executor: { name: 'Waterschap Vallei' } });

const scan = createTermScanner([taxes, environment, social, water]);
const found = (text: string): readonly string[] => scan(text).map((hit) => hit.text);

describe('the names of an executor', () => {
  it.each([
    ['the name', 'Bel MeerInzicht morgen', 'MeerInzicht'],
    ['small letters', 'bel meerinzicht morgen', 'meerinzicht'],
    ['capitals', 'BEL MEERINZICHT', 'MEERINZICHT'],
    ['a blank in it', 'Dat doet Meer Inzicht.', 'Meer Inzicht'],
    ['a hyphen in it', 'dat doet meer-inzicht.', 'meer-inzicht'],
    ['a word that is cut at the end of a line', 'dat doet Meerin-\nzicht.', 'Meerin-\nzicht'],
    ['possession', 'MeerInzichts brief', 'MeerInzichts'],
    ['possession with an apostrophe', 'ODNV’s brief', 'ODNV’s'],
    ['a compound with a hyphen', 'uw MeerInzicht-aanslag ligt klaar', 'MeerInzicht-aanslag'],
    ['a compound as one word', 'uw meerinzichtaanslag', 'meerinzichtaanslag'],
    ['who works there', 'een ODNV’er belt', 'ODNV’er'],
    ['initials with points', 'de O.D.N.V. komt langs', 'O.D.N.V'],
    ['initials with blanks', 'de O D N V komt langs', 'O D N V'],
    ['initials in small letters', 'vraag het de odnv', 'odnv'],
    ['a plural', 'de omgevingsdiensten', 'omgevingsdiensten'],
    ['a plural that changes the word', 'de regionale archieven', 'regionale archieven'],
    ['a dash of another kind', 'Omgevingsdienst Noord–Veluwe', 'Omgevingsdienst Noord–Veluwe'],
    ['a name of two words as one', 'socialedienstveluwerand', 'socialedienstveluwerand'],
    ['accents left out', 'ga naar cafe zuid', 'cafe zuid'],
    ['accents added', 'MéérInzicht', 'MéérInzicht'],
    ['letters of full width', 'ＯＤＮＶ', 'ＯＤＮＶ'],
    ['a soft hyphen', 'Meer\u00adInzicht', 'Meer\u00adInzicht'],
    ['a tag in the word', '<p><b>Meer</b>Inzicht</p>', 'Meer</b>Inzicht'],
    ['an entity in the word', 'Meer&shy;Inzicht', 'Meer&shy;Inzicht'],
    ['the address of a link', '<a href="https://www.meerinzicht.example/">betaal</a>', 'meerinzicht'],
  ])('are found as %s', (_what, text, hit) => {
    expect(found(text)).toContain(hit);
  });

  it.each([
    ['in another word', 'de xodnvy en een modnvt'],
    ['as two words of plain Dutch', 'U krijgt meer inzicht in uw kosten. Meer inzicht helpt.'],
    ['of an executor with a counter of its own', 'Waterschap Vallei stuurt een eigen aanslag'],
    ['as a word that is allowed', 'de sociale dienst van de gemeente'],
    ['as the beginning of another word', 'sociale dienstverlening'],
    ['in parts of two sentences', 'Tot zover de Regionaal. Archief volgt; meer, inzicht'],
    ['as a name of somebody whose name only begins so', 'mevrouw Renkemastra'],
  ])('are not found %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found where they are longer than the word that is allowed', () => {
    expect(found('de Sociale Dienst Veluwerand belt u')).toEqual(['Sociale Dienst Veluwerand']);
  });

  it('are given with place, kind and line, in the order of the text', () => {
    expect(scan('Bel ODNV of MeerInzicht.')).toEqual([
      { at: 4, length: 4, text: 'ODNV', kind: 'name', lineId: 'omgeving' },
      { at: 12, length: 11, text: 'MeerInzicht', kind: 'name', lineId: 'belastingen' },
    ]);
  });

  it.each(['Gemeente Harderwijk', 'gemeente'])('do not hide the municipality itself: %s', (name) => {
    const own = lineConfigOf({ executor: { name } });

    expect(createTermScanner([own])('Welkom bij gemeente Harderwijk')).toEqual([]);
  });
});

describe('the telephone numbers of an executor', () => {
  it.each([
    ['as it is written', '0341-427400'],
    ['without a mark', '0341427400'],
    ['in pairs', '0341 42 74 00'],
    ['in brackets', '(0341) 42 74 00'],
    ['with the country', '+31 341 427 400'],
    ['with the country and the 0', '+31 (0)341-427400'],
    ['with 00', '0031341427400'],
    ['with points', '0341.42.74.00'],
    ['without the 0', '341 427400'],
    ['digit by digit', 'nul drie vier een, vier twee zeven vier nul nul'],
    ['on two lines', '0341 42\n74 00'],
  ])('are found %s', (_what, number) => {
    expect(found(`Bel ${number} voor vragen`)).toEqual([number]);
  });

  it.each([
    ['inside a longer number', '90341427400123'],
    ['with words between its digits', '0341 en dan 427400'],
    ['as the number of the municipality', '14 0341'],
  ])('are not found %s', (_what, number) => {
    expect(found(`Bel ${number} voor vragen`)).toEqual([]);
  });
});

describe('the addresses of an executor', () => {
  it.each([
    ['in full', 'Westeinde 931, 3844 DD Harderwijk', 'Westeinde 931'],
    ['by street and number', 'ga naar westeinde 931', 'westeinde 931'],
    ['with a letter behind the number', 'Westeinde 931b', 'Westeinde 931b'],
    ['as a post box', 'stuur het naar Postbus 971', 'Postbus 971'],
    ['as an e-mail address', 'mail belastingen@meerinzicht.example', 'belastingen@meerinzicht.example'],
  ])('are found %s', (_what, text, hit) => {
    expect(found(text)).toEqual([hit]);
  });

  it.each([
    ['another number', 'Westeinde 9312'],
    ['another street', 'Oud-Westeindelaan 931'],
  ])('are not found as %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the scanner', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 40 });

  it('finds a name between any two texts that do not touch it, and gives its place', () => {
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before} \n MeerInzicht \n ${after}`;

        const hits = scan(text);

        const at = before.length + 3;
        expect(hits.some((hit) => hit.at <= at && hit.at + hit.length >= at + 'MeerInzicht'.length)).toBe(true);
        for (const hit of hits) expect(text.slice(hit.at, hit.at + hit.length)).toBe(hit.text);
      }),
    );
  });

  it('finds a number however its digits are parted', () => {
    const mark = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ', '/');
    fc.assert(
      fc.property(fc.array(mark, { minLength: 9, maxLength: 9 }), (marks) => {
        const number = [...'0341427400'].map((digit, at) => (at === 0 ? '' : (marks[at - 1] ?? '')) + digit).join('');

        expect(found(`tel: ${number}.`)).toHaveLength(1);
      }),
    );
  });

  it('gives nothing for any text without a letter or a digit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...' .,;:-–\n\t<>&/()')), (marks) => {
        expect(scan(marks.join(''))).toEqual([]);
      }),
    );
  });
});

it('a text of 20 kB with forty lines is scanned in a moment', () => {
  const lines = Array.from({ length: 40 }, (_, index) =>
    lineConfigOf({
      id: `lijn-${index}`,
      executor: { name: `Uitvoerder${index}` },
      hidden: { names: [`Dienst Nummer ${index}`, `DN${index}`], numbers: [`0341 42${1000 + index}`] },
    }),
  );
  const sentence = 'U krijgt binnen zes weken een brief met het besluit en het nummer 0341 555555. ';
  const text = sentence.repeat(Math.ceil(20_000 / sentence.length));

  expect(createTermScanner(lines)(text)).toEqual([]);
  expect(createTermScanner(lines)(`${text} Uitvoerder39`)).toHaveLength(1);
});
