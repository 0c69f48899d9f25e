import { describe, expect, it } from 'vitest';
import { dataAttrTest, dataContainsTest } from './filters';

const data = {
  naam: 'Eik',
  hoogte: 12,
  plek: { wijk: 'Stadsdennen' },
  soorten: [{ soort: 'boom' }, { soort: 'loof' }],
  sinds: '2020-05-01',
};

describe('dataAttrTest', () => {
  it.each([
    ['naam__exact__Eik', true],
    ['naam__exact__eik', false],
    ['naam__icontains__EI', true],
    ['naam__in__Beuk|Eik', true],
    ['hoogte__gt__11', true],
    ['hoogte__gte__12', true],
    ['hoogte__lt__12', false],
    ['hoogte__lte__9', false],
    ['hoogte__exact__12', true],
    ['sinds__gte__2020-01-01', true],
    ['plek__wijk__exact__Stadsdennen', true],
    ['soorten__soort__exact__loof', true],
    ['dikte__exact__3', false],
  ])('says of %s: %s', (expression, expected) => {
    expect(dataAttrTest(expression)(data)).toBe(expected);
  });

  it.each(['naam', 'naam__Eik', 'naam__lijktop__Eik'])('refuses %s', (expression) => {
    expect(() => dataAttrTest(expression)).toThrow();
  });
});

describe('dataContainsTest', () => {
  it.each([
    ['STADS', true],
    ['loof', true],
    ['wijk', false],
    ['12', false],
  ])('looks for %s in texts only, not in keys: %s', (part, expected) => {
    expect(dataContainsTest(part)(data)).toBe(expected);
  });
});
