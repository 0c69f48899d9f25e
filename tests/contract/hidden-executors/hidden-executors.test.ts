import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nl } from '../../../src/renderer/text/nl';
import { createTermScanner } from '../../../src/shared/domain/hidden-terms';
import { lineConfigOf, sandboxLines } from '../../support/line-config';
import { lineTexts, publicTexts, violationsIn } from './public-texts';
import { isBelow, looksSaid, NOT_SAID, SAID, textsBelow } from './said-texts';

const RESOURCES = path.resolve(import.meta.dirname, '../../../resources');
const lines = sandboxLines(RESOURCES);

describe('what ships', () => {
  it('names no executor where a resident could hear, read or receive it', () => {
    expect(violationsIn(publicTexts(RESOURCES, lines), createTermScanner(lines))).toEqual([]);
  });

  it('is looked at in every place: articles, questions, municipalities, the window, products', () => {
    const texts = publicTexts(RESOURCES, lines);
    const of = (file: string) => texts.filter((text) => text.file.startsWith(file)).length;

    expect(of('resources/knowledge')).toBeGreaterThan(700);
    expect(of('resources/municipalities')).toBeGreaterThan(60);
    expect(of('src/renderer/text/nl.ts')).toBeGreaterThan(25);
    expect(of('src/sandbox/')).toBeGreaterThan(80);
  });

  it('has no sentence to say in the window that is not in the list of those', () => {
    const unlisted = textsBelow(nl).filter((text) => looksSaid(text) && !isBelow(text.way, [...SAID, ...NOT_SAID]));

    expect(unlisted.map(({ way }) => way)).toEqual([]);
  });

  it('has every sentence of that list', () => {
    const ways = textsBelow(nl).map(({ way }) => way);

    expect([...SAID, ...NOT_SAID].filter((one) => !ways.some((way) => isBelow(way, [one])))).toEqual([]);
  });
});

const executor = lineConfigOf({
  id: 'belastingen',
  executor: { name: 'MeerInzicht' },
  hidden: {
    names: ['Omgevingsdienst Noord-Veluwe', 'ODNV', 'Regionaal Archief'],
    numbers: ['0341-990110'],
    addresses: ['Havendam 9901, Harderwijk', 'Postbus 99110, 3840 ZZ Harderwijk', 'info@meerinzicht.example'],
    allowed: [{ word: 'omgevingsdienst', reason: 'Soortnaam' }],
  },
});

/** A sentence of which a part may not be heard, for each way to write it. */
const PLANTED: readonly (readonly [string, string])[] = [
  ['the name', 'Vragen? Bel MeerInzicht.'],
  ['the name in small letters', 'vraag het meerinzicht'],
  ['the name with a blank', 'U hoort van Meer Inzicht.'],
  ['a genitive', 'MeerInzichts aanslag'],
  ['a genitive with an apostrophe', 'de brief van de ODNV’s jurist'],
  ['a compound', 'uw MeerInzicht-aanslag'],
  ['a compound as one word', 'de meerinzichtaanslag'],
  ['initials with points', 'de O.D.N.V. komt langs'],
  ['a plural', 'bij de regionale archieven'],
  ['another dash', 'Omgevingsdienst Noord – Veluwe belt u'],
  ['a soft hyphen', 'Meer\u00adInzicht belt u'],
  ['markup in the name', '<p><strong>Meer</strong>Inzicht belt u</p>'],
  ['an entity in the name', 'Meer&shy;Inzicht belt u'],
  ['the number', 'bel 0341-990110'],
  ['the number in pairs', 'bel 0341 99 01 10'],
  ['the number with the country', 'bel +31 (0)341 990 110'],
  ['the number digit by digit', 'nul drie vier een, negen negen nul een een nul'],
  ['the number over two lines', 'bel 0341\n990110'],
  ['the street', 'ga naar Havendam 9901'],
  ['the post box', 'stuur het naar postbus 99110'],
  ['an e-mail address', 'mail info@meerinzicht.example'],
  ['a link', '<a href="https://www.meerinzicht.example/regelen">regelen</a>'],
];

describe('a planted text', () => {
  const scan = createTermScanner([executor]);

  it.each(PLANTED)('is found: %s', (_what, text) => {
    const planted = lineTexts([{ ...executor, say: text }]);

    expect(violationsIn(planted, scan)).toEqual([
      expect.stringMatching(/^resources\/lines belastingen\.say:\d+ '[^]+' \(belastingen\)$/),
    ]);
  });

  it.each([
    ['an ordinary word', 'de omgevingsdienst in het algemeen'],
    ['two ordinary words', 'zo krijgt u meer inzicht in uw kosten'],
    ['the number of the municipality', 'bel 14 0341'],
    ['the municipality', 'Goedemiddag, gemeente Harderwijk'],
  ])('is left: %s', (_what, text) => {
    expect(violationsIn(lineTexts([{ ...executor, say: text }]), scan)).toEqual([]);
  });
});
