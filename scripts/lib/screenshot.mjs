import fs from 'node:fs';
import path from 'node:path';
import { say } from './step.mjs';

const POLL_MS = 200;
const PATIENCE_MS = 60_000;

/**
 * Waits for the picture that Voorkant takes of its window once it is usable, and tells where it is.
 *
 * @param {string} file  removed first, so that a picture of an earlier run is never taken for this one
 * @returns {() => void} stops the waiting
 */
export function announceScreenshot(file) {
  fs.rmSync(file, { force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + PATIENCE_MS;
  const timer = setInterval(() => {
    if (isWholePng(file)) say(`the window is usable; a picture of it: ${file}`);
    else if (Date.now() > deadline)
      say(`no picture of the window after ${PATIENCE_MS / 1000} s; see the messages above`);
    else return;
    clearInterval(timer);
  }, POLL_MS);
  return () => clearInterval(timer);
}

/**
 * Whether the file is a PNG to its last byte: it is looked at while another process writes it.
 *
 * @param {string} file
 * @returns {boolean}
 */
export function isWholePng(file) {
  if (!fs.existsSync(file)) return false;
  const content = fs.readFileSync(file);
  return content.subarray(1, 4).toString('latin1') === 'PNG' && content.subarray(-8, -4).toString('latin1') === 'IEND';
}
