import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { Artikel } from '../../../shared/domain/kennis';
import { withResultaat } from '../conversations';
import { consulted, isExplained, problemText, withSource } from './drafts';

const artikel = { id: 'bel-02', titel: 'Betalen in termijnen', upn: 'betalingsregeling' } as Pick<
  Artikel,
  'id' | 'titel' | 'upn'
>; // the id is branded
const [question] = conversationOf(1).questions;
if (!question) throw new Error('a conversation has a question');

describe('consulting an article', () => {
  it('fills in what was empty and writes a line in the note', () => {
    expect(consulted(question, artikel)).toEqual({
      artikelen: [{ id: 'bel-02', titel: 'Betalen in termijnen' }],
      vraag: 'Betalen in termijnen',
      product: 'betalingsregeling',
      note: 'Uitleg gegeven: Betalen in termijnen.',
    });
  });

  it('never replaces what the employee typed', () => {
    const typed = { ...question, vraag: 'Eigen woorden', product: 'ozb', note: 'Belde eerder.' };

    expect(consulted(typed, artikel)).toMatchObject({
      vraag: 'Eigen woorden',
      product: 'ozb',
      note: 'Belde eerder.\nUitleg gegeven: Betalen in termijnen.',
    });
  });

  it('does nothing the second time', () => {
    expect(consulted({ ...question, ...consulted(question, artikel) }, artikel)).toEqual({});
  });

  it('writes the line of an article that was a source already', () => {
    const read = { ...question, ...withSource(question, artikel) };

    expect(isExplained(read, artikel)).toBe(false);
    expect(isExplained({ ...read, ...consulted(read, artikel) }, artikel)).toBe(true);
  });
});

describe('opening an article', () => {
  it('makes it a source, once, and writes nothing', () => {
    const change = withSource(question, artikel);

    expect(change).toEqual({ artikelen: [{ id: 'bel-02', titel: 'Betalen in termijnen' }] });
    expect(withSource({ ...question, ...change }, artikel)).toEqual({});
  });
});

describe('choosing a result', () => {
  it('proposes whether the question was answered, and respects what was said already', () => {
    expect(withResultaat(question, 'zelfstandig_afgehandeld')).toEqual({
      resultaat: 'zelfstandig_afgehandeld',
      isBeantwoord: 'ja',
    });
    expect(withResultaat({ ...question, isBeantwoord: 'deels' }, 'verbinding_verbroken').isBeantwoord).toBe('deels');
  });
});

describe('problems', () => {
  const problems = [{ questionId: question.id, field: 'callback.email', reason: 'format' }];

  it('have words for their own field of their own question only', () => {
    expect(problemText(problems, question.id, 'callback.email')).toBe('Dit e-mailadres klopt niet.');
    expect(problemText(problems, question.id, 'note')).toBeNull();
    expect(problemText(problems, 'another', 'callback.email')).toBeNull();
  });
});
