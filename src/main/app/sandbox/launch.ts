import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Datum } from '../../../shared/domain/datum';
import type { SandboxChild, SupervisorOptions } from './supervisor';

/** The practice municipality to start. */
export type SandboxLaunch = {
  /** The built program, `out/sandbox/index.cjs`. */
  readonly program: string;
  /** Folder with the fictional facts of `resources/`. */
  readonly resources: string;
  /** State file, or null for memory. */
  readonly file: string | null;
  readonly today: Datum;
  readonly seed?: number;
  /** Port of the first start; absent: it chooses one. */
  readonly port?: number;
  readonly log: SupervisorOptions['log'];
};

/** A running sandbox and what a line needs to speak with it. */
export type RunningSandbox = {
  readonly url: string;
  /** Bearer token, `Token`, API key and ZGW secret of this run. */
  readonly token: string;
  readonly stop: () => void;
};

/** Environment variable by which the sandbox gets its token: arguments are visible to every user of the machine. */
export const TOKEN_VARIABLE = 'VOORKANT_SANDBOX_TOKEN';

/** Environment variable with the address of a practice municipality that runs already: several desktops can stand at one. */
const URL_VARIABLE = 'VOORKANT_SANDBOX_URL';
const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

/** A practice municipality on this machine that others look after; null when the environment names none. */
export function runningSandbox(env: NodeJS.ProcessEnv): Pick<RunningSandbox, 'url' | 'token'> | null {
  const { [URL_VARIABLE]: url, [TOKEN_VARIABLE]: token } = env;
  return url !== undefined && LOOPBACK.test(url) && token !== undefined ? { url, token } : null;
}

/** It needs 1 to 3 s; a machine that is busy with a virus scan needs more. */
const READY_WITHIN_MS = 30_000;

/** A secret for one run; `VOORKANT_SANDBOX_TOKEN` gives one that is known outside, so that a test can read back what was saved. */
export const newToken = (): string => process.env[TOKEN_VARIABLE] ?? randomBytes(32).toString('base64url');

/** The command line of the sandbox. */
export function sandboxArgs(launch: SandboxLaunch, port: number): string[] {
  const { resources, today, file, seed } = launch;
  return [
    ...['--port', String(port), '--today', today, '--resources', resources],
    ...(file === null ? [] : ['--state', file]),
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
  ];
}

/** What a sandbox needs of our environment, and its token. Secrets that lie in ours stay there. */
export function sandboxEnv(token: string, env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const needed = ['PATH', 'TZ', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'HOME', 'USERPROFILE'];
  const kept = needed.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return { ...Object.fromEntries(kept), [TOKEN_VARIABLE]: token };
}

/** How the supervisor starts and times this sandbox, given a way to start a process. */
export function supervisionOf(launch: SandboxLaunch, start: (args: string[]) => SandboxChild): SupervisorOptions {
  return {
    launch: (port) => start(sandboxArgs(launch, port)),
    ...(launch.port === undefined ? {} : { firstPort: launch.port }),
    readyWithinMs: READY_WITHIN_MS,
    log: launch.log,
    wait: (ms) => wait(ms, undefined, { ref: false }),
    now: Date.now,
  };
}

/** Calls `listener` with each line of a stream. */
export function eachLine(stream: Readable, listener: (line: string) => void): void {
  createInterface({ input: stream }).on('line', listener);
}
