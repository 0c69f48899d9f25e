import { describe, expect, it } from 'vitest';
import { splitCompound } from './compound';
import { buildLexicon } from './lexicon';
import { createSpelling, editDistance, soundOf } from './spelling';
import { stem } from './stem';
import { plainText, tokensOf } from './tokens';

describe('stem', () => {
  it.each([
    ['vergunningen', 'vergunning'],
    ['verhuizen', 'verhuis'],
    ['containers', 'container'],
    ['aanvragen', 'aanvraag'],
    ['mogelijkheden', 'mogelijkheid'],
    ['brieven', 'brief'],
  ])('gives %s and %s one key', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['paspoort', 'afval', 'digid', '2026', 'éé', 'ab'])('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('keeps different words apart', () => {
    expect(new Set(['boete', 'boom', 'boot', 'bon', 'bouwen'].map(stem)).size).toBe(5);
  });
});

describe('tokensOf', () => {
  it('drops diacritics, case, punctuation and typographic apostrophes', () => {
    expect(tokensOf('Één café: foto’s, ID-kaart (2026)!')).toEqual(['een', 'cafe', 'fotos', 'id', 'kaart', '2026']);
  });

  it.each(['', '!!! ... ---', '😀🎉', '\u0000"*^()'])('finds no word in %j', (text) => {
    expect(tokensOf(text)).toEqual([]);
  });
});

describe('plainText', () => {
  it('keeps the words of HTML apart and drops its marks', () => {
    expect(plainText('<p>Gratis.</p><ul><li>Neem &amp; breng<br>mee</li></ul>')).toBe('Gratis. Neem & breng mee');
  });
});

describe('splitCompound', () => {
  const known = new Map(
    Object.entries({ hond: 9, honden: 4, belasting: 20, afval: 9, stoffen: 2, heffing: 5, gemeente: 9, huis: 3 }),
  );
  const frequency = (part: string): number => known.get(part) ?? 0;

  it.each([
    ['hondenbelasting', ['honden', 'belasting']],
    ['gemeentehuis', ['gemeente', 'huis']],
    ['afvalheffing', ['afval', 'heffing']],
  ])('takes %s apart', (word, parts) => {
    expect(splitCompound(word, frequency)).toEqual(parts);
  });

  it('leaves a word alone of which a part is unknown', () => {
    expect(splitCompound('parkeerbelasting', frequency)).toEqual([]);
  });
});

describe('spelling', () => {
  const spelling = createSpelling([
    ['paspoort', 40],
    ['rijbewijs', 30],
    ['vergunning', 25],
    ['verhuizing', 12],
    ['kwijtschelding', 9],
  ]);

  it.each([
    ['paspoor', 'paspoort'],
    ['pasport', 'paspoort'],
    ['reibewijs', 'rijbewijs'],
    ['vergnuning', 'vergunning'],
    ['verhuising', 'verhuizing'],
    ['kwijtscheldig', 'kwijtschelding'],
  ])('reads %s as %s', (typed, meant) => {
    expect(spelling.corrections(typed)[0]?.word).toBe(meant);
  });

  it.each(['pizza', 'xyz', 'vliegtuigonderdelen', ''])('makes nothing of %j', (typed) => {
    expect(spelling.corrections(typed)).toEqual([]);
  });

  it('counts a swap of neighbours as one edit and stops at the limit', () => {
    expect(editDistance('vergunning', 'vergnuning', 3)).toBe(1);
    expect(editDistance('boom', 'container', 2)).toBe(3);
  });

  it('writes what sounds alike alike', () => {
    expect(soundOf('reizen')).toBe(soundOf('rijzen'));
    expect(soundOf('kado')).toBe(soundOf('cado'));
    expect(soundOf('boom')).not.toBe(soundOf('bon'));
  });
});

describe('buildLexicon', () => {
  const lexicon = buildLexicon([
    'aanvragen van een vergunning',
    'verhuizen',
    'parkeren met een kaart',
    'hond belasting',
    'melden',
  ]);

  it.each([
    ['aangevraagd', 'aanvragen'],
    ['verhuisd', 'verhuizen'],
    ['gemeld', 'melden'],
    ['kaartje', 'kaart'],
  ])('gives %s the key of %s', (form, base) => {
    expect(lexicon.keyOf(form)).toBe(lexicon.keyOf(base));
    expect(lexicon.has(lexicon.keyOf(form))).toBe(true);
  });

  it('takes a compound apart that stands in no article', () => {
    expect(lexicon.partsOf('hondenbelasting')).toEqual([lexicon.keyOf('hond'), lexicon.keyOf('belasting')]);
  });
});
