import path from 'node:path';
import type { LineConfig } from '../../shared/domain/line';
import type { Datum } from '../../shared/domain/datum';
import type { AuthSource } from '../http/auth';
import { fingerprint, type LinesWatchOptions } from './lines-watch';
import { freePort } from './sandbox/free-port';
import { startSandboxProcess } from './sandbox/sandbox-process';
import type { RunningSandbox, SandboxLaunch } from './sandbox/launch';

/** Where this installation's lines come from. */
export type LinesSource = {
  readonly isSandbox: boolean;
  readonly lines: readonly LineConfig[];
  /** Where they come from, to be read again when something changes there. */
  readonly watched: Pick<LinesWatchOptions, 'place' | 'seen' | 'read'>;
  readonly auth: AuthSource;
  /** Starts what the lines need on this machine, unless the first request did so already. */
  readonly start: () => void;
};

type Readers = {
  readonly readLines: (place: string) => Promise<readonly LineConfig[]>;
  readonly readSandboxLines: (resources: string, url: string) => Promise<readonly LineConfig[]>;
};

export type LinesSourceOptions = Readers & {
  /** File or folder with lines; null: the sandbox. */
  readonly place: string | null;
  readonly profileFolder: string;
  readonly resources: string;
  readonly sandboxProgram: string;
  /** A sandbox that runs already and is not ours to start; null: there is none. */
  readonly runningSandbox: Pick<RunningSandbox, 'url' | 'token'> | null;
  readonly today: () => Datum;
  /** Token and secrets for the lines of a file. */
  readonly auth: AuthSource;
  readonly log: SandboxLaunch['log'];
  readonly onSandboxFailed: (cause: unknown) => void;
};

/** The lines of a place, or of the sandbox. */
export async function openLinesSource(options: LinesSourceOptions): Promise<LinesSource> {
  const { place } = options;
  if (place === null) return openSandbox(options);
  const read = () => options.readLines(place);
  const watched = { place, read, seen: fingerprint(place) };
  return {
    isSandbox: false,
    lines: await read(),
    watched,
    auth: options.auth,
    start: () => undefined,
  };
}

/**
 * Its address is known before it runs, so that the window need not wait for it. It is a large program: it starts when the window is
 * there, or with the first request, which waits for its token until it answers.
 */
async function openSandbox(options: LinesSourceOptions): Promise<LinesSource> {
  const { url, token } = await sandboxOf(options);
  const read = () => options.readSandboxLines(options.resources, url);
  const place = path.join(options.resources, 'lines');
  const watched = { place, read, seen: fingerprint(place) };
  return {
    isSandbox: true,
    lines: await read(),
    watched,
    auth: { bearer: token, secret: token },
    start: () => void token(),
  };
}

type Address = { readonly url: string; readonly token: () => Promise<string | null> };

async function sandboxOf(options: LinesSourceOptions): Promise<Address> {
  const { runningSandbox: running } = options;
  if (running) return { url: running.url, token: () => Promise.resolve(running.token) };
  const port = await freePort();
  let started: Promise<string | null> | null = null;
  return { url: `http://127.0.0.1:${port}`, token: () => (started ??= startSandbox(options, port)) };
}

async function startSandbox(options: LinesSourceOptions, port: number): Promise<string | null> {
  const { sandboxProgram: program, resources, log, profileFolder } = options;
  const file = path.join(profileFolder, 'sandbox-state.db');
  try {
    return (await startSandboxProcess({ program, resources, today: options.today(), log, port, file })).token;
  } catch (cause) {
    options.onSandboxFailed(cause);
    return null;
  }
}
