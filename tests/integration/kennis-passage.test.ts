import { describe, expect, it } from 'vitest';
import type { ArtikelFields } from '../../src/shared/domain/kennis';
import { passageOf } from '../../src/main/services/kennis/passage';
import { ARTIKELEN, artikelOf, indexOf } from './kennis-fixtures';

const paspoort = artikelOf('bz-01', {
  titel: 'Paspoort aanvragen',
  velden: {
    tekst: '<p>Een paspoort vraagt u aan bij de gemeente waar u woont.</p><p>Uw kind komt zelf mee naar de balie.</p>',
    kostenEnBetaalmethoden: '<ul><li>Boven 18 jaar: 80 euro.</li><li>Kind: 60 euro.</li></ul>',
    wtdBijGeenReactie: '<p>Na vijf werkdagen ligt uw paspoort klaar.</p>',
    deskMemo: '<p>Chihuahuasysteem raadplegen.</p>',
  },
});
/** The passage in the article, with these fields in place of its own. */
function asked(text: string, velden: Partial<ArtikelFields> = {}) {
  const artikel = { ...paspoort, velden: { ...paspoort.velden, ...velden } };
  return passageOf(artikel, text, indexOf([...ARTIKELEN, artikel]).language);
}

describe('the passage that answers a question', () => {
  it('is the sentence that says most of what was asked, with the words that were asked for', () => {
    expect(asked('moet mijn kind mee naar de balie')).toEqual({
      veld: 'tekst',
      tekst: 'Uw kind komt zelf mee naar de balie.',
      woorden: expect.arrayContaining(['kind', 'balie']) as unknown,
    });
  });

  it.each([
    ['wat kost een paspoort', 'kostenEnBetaalmethoden'],
    ['hoelang duurt het', 'wtdBijGeenReactie'],
  ])('stands in the part that is asked for: %s', (text, veld) => {
    expect(asked(text)).toMatchObject({ veld });
  });

  it('is never the internal memo', () => {
    expect(asked('chihuahuasysteem')).toBeNull();
  });

  it('is a sentence of a long paragraph, not the whole of it', () => {
    const long = `${'Hier staat een zin zonder betekenis. '.repeat(12)}Verlies meldt u bij de politie. Daarna komt u langs.`;

    expect(asked('verlies melden', { tekst: `<p>${long}</p>` })?.tekst).toBe('Verlies meldt u bij de politie.');
  });

  it.each(['', '???', '" OR NEAR(', '.*'.repeat(500), '🛂', 'س'.repeat(10_000)])(
    'is none for what cannot be a question: %#',
    (text) => {
      expect(asked(text)).toBeNull();
    },
  );
});
