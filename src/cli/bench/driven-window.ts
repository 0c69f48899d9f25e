import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { openDevTools, type DevTools } from './devtools-pipe';

/** A key to press, as the DevTools protocol names it (`Input.dispatchKeyEvent`). */
export type Key = { readonly key: string; readonly code: string; readonly keyCode: number; readonly text?: string };

export type WindowLaunch = {
  /** The executable of Electron. */
  readonly electron: string;
  /** Switches of Chromium. */
  readonly switches: readonly string[];
  /** Folder or file of the app, and the words that it gets. */
  readonly app: readonly string[];
  /** Its user data; absent: a folder of its own, which goes when it is closed. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** A program that was started and may have no window yet. */
export type StartedWindow = {
  readonly window: Promise<DrivenWindow>;
  /** SIGKILL to all of its processes at once, as a power cut. Resolves once it is gone. */
  readonly kill: () => Promise<void>;
};

/** A program in Electron with one window, driven as a person would: by keys. */
export interface DrivenWindow {
  readonly pid: number;
  /** The clock at which the program was started, of `performance.now()`. */
  readonly startedAtMs: number;
  /** Runs a function in the page, which knows nothing of the code around it, and waits for its result. */
  evaluate<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** The same, on a page that may still be loading: asked again in the page that comes. */
  evaluateAtStart<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  press(key: Key, modifiers?: readonly Modifier[]): Promise<void>;
  /** Puts text into the field with the focus, in one go. */
  type(text: string): Promise<void>;
  /** Name and version of the runtime, as the window tells them. */
  runtime(): Promise<string>;
  /** Asks the main process something by Node's own channel, for a program that listens to it. */
  ask(message: string): Promise<unknown>;
  /** Ends the program and removes its user data. */
  close(): Promise<void>;
}

export type Modifier = keyof typeof MODIFIERS;
const MODIFIERS = { Alt: 1, Control: 2, Shift: 8 } as const;

const END_WITHIN_MS = 10_000;
/** A window that gets nowhere is given up. */
const PATIENCE_MS = 60_000;

/** Starts a program in Electron and waits for its window. */
export const openDrivenWindow = (launch: WindowLaunch): Promise<DrivenWindow> => startDrivenWindow(launch).window;

/** Starts a program in Electron, whose processes are a group of their own. */
export function startDrivenWindow(launch: WindowLaunch): StartedWindow {
  const { electron, switches, app, env } = launch;
  const userData = launch.userData ?? mkdtempSync(path.join(os.tmpdir(), 'voorkant-bench-'));
  const startedAtMs = performance.now();
  const child = spawn(electron, [...switches, '--remote-debugging-pipe', ...app], {
    env: { ...process.env, ...env, VOORKANT_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const killAll = (): void => killGroup(child);
  process.once('exit', killAll);
  const close = async (): Promise<void> => {
    await end(child);
    process.off('exit', killAll);
    if (launch.userData === undefined)
      rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const kill = async (): Promise<void> => {
    process.off('exit', killAll);
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    killAll();
    await ended;
  };
  return { window: windowOf(child, { startedAtMs, close }), kill };
}

type Ending = { readonly startedAtMs: number; readonly close: () => Promise<void> };

async function windowOf(child: ChildProcess, { startedAtMs, close }: Ending): Promise<DrivenWindow> {
  try {
    // Pipes by what `stdio` asks for.
    const devTools = openDevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const sessionId = await firstPage(devTools, child);
    const ask = async (message: string): Promise<unknown> => {
      const answer = once(child, 'message');
      child.send(message);
      const [value] = (await within(answer, `Nobody answered to ${message}`)) as [unknown];
      return value;
    };
    return { pid: child.pid ?? 0, startedAtMs, ...drive(devTools, sessionId), ask, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null || pid === undefined;

function killGroup(child: ChildProcess): void {
  if (hasEnded(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago.
  }
}

const attachedSchema = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) });

/** The session of the first page that the program opens. */
async function firstPage(devTools: DevTools, child: ChildProcess): Promise<string> {
  const page = new Promise<string>((resolve) => {
    devTools.on('Target.attachedToTarget', (parameters) => {
      const { sessionId, targetInfo } = attachedSchema.parse(parameters);
      if (targetInfo.type === 'page') resolve(sessionId);
    });
  });
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The window ended with code ${code ?? 'none'} before it was there`)));
  });
  // It ends later too, when nobody waits for it any more.
  failed.catch(() => undefined);
  void devTools
    .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    .catch(() => undefined);
  return within(Promise.race([page, failed]), 'No window came');
}

const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

type Driving = Omit<DrivenWindow, 'pid' | 'startedAtMs' | 'ask' | 'close'>;

function drive(devTools: DevTools, sessionId: string): Driving {
  const evaluate = async <A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> => {
    const expression = `(${inPage.toString()})(${JSON.stringify(argument)})`;
    const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const what = `${inPage.name}(${JSON.stringify(argument)})`;
    const answer = await within(
      devTools.send('Runtime.evaluate', asked, sessionId),
      `The window did not get to ${what}`,
    );
    const { result, exceptionDetails } = evaluatedSchema.parse(answer);
    if (exceptionDetails) throw new Error(`The page failed in ${what}: ${exceptionDetails.text}`);
    // What our own function gives, by way of JSON.
    return result.value as R;
  };
  const dispatch = (type: string, { keyCode, ...key }: Key, modifiers: number) =>
    devTools.send('Input.dispatchKeyEvent', { type, ...key, windowsVirtualKeyCode: keyCode, modifiers }, sessionId);
  return {
    evaluate,
    evaluateAtStart: (inPage, argument) => again(() => evaluate(inPage, argument)),
    async press(key, modifiers = []) {
      const bits = modifiers.reduce((sum, modifier) => sum + MODIFIERS[modifier], 0);
      await dispatch(key.text === undefined || bits > 0 ? 'rawKeyDown' : 'keyDown', key, bits);
      await dispatch('keyUp', key, bits);
    },
    async type(text) {
      await devTools.send('Input.insertText', { text }, sessionId);
    },
    runtime: () => evaluate(() => navigator.userAgent, null),
  };
}

/** Faults by which the protocol says that another page took the place of the one that was asked. */
const OTHER_PAGE = /context was destroyed|context with specified id|navigated or closed|Cannot find default/i;

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof Error && OTHER_PAGE.test(cause.message))) throw cause;
    }
  }
}

async function within<T>(work: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
