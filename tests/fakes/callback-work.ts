import type { CallbackDraftStore, CallbackTryStore } from '../../src/main/ports/stores';

/** Moments of tries in memory. */
export function fakeCallbackTries(): CallbackTryStore {
  const tried: { readonly userId: string; readonly doneId: string; readonly atMs: number }[] = [];
  return {
    moments: (userId, doneId) =>
      tried.filter((one) => one.userId === userId && one.doneId === doneId).map(({ atMs }) => atMs),
    add: (userId, doneId, atMs) => void tried.push({ userId, doneId, atMs }),
  };
}

/** Drafts in memory. */
export function fakeCallbackDrafts(): CallbackDraftStore {
  const kept = new Map<string, string>();
  const keyOf = (userId: string, taak: string): string => `${userId} ${taak}`;
  return {
    get: (userId, taak) => kept.get(keyOf(userId, taak)) ?? null,
    put: ({ userId, taak, body }) => void kept.set(keyOf(userId, taak), body),
    remove: (userId, taak) => void kept.delete(keyOf(userId, taak)),
  };
}
