import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSandbox } from '../../main/app/sandbox/launch';
import { chanceOf } from './chance';
import { settle } from './ledger';
import { liveOnce, type Before, type Manner, type Opened } from './life';
import { readProgress, writeProgress, type Progress } from './progress';
import { readRegister } from './read-register';
import { checkRegister } from './register-check';
import { startUnrulyLine, type LineWatch, type UnrulyLine } from './unruly-line';

/** Where the desktop finds its practice municipality. */
export type Surroundings = { readonly folder: string; readonly sandbox: string; readonly token: string };

export type ChaosOptions = {
  readonly kills: number;
  readonly seed: number;
  /** File that says how far the run is; null: a run that cannot be resumed. */
  readonly resume: string | null;
  readonly isWindow: boolean;
  readonly manner: Manner;
  readonly open: (around: Surroundings) => Opened;
  /** The practice municipality, with its state in this file. It is stopped when the run ends. */
  readonly startSandbox: (file: string) => Promise<RunningSandbox>;
  readonly say: (text: string) => void;
  /** What the line in front of the register does beside its moods. */
  readonly watch?: LineWatch;
};

/** What a run shows, and what is behind it. */
export type ChaosResult = {
  readonly figures: {
    readonly kills: number;
    readonly confirmed: number;
    readonly lost: number;
    readonly duplicates: number;
    readonly worstTypingLossMs: number;
  };
  readonly detail: { readonly lost: readonly string[]; readonly duplicates: readonly string[] } & Pick<
    Progress,
    'seed' | 'phases' | 'mishaps'
  >;
};

/** Kills a desktop over and over on the same files, and compares in the end what its user was told with what the register holds. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { resume } = options;
  const progress = readProgress(resume, options);
  const folder =
    resume === null ? mkdtempSync(path.join(os.tmpdir(), 'voorkant-chaos-')) : `${path.resolve(resume)}.data`;
  mkdirSync(folder, { recursive: true });
  const sandbox = await options.startSandbox(path.join(folder, 'register.db'));
  const line = await startUnrulyLine(sandbox.url, options.watch);
  try {
    const around = { folder: path.join(folder, 'desk'), sandbox: line.url, token: sandbox.token };
    const desk = { line, open: () => options.open(around) };
    const lived = await killOften(options, progress, desk);
    return await judge(lived, { desk, sandbox });
  } finally {
    line.close();
    sandbox.stop();
    if (resume === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

type DeskAndLine = { readonly line: UnrulyLine; readonly open: () => Opened };

async function killOften(options: ChaosOptions, from: Progress, { line, open }: DeskAndLine): Promise<Progress> {
  // A run that was cut knows nothing of what its user did since it was last written down: what is there is where it goes on.
  let before: Before = { ledger: { drafts: [], contacts: from.ledger.contacts }, killedAtMs: performance.now() };
  let progress = from;
  while (progress.kills < options.kills) {
    const chance = chanceOf(progress.seed, progress.kills);
    line.behave(chance.hits(0.06) ? 'down' : chance.hits(0.7) ? 'unruly' : 'calm', chance);
    const life = await liveOnce(open(), before, { chance, manner: options.manner });
    before = life;
    progress = {
      ...progress,
      kills: progress.kills + 1,
      ledger: life.ledger,
      lost: [...progress.lost, ...life.loss.lost],
      worstTypingLossMs: Math.max(progress.worstTypingLossMs, life.loss.typingLossMs),
      phases: { ...progress.phases, [life.phase]: (progress.phases[life.phase] ?? 0) + 1 },
      mishaps: from.mishaps + line.mishaps(),
    };
    if (options.resume !== null) writeProgress(options.resume, progress);
    if (progress.kills % 50 === 0) options.say(saidOf(progress));
  }
  line.behave('calm', chanceOf(progress.seed, progress.kills));
  return settleLast(progress, before, open());
}

const saidOf = ({ kills, ledger, lost, worstTypingLossMs }: Progress): string =>
  `${kills} kills: ${ledger.contacts.length} saved, ${lost.length} lost, ${Math.round(worstTypingLossMs)} ms of typing`;

const PATIENCE_MS = 10 * 60_000;

/** The last start: what it has counts too, and it delivers all that still waits. */
async function settleLast(progress: Progress, before: Before, { desk, ready }: Opened): Promise<Progress> {
  try {
    await ready;
    const { ledger, loss } = settle(before.ledger, await desk.read(), before.killedAtMs);
    for (const untilMs = performance.now() + PATIENCE_MS; performance.now() < untilMs;) {
      await desk.retryAll();
      await wait(300);
      if ((await desk.read()).outbox.every(({ state }) => state === 'delivered' || state === 'refused')) break;
    }
    return {
      ...{ ...progress, ledger, lost: [...progress.lost, ...loss.lost] },
      worstTypingLossMs: Math.max(progress.worstTypingLossMs, loss.typingLossMs),
    };
  } finally {
    await desk.kill();
  }
}

async function judge(
  progress: Progress,
  { sandbox }: { desk: DeskAndLine; sandbox: RunningSandbox },
): Promise<ChaosResult> {
  const found = checkRegister(progress.ledger.contacts, await readRegister(sandbox.url, sandbox.token));
  const { seed, phases, mishaps, kills, ledger, worstTypingLossMs } = progress;
  const lost = [...progress.lost, ...found.lost];
  return {
    figures: {
      kills,
      confirmed: ledger.contacts.length,
      lost: lost.length,
      duplicates: found.duplicates.length,
      worstTypingLossMs: Math.round(worstTypingLossMs),
    },
    detail: { lost, duplicates: found.duplicates, seed, phases, mishaps },
  };
}
