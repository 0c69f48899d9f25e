import { describe, expect, it } from 'vitest';
import type { HouseholdMember } from '../../../shared/domain/klantbeeld';
import { householdOf } from './household';
import { sectionOf } from './sources/section';
import { bad, bsn, connection, good, NOW } from '../../../../tests/fakes/klantbeeld/builders';
import { planOf, shownOf } from '../../../../tests/fakes/klantbeeld/plans';

const plan = [planOf('household', { brp: 'BRP', bewoning: 'Bewoning' })];
const fromBrp = new Set([connection('brp')]);
const member = (part: Partial<HouseholdMember>): HouseholdMember => ({
  bsn: null,
  naam: '',
  geboortedatum: null,
  relatie: 'zelfde adres',
  isMogelijk: false,
  isGeheim: false,
  ...part,
});
const anna = member({ bsn: bsn.anna, naam: 'Anna Bakker', relatie: 'partner' });
const kind = member({ bsn: bsn.kind, naam: 'Sem de Vries', relatie: 'kind' });

const householdWith = (results: Parameters<typeof shownOf>[1]) =>
  householdOf(sectionOf(shownOf(plan, results), 'household', { now: NOW, nameOf: (id) => id }), fromBrp);

describe('a household', () => {
  it('tells which relations live at the same address', () => {
    const { relations } = householdWith({ household: [good('brp', [anna, kind]), good('bewoning', [anna])] });

    expect(relations.map(({ naam, lives }) => [naam, lives])).toEqual([
      ['Anna Bakker', 'yes'],
      ['Sem de Vries', 'no'],
    ]);
  });

  it('does not say where relations live while the register of residents gives no answer', () => {
    const { relations, others } = householdWith({ household: [good('brp', [anna]), bad('bewoning')] });

    expect(relations[0]?.lives).toBe('unknown');
    expect(others).toBeNull();
  });

  it('counts other residents without calling them family', () => {
    const residents = [anna, member({}), member({ isMogelijk: true, isGeheim: true })];
    const { relations, others } = householdWith({ household: [good('brp', [anna]), good('bewoning', residents)] });

    expect(relations).toHaveLength(1);
    expect(others).toEqual({ count: 2, possible: 1, isAnySecret: true });
  });

  it('does not say who lives there when the register names nobody of over a hundred', () => {
    const many = member({ relatie: 'veel bewoners', isMogelijk: true });
    const { relations, others } = householdWith({ household: [good('brp', [anna]), good('bewoning', [many])] });

    expect(relations.map(({ naam, lives }) => [naam, lives])).toEqual([['Anna Bakker', 'unknown']]);
    expect(others).toBe('many');
  });

  it('counts residents that come without any name', () => {
    const resident = { bsn: bsn.kind, isMogelijk: false, isGeheim: false };
    const { relations, others } = householdWith({ household: [good('brp', []), good('bewoning', [resident])] });

    expect(relations).toEqual([]);
    expect(others).toMatchObject({ count: 1 });
  });
});
