import { useEffect } from 'react';

/** How often something is read again: after `everyMs`, by chance up to `spreadMs` later, so that not everybody asks at the same moment. */
export type Rhythm = {
  readonly everyMs: number;
  readonly spreadMs: number;
  /** When the window shows again what was read less long ago is left as it is. */
  readonly freshMs: number;
};

/** A board that somebody looks at. */
const BOARD: Rhythm = { everyMs: 20_000, spreadMs: 10_000, freshMs: 0 };

/** Calls `load` again and again while the window can be seen; at once when it can be seen again. */
export function usePolling(load: () => void, { everyMs, spreadMs, freshMs }: Rhythm = BOARD): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let loadedMs = performance.now();
    const loadNow = () => {
      loadedMs = performance.now();
      load();
    };
    const plan = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      timer = setTimeout(
        () => {
          loadNow();
          plan();
        },
        everyMs + Math.random() * spreadMs,
      );
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible' && performance.now() - loadedMs >= freshMs) loadNow();
      plan();
    };
    document.addEventListener('visibilitychange', onVisible);
    plan();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [load, everyMs, spreadMs, freshMs]);
}
