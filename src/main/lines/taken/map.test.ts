import { describe, expect, it } from 'vitest';
import { toTaak } from './index';

describe('toTaak', () => {
  it.each([
    ['12.50', 1250],
    [0.1, 10],
    ['veel', null],
    [undefined, null],
  ])('reads an amount of %s in whole cents', (bedrag, cents) => {
    const details = bedrag === undefined ? {} : { bedrag };

    expect(toTaak({ uuid: 'x', titel: 'Betaal', details }).bedragCents).toBe(cents);
  });

  it('shows no term that is no day', () => {
    expect(toTaak({ uuid: 'x', titel: 'Betaal', einddatumHandelingsTermijn: 'string' }).vervaldatum).toBeNull();
  });
});
