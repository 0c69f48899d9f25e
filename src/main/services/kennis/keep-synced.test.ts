import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSynced } from './keep-synced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('syncs again and again, also after one failed, until it is stopped', async () => {
  const sync = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('down')).mockResolvedValue(undefined);
  const onFailed = vi.fn();
  const stop = keepSynced({ sync, onFailed, everyMs: 1000, random: () => 0.5 });

  await vi.advanceTimersByTimeAsync(3000);
  stop();
  await vi.advanceTimersByTimeAsync(5000);

  expect(sync).toHaveBeenCalledTimes(3);
  expect(onFailed).toHaveBeenCalledTimes(1);
});

it('does not begin at the same moment on every desktop', async () => {
  const sync = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  keepSynced({ sync, onFailed: vi.fn(), everyMs: 1000, random: () => 0 });

  await vi.advanceTimersByTimeAsync(799);
  expect(sync).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);

  expect(sync).toHaveBeenCalledTimes(1);
});
