import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runInForeground } from '../child.mjs';
import { isWithoutDisplay, onVirtualDisplay } from '../display.mjs';
import { REPORTS, ROOT } from '../paths.mjs';
import { isWholePng } from '../screenshot.mjs';
import { electronArgs } from '../start-options.mjs';
import { StepError } from '../step.mjs';

const PATIENCE_MS = 60_000;
const POLL_MS = 200;

/** Where `--dir` leaves the app that this machine can run. */
export function packagedExecutable() {
  const release = path.join(ROOT, 'release');
  if (process.platform === 'win32') return path.join(release, 'win-unpacked', 'Voorkant.exe');
  if (process.platform === 'linux') return path.join(release, 'linux-unpacked', 'voorkant');
  const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
  return path.join(release, folder, 'Voorkant.app', 'Contents', 'MacOS', 'Voorkant');
}

/**
 * Starts the packaged app with an empty profile and waits until its first screen can be used. Its fuses keep every debugger out, so the
 * proof is the picture that it takes of itself.
 *
 * @returns {Promise<{ picture: string, ms: number }>}
 */
export async function smokeTest() {
  const picture = path.join(REPORTS, 'voorkant-packaged.png');
  fs.rmSync(picture, { force: true });
  fs.mkdirSync(REPORTS, { recursive: true });
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-smoke-'));
  const started = Date.now();
  const cancel = new AbortController();
  /** @type {number | null} */
  let exitCode = null;
  const env = { ...process.env, VOORKANT_SCREENSHOT: picture, VOORKANT_USER_DATA: userData };
  const ended = openPackaged(env, cancel.signal).then((code) => (exitCode = code));
  try {
    while (!isWholePng(picture)) {
      if (exitCode !== null || Date.now() - started > PATIENCE_MS) throw noScreen(exitCode);
      await wait(POLL_MS);
    }
    return { picture, ms: Date.now() - started };
  } finally {
    cancel.abort();
    await ended;
    fs.rmSync(userData, { recursive: true, force: true });
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} cancel
 */
function openPackaged(env, cancel) {
  const isVirtual = isWithoutDisplay();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = electronArgs({ root: null, isRoot, isVirtual, passedOn: [] });
  const command = isVirtual ? onVirtualDisplay(packagedExecutable(), args) : { program: packagedExecutable(), args };
  return runInForeground(command.program, command.args, { env, tellsPid: isVirtual, cancel });
}

/** @param {number | null} exitCode */
function noScreen(exitCode) {
  const why =
    exitCode === null ? `showed no screen within ${PATIENCE_MS / 1000} s` : `ended with exit code ${exitCode}`;
  return new StepError(`the packaged app ${why}.`, `Start ${packagedExecutable()} by hand and read what it prints.`);
}
