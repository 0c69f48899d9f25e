import type { BrowserWindow } from 'electron';

/**
 * Shows the window as soon as its page has something to show. Chromium may never tell of a first frame when the main process was busy
 * while that was painted, and then the window would stay away for good: the end of loading always comes.
 */
export function showWhenLoaded(window: BrowserWindow): void {
  const show = (): void => {
    if (!window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
}
