import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { writeAtomically } from './json-file';

const POLL_MS = 100;
/** Fonts and the last transition (120 ms) are done by then. */
const SETTLE_MS = 300;

/** True in a page whose first screen can be used: its root element says so. */
const IS_READY = `document.documentElement.dataset.ready === 'true'`;

/**
 * Takes a picture of the window once its first screen can be used (`<html data-ready="true">`), writes it as PNG, and says so on stderr.
 * For `VOORKANT_SCREENSHOT=<file>`: start scripts and build machines look at it.
 * @returns false when the window was closed before
 */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<boolean> {
  while (!(await isReady(window))) {
    if (window.isDestroyed()) return false;
    await wait(POLL_MS);
  }
  await wait(SETTLE_MS);
  if (window.isDestroyed()) return false;
  const picture = await window.webContents.capturePage();
  const target = path.resolve(file);
  writeAtomically(target, picture.toPNG());
  process.stderr.write(`screenshot saved ${target}\n`);
  return true;
}

async function isReady(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) return false;
  try {
    // Our own constant text, evaluated in our own page.
    return (await window.webContents.executeJavaScript(IS_READY)) === true;
  } catch {
    // The page is still loading, or is being loaded again.
    return false;
  }
}
