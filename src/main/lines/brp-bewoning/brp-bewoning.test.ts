import { describe, expect, it } from 'vitest';
import { toBewoners } from '.';

const one = { bewoners: [{ burgerservicenummer: '999993653' }], mogelijkeBewoners: [] };

describe('residents of an address', () => {
  it('are everybody once, certain ones first', () => {
    const possible = { bewoners: [], mogelijkeBewoners: [{ burgerservicenummer: '999993653' }] };

    expect(toBewoners([possible, one])).toEqual([{ bsn: '999993653', isMogelijk: false, isGeheim: false }]);
  });

  it('are not told to be nobody when there are too many to name', () => {
    const many = { bewoners: [], mogelijkeBewoners: [], indicatieVeelBewoners: true };

    expect(toBewoners([many])).toBeNull();
    expect(toBewoners([])).toEqual([]);
  });
});
