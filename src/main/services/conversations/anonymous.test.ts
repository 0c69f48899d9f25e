import { describe, expect, it } from 'vitest';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import { datumOf } from '../../../shared/domain/days';
import { productNames, toAnonymous } from './anonymous';

const day = datumOf('2026-11-02');
const context = { day, products: new Set(['paspoort']) };

describe('a question that is only counted', () => {
  it('says when, where, how, about which product and with which result', () => {
    expect(toAnonymous(conversationOf(), questionOf({ product: 'paspoort' }), context)).toEqual({
      ...{ day, municipality: 'harderwijk', kanaal: 'telefoon', product: 'paspoort' },
      ...{ resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' },
    });
  });

  it('leaves out words that are no product: they may name somebody', () => {
    expect(toAnonymous(conversationOf(), questionOf({ product: 'paspoort van Jansen' }), context)?.product).toBeNull();
  });

  it.each([{ resultaat: null }, { isBeantwoord: null }])('is not counted before it has an end: %o', (part) => {
    expect(toAnonymous(conversationOf(), questionOf(part), context)).toBeNull();
  });

  it('knows the products that the lines serve', () => {
    const lines = [{ products: ['paspoort', { product: 'rijbewijs' }] }];

    expect([...productNames({ all: () => lines as never })]).toEqual(['paspoort', 'rijbewijs']);
  });
});
