import { z } from 'zod';

/** A running sandbox as the supervisor sees it, in whichever way it was started. */
export interface SandboxChild {
  /** Each line that it writes to stdout. */
  onLine(listener: (line: string) => void): void;
  /** Called once, when it ended. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export type SupervisorOptions = {
  /** Starts the program with a port to listen on; 0 lets it choose one. */
  readonly launch: (port: number) => SandboxChild;
  /** Port of the first start, so that its URL is known before it answers; absent: it chooses one. */
  readonly firstPort?: number;
  /** How long it may take until it answers. */
  readonly readyWithinMs: number;
  readonly log: (event: SandboxEvent) => void;
  /** Waits without keeping the process alive; the clock of tests. */
  readonly wait: (ms: number) => Promise<unknown>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** What happens to the sandbox, for the log. */
export type SandboxEvent =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'died'; readonly code: number | null; readonly restartInMs: number }
  | { readonly kind: 'notReady'; readonly reason: string };

/** A sandbox that is kept alive. Its URL stays the same over restarts. */
export interface SupervisedSandbox {
  readonly url: string;
  /** Ends it for good. */
  stop(): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** After living this long, the next death is a new mishap and not the same one again. */
const STEADY_MS = 30_000;

const readyLine = z.object({ ready: z.literal(true), url: z.url() });

/** Starts the sandbox, waits until it answers, and starts it again when it dies, each time after a longer pause. Rejects when the first start fails. */
export async function superviseSandbox(options: SupervisorOptions): Promise<SupervisedSandbox> {
  const state: State = { child: null, isStopped: false, pauseMs: FIRST_PAUSE_MS };
  const url = await start(options, state, options.firstPort ?? 0);
  return {
    url,
    stop() {
      state.isStopped = true;
      state.child?.kill();
    },
  };
}

type State = { child: SandboxChild | null; isStopped: boolean; pauseMs: number };

/** One start: resolves with the URL once it answers; from then on its death is followed by a restart on the same port. */
async function start(options: SupervisorOptions, state: State, port: number): Promise<string> {
  const child = options.launch(port);
  state.child = child;
  const ended = new Promise<number | null>((resolve) => child.onExit(resolve));
  try {
    const url = await Promise.race([
      firstReadyLine(child),
      ended.then((code) => fail(`it ended with code ${code ?? 'none'} before it answered`)),
      options.wait(options.readyWithinMs).then(() => fail('it did not answer in time')),
    ]);
    options.log({ kind: 'ready', url });
    const readyAtMs = options.now();
    void ended.then((code) => {
      if (options.now() - readyAtMs >= STEADY_MS) state.pauseMs = FIRST_PAUSE_MS;
      return restart(options, state, { code, port: Number(new URL(url).port) });
    });
    return url;
  } catch (error) {
    child.kill();
    throw error;
  }
}

type Death = { readonly code: number | null; readonly port: number };

async function restart(options: SupervisorOptions, state: State, death: Death): Promise<void> {
  let { code } = death;
  while (!isStopped(state)) {
    const restartInMs = state.pauseMs;
    state.pauseMs = Math.min(restartInMs * 2, LONGEST_PAUSE_MS);
    options.log({ kind: 'died', code, restartInMs });
    await options.wait(restartInMs);
    if (isStopped(state)) return;
    try {
      await start(options, state, death.port);
      return;
    } catch (error) {
      options.log({ kind: 'notReady', reason: error instanceof Error ? error.message : 'unknown' });
      code = null;
    }
  }
}

/** Read anew after waiting: `stop` may have been called meanwhile. */
const isStopped = (state: State): boolean => state.isStopped;

function firstReadyLine(child: SandboxChild): Promise<string> {
  return new Promise((resolve) => {
    child.onLine((line) => {
      const parsed = readyLine.safeParse(jsonOf(line));
      if (parsed.success) resolve(parsed.data.url);
    });
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function fail(reason: string): never {
  throw new Error(`The sandbox did not start: ${reason}`);
}
