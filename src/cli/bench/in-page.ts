/** What runs in the page of a driven window. These functions use nothing of this file or any other. */

/** Resolves once something matches the selector, and nothing is left that matches `without`. */
export function untilThere({ selector, without }: { readonly selector: string; readonly without?: string }) {
  return new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = (): void => {
      if (!document.querySelector(selector) || (without !== undefined && document.querySelector(without))) return;
      observer.disconnect();
      resolve();
    };
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}

/** Resolves once the page has painted what it says: keys that come earlier Chromium drops, as nobody saw yet what they are for. */
export function untilSeen(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Resolves once what matches the selector has the focus. */
export function untilFocused(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!document.activeElement?.matches(selector)) return;
      document.removeEventListener('focusin', look);
      resolve();
    };
    document.addEventListener('focusin', look);
    look();
  });
}

/** Gives the focus to what matches the selector, as a click would. */
export function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  found.focus();
}

/** Resolves once a frame was painted in which the field holds the text: a frame is done when the next one is asked for. */
export async function untilPaintedWith({ selector, text }: { readonly selector: string; readonly text: string }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isShown = (): boolean => document.querySelector<HTMLInputElement>(selector)?.value === text;
  while (!isShown()) await frame();
  await frame();
  await frame();
  if (!isShown()) throw new Error('The text went away again');
}

/** Listens for the next key. */
export function listenForKey(): void {
  const heard = new Promise<void>((resolve) => {
    document.addEventListener('keydown', () => resolve(), { once: true });
  });
  Object.assign(globalThis, { heard });
}

/** Resolves once a frame was painted after the key for which `listenForKey` listens. */
export async function untilPaintedAfterKey(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await (globalThis as unknown as { readonly heard: Promise<void> }).heard;
  await frame();
  await frame();
}
