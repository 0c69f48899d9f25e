import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decoded, entryOf, sparse, toCents, toDatum, toInstant, toLabel, toLoginmiddel, toWhole } from './wire-values';

describe('toDatum', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T12:30:00Z', '2026-03-01'],
    ['2026-02-28T10:00:00+01:00', '2026-02-28'],
    ['2026-02-30', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('reads %s as %s', (text, expected) => {
    expect(toDatum(text)).toBe(expected);
  });
});

describe('toInstant', () => {
  it.each([
    ['2026-03-01T12:30:00+01:00', '2026-03-01T11:30:00.000Z'],
    ['2026-03-01T12:30:00.123456Z', '2026-03-01T12:30:00.123Z'],
    ['2026-03-01T12:30:00', '2026-03-01T12:30:00.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['gisteren', null],
    ['+012026-03-01T12:30:00Z', null],
    [null, null],
  ])('reads %s as %s', (text, expected) => {
    expect(toInstant(text)).toBe(expected);
  });
});

describe('toCents', () => {
  it.each([
    ['74.40', 7440],
    ['74,4', 7440],
    ['-0.05', -5],
    [19.99, 1999],
    ['1.005', 101],
    ['', null],
    ['gratis', null],
    [null, null],
  ])('reads %s as %s cents', (amount, expected) => {
    expect(toCents(amount)).toBe(expected);
  });
});

describe('toLabel', () => {
  it.each([
    ['urenPerWeek', 'uren per week'],
    ['datum_einde', 'datum einde'],
    ['kenteken', 'kenteken'],
  ])('writes %s as %s', (name, label) => {
    expect(toLabel(name)).toBe(label);
  });
});

describe('toLoginmiddel', () => {
  it.each([
    ['digid', 'DigiD'],
    ['Aanvragen (eHerkenning)', 'eHerkenning'],
    ['ja', 'geen'],
    [null, 'geen'],
  ])('reads %s as %s', (text, login) => {
    expect(toLoginmiddel(text)).toBe(login);
  });
});

describe('sparse', () => {
  const wire = sparse(
    z.object({ hond: z.object({ naam: z.string().optional() }).optional(), poten: z.array(z.number()).default([]) }),
    ['hond', '_links'],
  );

  it('counts what is filled with null as left out, at any depth and in lists', () => {
    expect(wire.parse({ hond: { naam: null }, poten: [4, null] })).toEqual({ hond: {}, poten: [4] });
    expect(wire.parse({ hond: null, poten: null })).toEqual({ poten: [] });
  });

  it('takes an answer that holds one of its fields, even if it is one that is of no use', () => {
    expect(wire.parse({ _links: { self: {} } })).toEqual({ poten: [] });
  });

  it.each([[{}], [{ status: 'ok' }], ['hallo'], [null], [[]]])(
    'refuses %j, which is about something else',
    (answer) => {
      const parsed = wire.safeParse(answer);

      expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['hond, _links']);
    },
  );
});

describe('what a source makes too large', () => {
  it('is no amount and no number', () => {
    expect(toCents('9'.repeat(400))).toBeNull();
    expect(toCents(9999999999999)).toBe(999999999999900);
    expect(toCents(999999999999999)).toBeNull();
    expect(toWhole(1e300)).toBeNull();
    expect(toWhole(1.5)).toBeNull();
    expect(toWhole(912)).toBe(912);
  });
});

describe('a code of a source', () => {
  it.each(['constructor', '__proto__', 'toString', 'onbekend', '', null, undefined])('%s is not in a table', (code) => {
    expect(entryOf({ BET: 'betaald' }, code)).toBeUndefined();
  });

  it('is what the table says', () => {
    expect(entryOf({ BET: 'betaald' }, 'BET')).toBe('betaald');
  });
});

describe('percent signs in a link', () => {
  it('stand for letters, or for themselves when they cannot', () => {
    expect(decoded('H%C3%A4rderwijk')).toBe('Härderwijk');
    expect(decoded('100%')).toBe('100%');
  });
});
