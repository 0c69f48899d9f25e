import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orphaned } from '../../scripts/lib/orphan.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('orphaned', () => {
  it('aborts soon after npm, which started us, is gone', () => {
    let parent = 100;
    const signal = orphaned({ env: { npm_lifecycle_event: 'cli' }, parent: () => parent });
    vi.advanceTimersByTime(5000);
    const before = signal.aborted;

    parent = 1;
    vi.advanceTimersByTime(1000);

    expect([before, signal.aborted]).toEqual([false, true]);
  });

  it('lets a program that was started by hand outlive its shell', () => {
    let parent = 100;
    const signal = orphaned({ env: {}, parent: () => parent });

    parent = 1;
    vi.advanceTimersByTime(5000);

    expect(signal.aborted).toBe(false);
  });
});
