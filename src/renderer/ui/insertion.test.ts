import { describe, expect, it } from 'vitest';
import { inserted, insertionAt } from './insertion';

const at = (text: string) => insertionAt(text, text.length, '??');

describe('a sign that asks for something to insert', () => {
  it('is followed by what is looked for', () => {
    expect(at('Gebeld over ??rijbewijs kwijt')).toEqual({ at: 12, query: 'rijbewijs kwijt' });
    expect(at('Klaar.??pas')).toEqual({ at: 6, query: 'pas' });
    expect(at('??')).toEqual({ at: 0, query: '' });
  });

  it.each(['echt??', 'waarom???', 'niets', '? ?', 'x ??paspoort\nvolgende regel', `??${'a'.repeat(81)}`])(
    'is none in %j',
    (text) => {
      expect(at(text)).toBeNull();
    },
  );

  it('is looked for before the caret only', () => {
    expect(insertionAt('hallo ??pas', 5, '??')).toBeNull();
  });

  it('gives its place to what was chosen, whatever follows', () => {
    expect(inserted('A ??pas B', { at: 2, until: 7, put: 'Paspoort.' })).toEqual({ text: 'A Paspoort. B', caret: 11 });
  });
});
