import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LineConfig } from '../../shared/domain/line';
import type { Datum } from '../../shared/domain/datum';
import type { AuthSource } from '../http/auth';
import { freePort } from './sandbox/free-port';
import { startSandboxProcess } from './sandbox/sandbox-process';
import type { SandboxLaunch } from './sandbox/launch';

/** Where this installation's lines come from. */
export type LinesSource = {
  readonly isSandbox: boolean;
  readonly lines: readonly LineConfig[];
  readonly auth: AuthSource;
};

type Readers = {
  readonly readLines: (place: string) => readonly LineConfig[];
  readonly readSandboxLines: (resources: string, url: string) => readonly LineConfig[];
};

export type LinesSourceOptions = Readers & {
  /** Of `--lines FILE`, or null. */
  readonly asked: string | null;
  readonly appFolder: string;
  readonly profileFolder: string;
  readonly resources: string;
  readonly sandboxProgram: string;
  readonly today: Datum;
  /** Token and secrets for the lines of a file. */
  readonly auth: AuthSource;
  readonly log: SandboxLaunch['log'];
  readonly onSandboxFailed: (cause: unknown) => void;
};

/** In this order: what was asked for, the app's own folder, the machine's, else the sandbox (design.md §4). */
export async function openLinesSource(options: LinesSourceOptions): Promise<LinesSource> {
  const places = [path.join(options.appFolder, 'lines'), '/etc/voorkant/lines'];
  const place = options.asked ?? places.find((candidate) => existsSync(candidate));
  if (place !== undefined) {
    return {
      isSandbox: false,
      lines: options.readLines(place),
      auth: options.auth,
    };
  }
  return openSandbox(options);
}

/** Its address is known at once, so that the window need not wait; the first request waits for its token until it answers. */
async function openSandbox(options: LinesSourceOptions): Promise<LinesSource> {
  const port = await freePort();
  const { sandboxProgram: program, resources, today, log } = options;
  const started = startSandboxProcess({
    program,
    resources,
    today,
    log,
    port,
    file: path.join(options.profileFolder, 'sandbox-state.db'),
  });
  const token = started
    .then((sandbox) => sandbox.token)
    .catch((cause: unknown) => (options.onSandboxFailed(cause), null));
  return {
    isSandbox: true,
    lines: options.readSandboxLines(resources, `http://127.0.0.1:${port}`),
    auth: { bearer: () => token, secret: () => token },
  };
}
