import { describe, expect, it } from 'vitest';
import { toWozObjecten } from './map';

const wire = [
  {
    identificatie: '1',
    belanghebbendeEigenaar: { burgerservicenummer: '999990019' },
    waarden: [
      { vastgesteldeWaarde: 300000, waardepeildatum: '2024-01-01' },
      { vastgesteldeWaarde: 310000, waardepeildatum: '2025-01-01' },
    ],
  },
  { identificatie: '2', belanghebbendeEigenaar: { burgerservicenummer: '999993653' } },
];

describe('toWozObjecten', () => {
  it('shows only what the caller has an interest in', () => {
    expect(toWozObjecten(wire, { bsn: '999990019' }).map(({ wozObjectnummer }) => wozObjectnummer)).toEqual(['1']);
  });

  it('gives values in cents, the newest first', () => {
    expect(
      toWozObjecten(wire, { bsn: '999990019' })[0]?.waarden.map((waarde) => [
        waarde.waardepeildatum,
        waarde.vastgesteldeWaardeCents,
      ]),
    ).toEqual([
      ['2025-01-01', 31_000_000],
      ['2024-01-01', 30_000_000],
    ]);
  });
});
