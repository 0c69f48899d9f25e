import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSweeper, garbageCollector } from './sweep';

describe('createSweeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sweeps a while after it was asked, not at once', () => {
    const collect = vi.fn();
    createSweeper(collect).soon();

    expect(collect).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);

    expect(collect).toHaveBeenCalledOnce();
  });

  it('sweeps once for conversations that end shortly after each other', () => {
    const collect = vi.fn();
    const sweeper = createSweeper(collect);

    sweeper.soon();
    vi.advanceTimersByTime(1_000);
    sweeper.soon();
    vi.advanceTimersByTime(10_000);

    expect(collect).toHaveBeenCalledOnce();
  });

  it('does nothing any more when it was stopped', () => {
    const collect = vi.fn();
    const sweeper = createSweeper(collect);
    sweeper.soon();

    sweeper.stop();
    vi.advanceTimersByTime(10_000);

    expect(collect).not.toHaveBeenCalled();
  });
});

describe('garbageCollector', () => {
  it('clears what nothing holds any more', () => {
    const collect = garbageCollector();
    const gone = new WeakRef(new Array(1_000_000).fill(0).map(() => ({})));
    const forget = () => new Promise((resolve) => setTimeout(resolve));

    return forget().then(() => {
      collect();
      expect(gone.deref()).toBeUndefined();
    });
  });
});
