import { describe, expect, it } from 'vitest';
import { artikelOf } from '../../../../tests/fakes/klantbeeld/knowledge';
import { articleText, foundText, loginText, partsOf } from './article';

const full = artikelOf({
  titel: 'Paspoort',
  lokaleVelden: ['kostenEnBetaalmethoden'],
  aanvraag: { url: 'https://www.harderwijk.example/paspoort', loginmiddel: 'digid' },
  velden: {
    tekst: '<p>Maak een afspraak.</p>',
    bezwaarEnBeroep: '<p>Geen bezwaar.</p>',
    bewijs: '<ul><li>pasfoto</li><li>oud paspoort</li></ul>',
    kostenEnBetaalmethoden: '<p>€ 83,87</p>',
    deskMemo: '<p>Vraag naar de reis.</p>',
    notice: '  ',
  },
});

describe('the parts of an article', () => {
  it('stand in the order of a talk, without empty ones and without the internal memo', () => {
    expect(partsOf(full).map(({ field }) => field)).toEqual([
      'tekst',
      'kostenEnBetaalmethoden',
      'bewijs',
      'bezwaarEnBeroep',
    ]);
  });

  it('say which texts are of the municipality itself', () => {
    expect(
      partsOf(full)
        .filter(({ isLocal }) => isLocal)
        .map(({ field }) => field),
    ).toEqual(['kostenEnBetaalmethoden']);
  });
});

it('copies as plain text without the internal memo', () => {
  const text = articleText(full);

  expect(text).toContain('Paspoort\n\nAntwoord\nMaak een afspraak.');
  expect(text).toContain('- pasfoto\n- oud paspoort');
  expect(text).toContain('https://www.harderwijk.example/paspoort (inloggen met DigiD)');
  expect(text).not.toContain('reis');
});

describe('why a hit was found', () => {
  it('names each word once with its fields in words', () => {
    const found = [
      { veld: 'titel', woord: 'pas' },
      { veld: 'trefwoorden', woord: 'pas' },
      { veld: 'titel', woord: 'pas' },
      { veld: 'tekst', woord: 'reis' },
    ];

    expect(foundText(found)).toBe('Gevonden: “pas” in titel en trefwoorden en “reis” in antwoord');
  });

  it('is nothing when the search gave no reason', () => {
    expect(foundText([])).toBeNull();
  });
});

it.each([
  ['DigiD', 'inloggen met DigiD'],
  ['geen', 'zonder inloggen'],
  ['eIDAS', 'inloggen met eIDAS'],
])('names the login means %s', (means, text) => {
  expect(loginText(means)).toBe(text);
});
