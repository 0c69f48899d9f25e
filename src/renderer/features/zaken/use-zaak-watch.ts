import { useEffect } from 'react';

/** A zaak on screen is looked at again after 15 to 30 s: many desktops must not ask all at once. */
const SOONEST_MS = 15_000;
const SPREAD_MS = 15_000;

/** Calls `look` at once and then every 15 to 30 s while the window is seen; not while it is hidden, and at once when it comes back. */
export function useRegularLook(look: () => Promise<void>): void {
  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    const again = (): void => {
      timer = window.setTimeout(now, SOONEST_MS + Math.random() * SPREAD_MS);
    };
    const now = (): void => {
      if (document.hidden) return;
      void look().then(() => {
        if (!isOver) again();
      });
    };
    const onSeen = (): void => {
      window.clearTimeout(timer);
      now();
    };
    document.addEventListener('visibilitychange', onSeen);
    now();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [look]);
}
