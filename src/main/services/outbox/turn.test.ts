import { describe, expect, it } from 'vitest';
import type { OutboxTurn } from '../../ports/stores';
import { aheadOf, inTurn } from './turn';

const turn = (id: string, changes: Partial<OutboxTurn> = {}): OutboxTurn => ({
  ...{ id, state: 'waiting', reason: null, nextAttemptAtMs: 0 },
  ...{ connectionId: 'contacten', objectId: null },
  ...changes,
});
const idsOf = (turns: readonly OutboxTurn[]) => turns.map(({ id }) => id);
const away = { reason: 'unavailable' } as const;

describe('the turns of what waits', () => {
  it('keep the order of saving behind a line that was away, and leave other lines alone', () => {
    const open = [turn('a', away), turn('b'), turn('c', { connectionId: 'zaken' })];

    expect(idsOf(inTurn(open))).toEqual(['a', 'c']);
  });

  it('are not held up by a fault that may be about one contact alone', () => {
    expect(idsOf(inTurn([turn('a', { reason: 'serverError' }), turn('b')]))).toEqual(['a', 'b']);
  });

  it('are not held up by what cannot be read back', () => {
    const lost = { connectionId: null };

    expect(idsOf(inTurn([turn('a', { ...away, ...lost }), turn('b', lost), turn('c')]))).toEqual(['a', 'b', 'c']);
  });

  it('let an object wait for what was put before it for the same object, and for nothing else', () => {
    const open = [turn('a', { objectId: 'x' }), turn('b', { objectId: 'y' }), turn('c', { objectId: 'x' })];

    expect(idsOf(inTurn(open))).toEqual(['a', 'b']);
  });

  it.each(['delivered', 'refused'] as const)('let an object wait no longer when that one is %s', (state) => {
    const open = [turn('a', { objectId: 'x', state }), turn('b', { objectId: 'x' })];

    expect(idsOf(inTurn(open))).toContain('b');
  });

  it('bring what somebody waits behind along when they try it again', () => {
    const open = [turn('a', away), turn('b', { ...away, connectionId: 'zaken' }), turn('c'), turn('d', away)];

    expect(idsOf(aheadOf(open, 'c'))).toEqual(['a']);
    expect(idsOf(aheadOf(open, 'a'))).toEqual([]);
    expect(idsOf(aheadOf(open, 'unknown'))).toEqual([]);
  });
});
