import type { CallbackTryStore } from '../../src/main/ports/stores';

/** Moments of tries in memory. */
export function fakeCallbackTries(): CallbackTryStore {
  const tried: { readonly userId: string; readonly doneId: string; readonly atMs: number }[] = [];
  return {
    moments: (userId, doneId) =>
      tried.filter((one) => one.userId === userId && one.doneId === doneId).map(({ atMs }) => atMs),
    add: (userId, doneId, atMs) => void tried.push({ userId, doneId, atMs }),
  };
}
