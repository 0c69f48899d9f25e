import { describe, expect, it } from 'vitest';
import { pieces } from './marked-words';

describe('a text with the asked words apart', () => {
  it('finds them whatever their capitals and accents', () => {
    const found = pieces('Één café in het Café-huis', ['cafe']);

    expect(found.filter(({ isAsked }) => isAsked).map(({ text }) => text)).toEqual(['café', 'Café']);
    expect(found.map(({ text }) => text).join('')).toBe('Één café in het Café-huis');
  });

  it('is whole when nothing was asked', () => {
    expect(pieces('Gratis.', [])).toEqual([{ text: 'Gratis.', isAsked: false }]);
  });

  it('marks no part of a longer word', () => {
    expect(pieces('paspoorten', ['paspoort'])).toEqual([{ text: 'paspoorten', isAsked: false }]);
  });
});
