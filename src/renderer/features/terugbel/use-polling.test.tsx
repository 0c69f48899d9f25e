import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePolling, type Rhythm } from './use-polling';

const LONGEST_MS = 30_000;
let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function Polled({ load, rhythm }: { readonly load: () => void; readonly rhythm?: Rhythm }) {
  usePolling(load, rhythm);
  return null;
}

const become = (state: DocumentVisibilityState): void => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('reading the board again', () => {
  it('goes on for as long as it can be seen', () => {
    const load = vi.fn();
    render(<Polled load={load} />);

    vi.advanceTimersByTime(3 * LONGEST_MS);

    expect(load.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  it('rests while the window is hidden, and is done at once when it shows again', () => {
    const load = vi.fn();
    render(<Polled load={load} />);
    become('hidden');
    vi.advanceTimersByTime(10 * LONGEST_MS);
    expect(load).not.toHaveBeenCalled();

    become('visible');

    expect(load).toHaveBeenCalledTimes(1);
  });

  it('leaves what was read a moment ago, where minutes are soon enough', () => {
    const load = vi.fn();
    render(<Polled load={load} rhythm={{ everyMs: 180_000, spreadMs: 120_000, freshMs: 180_000 }} />);

    vi.advanceTimersByTime(60_000);
    become('hidden');
    become('visible');
    expect(load).not.toHaveBeenCalled();
    become('hidden');
    vi.advanceTimersByTime(180_000);
    become('visible');

    expect(load).toHaveBeenCalledTimes(1);
  });

  it('ends with the board', () => {
    const load = vi.fn();
    const { unmount } = render(<Polled load={load} />);
    unmount();

    vi.advanceTimersByTime(3 * LONGEST_MS);

    expect(load).not.toHaveBeenCalled();
  });
});
