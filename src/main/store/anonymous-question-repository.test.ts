import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../tests/support/builders';
import type { AnonymousQuestion } from '../../shared/domain/anonymous-count';
import { datumOf } from '../../shared/domain/days';
import { openStore } from './open-store';

const day = datumOf('2026-11-02');

describe('the count in the store', () => {
  it('adds up what is alike, holds no text, and forgets after 400 days', () => {
    const { store } = openStore({ kind: 'memory' }, Date.parse('2026-11-02T12:00:00Z'));
    const conversation = conversationOf();
    const one: AnonymousQuestion = {
      ...{ day, municipality: conversation.municipality, kanaal: 'telefoon', product: 'paspoort' },
      ...{ resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' },
    };

    store.outbox.commit({ records: [], counted: [one, one], conversationId: conversation.id });
    store.outbox.commit({ records: [], counted: [{ ...one, product: null }], conversationId: conversation.id });

    expect(store.anonymousQuestions.list(day)).toEqual([
      { ...one, product: null, count: 1 },
      { ...one, count: 2 },
    ]);
    store.purge(Date.parse('2027-12-20T12:00:00Z'));
    expect(store.anonymousQuestions.list(day)).toEqual([]);
    store.close();
  });
});
