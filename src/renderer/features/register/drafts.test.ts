import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../../tests/fakes/conversations';
import type { Artikel } from '../../../shared/domain/kennis';
import { partijSchema } from '../../../shared/domain/klantcontact';
import { withResultaat } from '../conversations';
import { consulted, emptyCallback, isExplained, problemText, whenRead, withSource } from './drafts';

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

  it('ends a line with one mark only', () => {
    expect(consulted(question, { ...artikel, titel: 'Kan ik uitstel krijgen?' }).note).toBe(
      'Uitleg gegeven: Kan ik uitstel krijgen?',
    );
  });
});

describe('opening an article', () => {
  it('makes it a source, once, and writes nothing', () => {
    const change = withSource(question, artikel);

    expect(change).toEqual({ artikelen: [{ id: 'bel-02', titel: 'Betalen in termijnen' }] });
    expect(withSource({ ...question, ...change }, artikel)).toEqual({});
  });

  it('proposes its product, once, and leaves one that was chosen', () => {
    const read = { ...question, ...whenRead({ ...question, product: null }, artikel) };

    expect(read.product).toBe('betalingsregeling');
    expect(whenRead({ ...read, product: null }, artikel)).toEqual({});
    expect(whenRead({ ...question, product: 'ozb' }, artikel)).toEqual(withSource(question, artikel));
  });
});

describe('a callback request', () => {
  const partij = (isGeheim: boolean) =>
    partijSchema.parse({
      id: '6b3ad9b6-6f4c-4bd3-9ad4-20f1d2f3a001',
      soort: 'persoon',
      naam: 'J. de Vries',
      isGeheim,
      voorkeurstaal: null,
      digitaleAdressen: [
        ['0341000001', 'telefoonnummer', false],
        ['0341000002', 'telefoonnummer', true],
        ['jan@voorbeeld.example', 'email', true],
      ].map(([adres, soort, isStandaardAdres], index) => ({
        id: `6b3ad9b6-6f4c-4bd3-9ad4-20f1d2f3a01${index}`,
        adres,
        soort,
        omschrijving: '',
        isStandaardAdres,
      })),
      identificatoren: [],
    });
  const { caller } = conversationOf(1);
  const withoutNumber = { caller: { ...caller, telefoonnummer: null } };

  it('starts with the number of the call, else with what the register prefers, as people write it', () => {
    expect(
      emptyCallback({ caller: { ...caller, telefoonnummer: '+31612345678' } }, question, partij(false)),
    ).toMatchObject({
      telefoonnummer: '06 1234 5678',
      email: 'jan@voorbeeld.example',
    });
    expect(emptyCallback(withoutNumber, question, partij(false)).telefoonnummer).toBe('0341 00 00 02');
  });

  it('takes the note as what the colleague must know', () => {
    const noted = { ...question, vraag: 'Aanslag', note: 'Beller kreeg een aanmaning. ' };

    expect(emptyCallback(withoutNumber, noted, null).toelichting).toBe('Beller kreeg een aanmaning.');
    expect(emptyCallback(withoutNumber, { ...noted, note: '' }, null).toelichting).toBe('Aanslag');
  });

  it('copies nothing from the register of somebody with secrecy', () => {
    expect(emptyCallback(withoutNumber, question, partij(true))).toMatchObject({ telefoonnummer: '', email: '' });
  });
});

describe('choosing a result', () => {
  it('proposes whether the question was answered, and respects what was said already', () => {
    expect(withResultaat(question, { id: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' })).toEqual({
      resultaat: 'zelfstandig_afgehandeld',
      isBeantwoord: 'ja',
    });
    const verbroken = { id: 'verbinding_verbroken', isBeantwoord: 'nee' } as const;
    expect(withResultaat({ ...question, isBeantwoord: 'deels' }, verbroken).isBeantwoord).toBe('deels');
  });
});

describe('problems', () => {
  const problems = [{ questionId: question.id, field: 'callback.email', reason: 'format' }];

  it('have words for their own field of their own question only', () => {
    expect(problemText(problems, question.id, 'callback.email')).toBe('Klopt niet.');
    expect(problemText(problems, question.id, 'note')).toBeNull();
    expect(problemText(problems, 'another', 'callback.email')).toBeNull();
  });
});
