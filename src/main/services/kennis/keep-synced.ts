/** How often the sources are asked what changed, give or take a fifth: not every desktop at the same moment. */
export const SYNC_EVERY_MS = 15 * 60_000;
const SPREAD = 0.2;

export type KeepSyncedDeps = {
  readonly sync: () => Promise<void>;
  readonly onFailed: (cause: unknown) => void;
  readonly everyMs?: number;
  /** From 0 to 1. */
  readonly random?: () => number;
};

/** Syncs again and again, each time some time after the one before was done. Gives how to stop. */
export function keepSynced({
  sync,
  onFailed,
  everyMs = SYNC_EVERY_MS,
  random = Math.random,
}: KeepSyncedDeps): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const plan = (): void => {
    if (isStopped) return;
    timer = setTimeout(
      () => void sync().catch(onFailed).finally(plan),
      Math.round(everyMs * (1 - SPREAD + 2 * SPREAD * random())),
    );
    timer.unref();
  };
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
