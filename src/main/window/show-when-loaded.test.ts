import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { showWhenLoaded } from './show-when-loaded';

function setUp() {
  let shown = 0;
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isVisible: () => shown > 0,
    show: () => (shown += 1),
  });
  // Only what stands above is used.
  showWhenLoaded(window as unknown as BrowserWindow);
  return { window, webContents, shown: () => shown };
}

describe('showWhenLoaded', () => {
  it('waits until there is something to show', () => {
    expect(setUp().shown()).toBe(0);
  });

  it('shows the window at its first frame', () => {
    const { window, shown } = setUp();

    window.emit('ready-to-show');

    expect(shown()).toBe(1);
  });

  it('shows the window when the page is loaded, though no first frame was told', () => {
    const { webContents, shown } = setUp();

    webContents.emit('did-finish-load');

    expect(shown()).toBe(1);
  });

  it('shows it once', () => {
    const { window, webContents, shown } = setUp();

    webContents.emit('did-finish-load');
    window.emit('ready-to-show');

    expect(shown()).toBe(1);
  });
});
