import { describe, expect, it } from 'vitest';
import { boardItemOf, boardOf } from '../../../../tests/fakes/board';
import { emptyDraft, problemsIn } from './draft';
import { nextRow, rowsOf, scopeOf } from './selectors';

describe('the tabs of the board', () => {
  const late = boardItemOf({ nummer: '1', escalation: 'late', isDueToday: true });
  const today = boardItemOf({ nummer: '2', escalation: 'soon', isDueToday: true });
  const later = boardItemOf({ nummer: '3' });
  const nummers = (tab: Parameters<typeof rowsOf>[1]) =>
    rowsOf(boardOf(late, today, later), tab).map(({ nummer }) => nummer);

  it('tell what is late from what is due today', () => {
    expect([nummers('late'), nummers('today'), nummers('unit')]).toEqual([['1'], ['2'], ['1', '2', '3']]);
  });

  it('look at the own department for who does not see all', () => {
    expect([scopeOf('late', true), scopeOf('late', false), scopeOf('mine', true), scopeOf('unit', true)]).toEqual([
      'all',
      'unit',
      'mine',
      'unit',
    ]);
  });
});

describe('the row at hand', () => {
  const list = { length: 5, page: 3 };

  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 3],
    ['PageUp', 4, 1],
    ['End', 1, 4],
    ['Home', 3, 0],
    ['a', 3, null],
    ['toString', 3, null],
  ])('goes by %s from %i to %s', (key, from, to) => {
    expect(nextRow(key, from, list)).toBe(to);
  });
});

describe('a form', () => {
  const room = { room: 20 };

  it.each([
    ['forward', {}, ['to']],
    ['forward', { to: { soort: 'afdeling', identificatie: 'wmo', naam: 'Wmo' } }, []],
    ['sendBack', {}, ['reason']],
    ['sendBack', { reason: 'x'.repeat(21) }, ['reason']],
    ['attempt', { note: 'x'.repeat(1001) }, ['note']],
    ['close', {}, ['told']],
    ['close', { told: 'Klaar.' }, []],
    ['claim', {}, []],
  ] as const)('%s with %j names the fields that are not right', (action, part, fields) => {
    expect(Object.keys(problemsIn(action, { ...emptyDraft(), ...part }, room))).toEqual(fields);
  });
});
