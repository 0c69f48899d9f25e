import { describe, expect, it } from 'vitest';
import { ermelo, harderwijk } from '../../../tests/support/builders';
import { lineConfigOf } from '../../../tests/support/line-config';
import { datumOf } from './days';
import { createLineResolver, scopesOf, sharedDays, type ScopeQuestion } from './line-scope';

const asked = (changes: Partial<ScopeQuestion> = {}): ScopeQuestion => ({
  product: 'rioolheffing',
  municipality: harderwijk,
  on: datumOf('2026-06-01'),
  ...changes,
});

const both = [
  { municipality: 'harderwijk', from: '2014-01-01' },
  { municipality: 'ermelo', from: '2016-01-01', to: '2025-12-31' },
];

describe('the scope of a line', () => {
  it('is each product for each participant, as long as both hold', () => {
    const line = lineConfigOf({
      participants: both,
      products: [{ product: 'rioolheffing', from: '2015-01-01', to: '2030-12-31' }],
    });

    expect(scopesOf(line)).toEqual([
      { at: 0, product: 'rioolheffing', municipality: 'harderwijk', from: '2015-01-01', to: '2030-12-31' },
      { at: 0, product: 'rioolheffing', municipality: 'ermelo', from: '2016-01-01', to: '2025-12-31' },
    ]);
  });

  it('is narrowed to the municipalities of the product', () => {
    const line = lineConfigOf({
      participants: both,
      products: [{ product: 'rioolheffing', municipalities: ['ermelo'] }],
    });

    expect(scopesOf(line).map(({ municipality }) => municipality)).toEqual(['ermelo']);
  });

  it('is nothing where the product ended before the participant came', () => {
    const line = lineConfigOf({
      participants: [{ municipality: 'ermelo', from: '2026-01-01' }],
      products: [{ product: 'rioolheffing', to: '2025-12-31' }],
    });

    expect(scopesOf(line)).toEqual([]);
  });
});

describe('the days that two scopes share', () => {
  it.each([
    ['both without an end', ['2014-01-01', null], ['2020-01-01', null], { from: '2020-01-01', to: null }],
    ['one day', ['2014-01-01', '2020-01-01'], ['2020-01-01', null], { from: '2020-01-01', to: '2020-01-01' }],
    ['none, one day apart', ['2014-01-01', '2019-12-31'], ['2020-01-01', null], null],
  ] as const)('are %s', (_what, one, other, days) => {
    const scope = ([from, to]: readonly [string, string | null]) => ({
      from: datumOf(from),
      to: to === null ? null : datumOf(to),
    });

    expect(sharedDays(scope(one), scope(other))).toEqual(days);
    expect(sharedDays(scope(other), scope(one))).toEqual(days);
  });
});

describe('the resolver', () => {
  const old = lineConfigOf({ id: 'oud', products: [{ product: 'Rioolheffing', to: '2025-12-31' }] });
  const current = lineConfigOf({ id: 'nieuw', products: [{ product: ' rioolheffing ', from: '2026-01-01' }] });

  it.each([
    ['the first day', '2026-01-01', 'nieuw'],
    ['a day that passed, as it was', '2025-12-31', 'oud'],
    ['a day before anybody took part', '2013-12-31', null],
  ])('answers for %s', (_what, on, line) => {
    expect(createLineResolver([old, current]).resolve(asked({ on: datumOf(on) }))).toBe(line);
  });

  it('compares UPL names whatever their capitals and the blanks around them', () => {
    expect(createLineResolver([current]).resolve(asked({ product: '  RIOOLHEFFING' }))).toBe('nieuw');
  });

  it.each([
    ['a product of no line', asked({ product: 'paspoort' })],
    ['a municipality that does not take part', asked({ municipality: ermelo })],
  ])('gives no line for %s', (_what, question) => {
    expect(createLineResolver([old, current]).resolve(question)).toBeNull();
  });

  it('chooses none when two lines claim the same days, and names both', () => {
    const resolver = createLineResolver([current, lineConfigOf({ id: 'ook', products: ['rioolheffing'] })]);

    expect(resolver.resolve(asked())).toBeNull();
    expect(resolver.all(asked())).toEqual(['nieuw', 'ook']);
  });
});
