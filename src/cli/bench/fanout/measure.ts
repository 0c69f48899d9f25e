import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openDrivenWindow, type DrivenWindow } from '../driven-window';
import { untilThere } from '../in-page';
import { machineNow, type Machine } from '../machine';
import { bodyOf, linesFileOf, MUNICIPALITY, RESIDENT } from './content';
import { openKlantbeeld } from './in-page';
import { HOSTS, hungOf, planOf, SIZES, type FanoutPlan } from './plan';
import { fanoutRow, type FanoutRow, type FanoutSample } from './row';
import { startSlowLines } from './servers';

export type FanoutOptions = {
  readonly runs: number;
  /** The executable of Electron. */
  readonly electron: string;
  /** The folder of the project. */
  readonly root: string;
  readonly say: (text: string) => void;
};

export type FanoutResult = {
  readonly machine: Machine & Readonly<Record<'process' | 'runtime' | 'transport' | 'session', string>>;
  readonly rows: readonly FanoutRow[];
  readonly samples: readonly FanoutSample[];
};

const USER = 'sanne.dijkhuis';
/** What begins after the window is shown has ended by then: the knowledge base is read, nothing else runs. */
const SETTLE_MS = 6_000;

/** For each number of connections, behind one host and behind many: klantbeelden with all lines well and with one that hangs, in turn. */
export async function measureFanout(options: FanoutOptions): Promise<FanoutResult> {
  const machine = machineNow();
  const rows: FanoutRow[] = [];
  const samples: FanoutSample[] = [];
  let runtime = '';
  for (const hosts of HOSTS)
    for (const n of SIZES) {
      const plan = planOf(n, hosts);
      const measured = await measurePlan(options, plan);
      const row = fanoutRow(plan, measured.samples, measured.loopMaxMs);
      options.say(
        `${n} connections, ${hosts} host(s): first ${row.firstRatio}, complete ${row.completeRatio}, one hangs ${row.hungShiftPct} %, loop ${row.loopMaxMs} ms`,
      );
      rows.push(row);
      samples.push(...measured.samples);
      ({ runtime } = measured);
    }
  return { machine: { ...machine, ...described, runtime }, rows, samples };
}

const described = {
  process:
    'the whole of Voorkant in Electron: HTTP, policies, zod, assembly and access log in main, answers by IPC to its window; the lines are servers in the process of the benchmark',
  transport: 'HTTP over loopback; times are taken in the page, from the question to the answer in the page',
  session: `signed in from the command line (--user ${USER}); each klantbeeld is of a new conversation`,
};

async function measurePlan(options: FanoutOptions, plan: FanoutPlan) {
  const lines = await startSlowLines(plan, bodyOf);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-fanout-'));
  try {
    const file = path.join(folder, 'lines.yaml');
    writeFileSync(file, linesFileOf(lines.urls));
    const window = await openWindow(options, file);
    try {
      return await takeSamples({ window, plan, runs: options.runs, hang: lines.hang });
    } finally {
      await window.close();
    }
  } finally {
    lines.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openWindow({ electron, root }: FanoutOptions, file: string): Promise<DrivenWindow> {
  // Chromium refuses to start its sandbox for root. What a virtual display lacks it would log, at length.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const window = await openDrivenWindow({
    electron,
    switches: [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3'],
    app: [path.join(root, 'scripts/lib/electron/watched-main.cjs'), '--user', USER, '--lines', file],
  });
  await window.evaluateAtStart(untilThere, { selector: '[data-focus="new"]' });
  await wait(SETTLE_MS);
  return window;
}

type Setting = {
  readonly window: DrivenWindow;
  readonly plan: FanoutPlan;
  readonly runs: number;
  readonly hang: (number: number | null) => void;
};

async function takeSamples({ window, plan, runs, hang }: Setting) {
  const hung = hungOf(plan);
  const take = async (isHung: boolean): Promise<FanoutSample> => {
    hang(isHung ? hung : null);
    const expected = isHung && hung !== null ? plan.n - 1 : plan.n;
    const opened = await window.evaluate(openKlantbeeld, { bsn: RESIDENT, municipality: MUNICIPALITY, expected });
    return { n: plan.n, hosts: plan.hosts, isHung, ...opened };
  };
  // The first one reads what only a first question needs.
  await take(false);
  await loopMaxOf(window);
  const samples: FanoutSample[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await take(false), await take(true));
  return { samples, loopMaxMs: await loopMaxOf(window), runtime: await window.runtime() };
}

const loopSchema = z.object({ longestMs: z.number() });

/** The longest that main's event loop was held up since it was asked last. */
const loopMaxOf = async (window: DrivenWindow): Promise<number> => loopSchema.parse(await window.ask('loop')).longestMs;
