import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionOf, ok } from '../../../tests/support/builders';
import type { LineResult } from '../../shared/result';
import { createLineRecovery } from './line-recovery';

const connection = connectionOf('brp');
const down: LineResult<null> = {
  lineId: connection.lineId,
  connectionId: connection.id,
  ok: false,
  error: { kind: 'unavailable', httpStatus: null },
  lastGood: null,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function looking() {
  const seen = { probes: 0, back: 0, answer: down, user: 'sanne' as string | null, connections: [connection] };
  const recovery = createLineRecovery({
    lines: {
      connections: () => seen.connections,
      probe: () => {
        seen.probes += 1;
        return Promise.resolve(seen.answer);
      },
    },
    userId: () => seen.user,
    onBack: () => (seen.back += 1),
    random: () => 0.5,
  });
  return { seen, recovery };
}

describe('a line that failed', () => {
  it('is tried less and less often until it answers, and then no more', async () => {
    const { seen, recovery } = looking();
    recovery.onAnswer(connection, down);
    recovery.onAnswer(connection, down);

    await vi.advanceTimersByTimeAsync(5_000 + 10_000 + 20_000);
    expect(seen.probes).toBe(3);

    seen.answer = ok(connection, null);
    await vi.advanceTimersByTimeAsync(40_000);
    expect([seen.probes, seen.back]).toEqual([4, 1]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen.probes).toBe(4);
  });

  it('is not tried when a question was answered meanwhile', async () => {
    const { seen, recovery } = looking();
    recovery.onAnswer(connection, down);
    recovery.onAnswer(connection, ok(connection, null));

    await vi.advanceTimersByTimeAsync(60_000);

    expect(seen.probes).toBe(0);
  });

  it('is not asked while nobody is signed in', async () => {
    const { seen, recovery } = looking();
    seen.user = null;
    recovery.onAnswer(connection, down);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.probes).toBe(0);

    seen.user = 'mo';
    await vi.advanceTimersByTimeAsync(6_000);
    expect(seen.probes).toBe(1);
  });

  it('is forgotten when the lines no longer have it, and at the end', async () => {
    const { seen, recovery } = looking();
    recovery.onAnswer(connection, down);
    seen.connections = [];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.probes).toBe(0);

    seen.connections = [connection];
    recovery.onAnswer(connection, down);
    recovery.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.probes).toBe(0);
  });

  it('is not one that said no', async () => {
    const { seen, recovery } = looking();
    recovery.onAnswer(connection, { ...down, error: { kind: 'unauthorised' } });

    await vi.advanceTimersByTimeAsync(60_000);

    expect(seen.probes).toBe(0);
  });
});
