import { describe, expect, it } from 'vitest';
import type { Vragenset } from './lijsten';
import { answersText, leftOver, setOf, unanswered, withAnswer } from './vragenset';

const vraag = (id: string, isVerplicht = false) =>
  ({ id, label: `${id}?`, soort: 'kort', opties: [], isVerplicht }) as const;
const set = (id: string, part: Partial<Vragenset> = {}): Vragenset => ({
  ...{ id, naam: id, isIngetrokken: false, afdeling: null, onderwerpen: [], vragen: [vraag('een')] },
  ...part,
});
const asked = (identificatie: string, words = '', vragen?: Parameters<typeof leftOver>[1], bijAfdeling?: string) => ({
  ...{ vraag: words, product: null, note: '' },
  callback: { identificatie, ...(bijAfdeling ? { bijAfdeling } : {}), ...(vragen ? { vragen } : {}) },
});

describe('the questions that go with a callback', () => {
  const sets = [
    set('alle'),
    set('bz', { afdeling: 'burgerzaken' }),
    set('kwijt', { afdeling: 'burgerzaken', onderwerpen: ['Vermist'] }),
    set('oud', { afdeling: 'parkeren', isIngetrokken: true }),
  ];

  it.each([
    ['department and subject', asked('burgerzaken', 'paspoort vermist'), 'kwijt'],
    ['the department', asked('burgerzaken', 'verhuizing'), 'bz'],
    ['the subject by whole words', asked('burgerzaken', 'vermistenlijst'), 'bz'],
    ['the department of a group', asked('bz-akten', '', undefined, 'burgerzaken'), 'bz'],
    ['whoever is asked', asked('parkeren'), 'alle'],
  ])('are those of %s', (_what, question, id) => {
    expect(setOf(sets, question)?.id).toBe(id);
  });

  it('are those that the agent chose, none as well', () => {
    expect(setOf(sets, asked('burgerzaken', 'vermist', { setId: 'bz', antwoorden: [] }))?.id).toBe('bz');
    expect(setOf(sets, asked('burgerzaken', 'vermist', { setId: '', antwoorden: [] }))).toBeNull();
  });

  it('fall back on what fits when the chosen set is withdrawn, or of another department', () => {
    expect(setOf(sets, asked('parkeren', '', { setId: 'oud', antwoorden: [] }))?.id).toBe('alle');
    expect(setOf(sets, asked('parkeren', '', { setId: 'bz', antwoorden: [] }))?.id).toBe('alle');
  });
});

describe('the answers', () => {
  const typed = withAnswer(undefined, { id: 'bz/een', vraag: 'Sinds wanneer?', antwoord: 'gisteren' });

  it('stay when their question is asked no more', () => {
    expect(leftOver(set('bz', { vragen: [vraag('twee')] }), typed)).toEqual(typed.antwoorden);
    expect(leftOver(null, typed)).toEqual(typed.antwoorden);
    expect(leftOver(set('bz'), typed)).toEqual([]);
  });

  it('are missed where they are required', () => {
    const strict = set('bz', { vragen: [vraag('een', true), vraag('twee', true), vraag('drie')] });

    expect(unanswered(strict, typed)).toEqual(['bz/twee']);
    expect(unanswered(null, typed)).toEqual([]);
  });

  it('are a line each for the colleague, without the questions that were left open', () => {
    const more = withAnswer(withAnswer(typed, { id: 'bz/twee', vraag: 'Spoed', antwoord: 'Ja' }), {
      ...{ id: 'bz/drie', vraag: 'Uitleg' },
      antwoord: 'eerste regel\n\ntweede regel',
    });

    expect(answersText(withAnswer(more, { id: 'bz/vier', vraag: 'Leeg', antwoord: ' ' }))).toBe(
      '- Sinds wanneer? gisteren\n- Spoed: Ja\n- Uitleg: eerste regel tweede regel',
    );
  });
});
