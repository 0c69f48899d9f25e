import path from 'node:path';
import type { WindowLaunch } from '../driven-window';
import { machineNow } from '../machine';
import { takeCalls } from './calls';
import { describeStartup, type StartupMachine } from './describe';
import { memoryAtRest } from './rest';
import { startupRow, type AfterCalls, type Sample, type StartupRow } from './row';
import { startEmpty, startVoorkant, type Started } from './start';

export type StartupOptions = {
  readonly runs: number;
  /** The executable of Electron. */
  readonly electron: string;
  /** The folder of the project. */
  readonly root: string;
  /** BSNs of residents to serve, one per call. */
  readonly callers: readonly string[];
  /** Told what is being done, for people. */
  readonly say: (text: string) => void;
};

/** What `bench startup` gives; `samples` and `afterCalls` go to the file of `--raw`. */
export type StartupResult = {
  readonly machine: StartupMachine;
  readonly rows: readonly [StartupRow];
  readonly samples: readonly Sample[];
  readonly afterCalls: AfterCalls;
};

/** Who is at work: an agent of the municipality whose residents call. */
const USER = 'sanne.dijkhuis';

/**
 * Starts the empty window and Voorkant in turn, each with user data of its own, and takes their memory once they are at rest. One more
 * Voorkant then gets the calls.
 */
export async function measureStartup(options: StartupOptions): Promise<StartupResult> {
  const machine = machineNow();
  const { empty, voorkant } = launchesOf(options);
  const samples: Sample[] = [];
  for (let run = 1; run <= options.runs; run++) {
    const pair = [
      await sampleOf({ app: 'empty', run }, await startEmpty(empty)),
      await sampleOf({ app: 'voorkant', run }, await startVoorkant(voorkant)),
    ];
    samples.push(...pair);
    options.say(
      `run ${run} of ${options.runs}: ${pair.map(({ app, ms }) => `${app} ${Math.round(ms)} ms`).join(', ')}`,
    );
  }
  options.say(`taking ${options.callers.length} calls`);
  const { runtime, ...afterCalls } = await measureCalls(voorkant, options.callers);
  const about = { user: USER, runtime, switches: voorkant.switches };
  return {
    machine: { ...machine, ...describeStartup(about) },
    rows: [startupRow(samples, afterCalls)],
    samples,
    afterCalls,
  };
}

/** Both programs get the same words, though the empty window does nothing with them. */
function launchesOf({ electron, root }: StartupOptions) {
  // Chromium refuses to start its sandbox for root. What a virtual display lacks it would log, at length.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const switches = [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3'];
  const launch = (app: string): WindowLaunch => ({ electron, switches, app: [app, '--user', USER] });
  return { empty: launch(path.join(root, 'scripts/lib/electron/empty-window.cjs')), voorkant: launch(root) };
}

async function sampleOf(which: Pick<Sample, 'app' | 'run'>, { window, ms }: Started): Promise<Sample> {
  try {
    return { ...which, ms, memory: await memoryAtRest(window.pid) };
  } finally {
    await window.close();
  }
}

async function measureCalls(voorkant: WindowLaunch, callers: readonly string[]) {
  const { window } = await startVoorkant(voorkant);
  try {
    const before = await memoryAtRest(window.pid);
    const callMs = await takeCalls(window, callers);
    return { before, callMs, memory: await memoryAtRest(window.pid), runtime: await window.runtime() };
  } finally {
    await window.close();
  }
}
