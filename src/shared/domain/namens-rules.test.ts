import { describe, expect, it } from 'vitest';
import { checkedIdentification, testBsn } from '../../../tests/support/builders';
import type { Namens } from './namens';
import { mayRepresent, namensChecks, nextNamensCheck, representedLevel } from './namens-rules';

const namensOf = (soort: Namens['soort'], checks: Namens['checks'] = [], level: 0 | 1 | 2 | 3 = 2): Namens => ({
  soort,
  vertegenwoordiger: {
    ...{ subject: { kind: 'persoon', bsn: testBsn }, naam: 'Anna', geboortedatum: null },
    identification: { ...checkedIdentification, level },
  },
  checks,
});
const good = (soort: Namens['soort']) => namensChecks(soort).map((id) => ({ id, isGoed: true }));

describe.each(['gemachtigde', 'bewindvoerder', 'ouder'] as const)('somebody who speaks as %s', (soort) => {
  it('is checked one thing after the other', () => {
    const [first, second] = namensChecks(soort);
    if (!first) throw new Error('no check');

    expect(nextNamensCheck(namensOf(soort))).toBe(first);
    expect(nextNamensCheck(namensOf(soort, [{ id: first, isGoed: true }]))).toBe(second);
    expect(nextNamensCheck(namensOf(soort, good(soort)))).toBeNull();
  });

  it('may speak once all is good, and not before or after something was not', () => {
    const all = good(soort);
    const oneBad = all.map((check, index) => ({ ...check, isGoed: index > 0 }));

    expect(mayRepresent(namensOf(soort, all))).toBe(true);
    expect(mayRepresent(namensOf(soort, all.slice(1)))).toBe(false);
    expect(mayRepresent(namensOf(soort, oneBad))).toBe(false);
    expect(nextNamensCheck(namensOf(soort, oneBad.slice(0, 1)))).toBeNull();
  });
});

describe('how far the other may be looked at', () => {
  it.each([
    ['as far as the caller is known, once checked', 2, true, 2],
    ['no further than a name before that', 2, false, 1],
    ['with a document that was seen', 3, true, 3],
    ['no further than a caller who is only named', 1, true, 1],
    ['not at all for a caller who is nobody', 0, false, 0],
  ] as const)('%s', (_how, level, isChecked, expected) => {
    expect(representedLevel(namensOf('ouder', isChecked ? good('ouder') : [], level))).toBe(expected);
  });
});
