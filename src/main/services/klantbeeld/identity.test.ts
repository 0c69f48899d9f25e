import { describe, expect, it } from 'vitest';
import { persoonOf } from '../../../../tests/support/builders';
import { callerOf } from './identity';

describe('the caller of a conversation', () => {
  it('has a birth date that the window can write as any other date', () => {
    expect(callerOf(persoonOf()).geboortedatum).toBe('1980-03-12');
  });

  it('has a birth date that is known in part as its source writes it', () => {
    const persoon = persoonOf({ geboortedatum: { datum: null, text: 'maart 1980' } });

    expect(callerOf(persoon).geboortedatum).toBe('maart 1980');
  });
});
