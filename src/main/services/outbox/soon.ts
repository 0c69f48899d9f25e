/** Something that is told soon after the first of several calls, once for all of them. */
export type Soon<K> = { readonly tell: (key: K) => void; readonly stop: () => void };

/** Calls `work` once per key, `afterMs` after the first of the calls that came in between. */
export function soon<K>(work: (key: K) => void, afterMs: number): Soon<K> {
  const waiting = new Map<K, NodeJS.Timeout>();
  return {
    tell(key) {
      if (waiting.has(key)) return;
      const timer = setTimeout(() => {
        waiting.delete(key);
        work(key);
      }, afterMs);
      timer.unref();
      waiting.set(key, timer);
    },
    stop() {
      waiting.forEach((timer) => clearTimeout(timer));
      waiting.clear();
    },
  };
}
