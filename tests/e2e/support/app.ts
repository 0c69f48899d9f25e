import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const ROOT = path.resolve(__dirname, '../../..');
const READY_MS = 30_000;
const END_MS = 10_000;
/** Root has no sandbox of Chromium to run in; everybody else is tested with it. */
export const hasChromiumSandbox = process.getuid?.() !== 0;

export type LaunchOptions = {
  /** Folder of an earlier start, to start again with what it left. It is not removed. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Command line of Voorkant itself, for example `--profile anna`. */
  readonly args?: readonly string[];
  /** False: do not wait until the first screen can be used. */
  readonly waitsForScreen?: boolean;
};

/** A running Voorkant under test. */
export type Voorkant = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the window wrote as an error to its console so far, and errors that nobody caught there. */
  readonly consoleErrors: readonly string[];
  /** What main wrote to stderr so far. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does: nothing gets the chance to tidy up. The folder stays, for the next start. */
  readonly kill: () => Promise<void>;
};

/**
 * Starts the built Voorkant with a user data folder of its own, on the embedded practice municipality. The folder goes when it is closed,
 * unless it was given.
 */
export async function launchVoorkant(options: LaunchOptions = {}): Promise<Voorkant> {
  const userData = options.userData ?? newUserData();
  // Without `executablePath`, on purpose: only then does Playwright hold the app back until it is attached. It finds the runtime by the
  // npm package, which looks at ELECTRON_OVERRIDE_DIST_PATH.
  const app = await _electron.launch({
    args: [ROOT, ...(options.args ?? [])],
    env: environment(userData, options.env),
    chromiumSandbox: hasChromiumSandbox,
    timeout: READY_MS,
  });
  askAgainAfterSweep(app);
  const log: string[] = [];
  app.process().stderr?.on('data', (part: Buffer) => log.push(part.toString()));
  const page = await app.firstWindow({ timeout: READY_MS });
  const consoleErrors = collectErrors(page);
  if (options.waitsForScreen ?? true) await page.waitForSelector('html[data-ready="true"]', { timeout: READY_MS });
  return {
    app,
    page,
    userData,
    consoleErrors,
    log: () => log.join(''),
    async close() {
      await app.close();
      if (options.userData === undefined) await removeUserData(userData);
    },
    async kill() {
      const child = app.process();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Main sweeps its memory when a caller is forgotten, and an answer to the test that is on its way then goes with it: Playwright waits for
 * it in a promise that nothing else holds. Such a question is asked again.
 */
function askAgainAfterSweep(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...asked: unknown[]) => Promise<unknown>;
  const ask = async (...asked: unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...asked);
    } catch (cause) {
      if (!String(cause).includes('promise was garbage collected')) throw cause;
      return ask(...asked);
    }
  };
  Object.assign(app, { evaluate: ask });
}

/** How a process ended that was started beside a running Voorkant. */
export type Ended = { readonly code: number | null; readonly stderr: string };

/** Starts Voorkant once more in the same user data folder, as a desktop does for a link, and waits until that process ends. */
export async function startAgain(userData: string, args: readonly string[]): Promise<Ended> {
  const program = process.env['VOORKANT_ELECTRON'] ?? path.join(ROOT, 'node_modules/.bin/electron');
  const child = spawn(program, [...(hasChromiumSandbox ? [] : ['--no-sandbox']), ROOT, ...args], {
    env: environment(userData, {}),
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: END_MS,
    killSignal: 'SIGKILL',
  });
  const stderr: string[] = [];
  child.stderr.on('data', (part: Buffer) => stderr.push(part.toString()));
  await once(child, 'close');
  return { code: child.exitCode, stderr: stderr.join('') };
}

/** An empty folder for the data of one test. */
export const newUserData = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-e2e-'));

/**
 * Removes the folder of a test, also when processes that just ended still write in it: from the top again, since the retries of Node
 * know nothing of a file that came after the folder was read.
 */
export async function removeUserData(userData: string, triesLeft = 50): Promise<void> {
  try {
    fs.rmSync(userData, { recursive: true, force: true });
  } catch (cause) {
    if (triesLeft === 0) throw cause;
    await setTimeout(100);
    await removeUserData(userData, triesLeft - 1);
  }
}

/** Our environment, without settings of Voorkant that the person at this machine may have made. */
function environment(userData: string, extra: LaunchOptions['env']): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('VOORKANT_'),
  );
  return { ...Object.fromEntries(kept), TZ: 'Europe/Amsterdam', VOORKANT_USER_DATA: userData, ...extra };
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
