import { useEffect } from 'react';

/** Reads again every so often, by chance a bit earlier or later, so that not everybody asks at the same moment. */
const EVERY_MS = 20_000;
const SPREAD_MS = 10_000;

/** Calls `load` again and again while the window can be seen; at once when it can be seen again. */
export function usePolling(load: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      timer = setTimeout(
        () => {
          load();
          plan();
        },
        EVERY_MS + Math.random() * SPREAD_MS,
      );
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible') load();
      plan();
    };
    document.addEventListener('visibilitychange', onVisible);
    plan();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [load]);
}
