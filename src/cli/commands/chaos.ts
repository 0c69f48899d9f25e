import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { RunningSandbox } from '../../main/app/sandbox/launch';
import { todayInTheNetherlands } from '../../main/compose';
import { windowed, windowless } from '../chaos/life';
import { runChaos, type ChaosOptions, type ChaosResult } from '../chaos/run';
import { startWindowDesk } from '../chaos/window-desk';
import { startWindowlessDesk } from '../chaos/windowless-desk';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES, SANDBOX_PROGRAM } from '../open-lines';
import { spawnSandbox } from '../sandbox-process';

const usage = 'chaos [--kills N] [--seed S] [--window] [--resume FILE] [--raw FILE] [--json]';
const HOST_PROGRAM = path.join(__dirname, 'chaos-host.cjs');
const USER = 'sanne.dijkhuis';

/** `chaos`: kills the desktop over and over while its user types, saves and delivers, and counts what got lost or stands there twice. */
export const chaosCommand: Command = { name: 'chaos', usage, run: (args, io) => guarded(io, () => run(args, io)) };

async function run(args: readonly string[], io: Io): Promise<number> {
  const { raw, resume, kills, seed, isWindow, json } = readWords(args);
  const result = await runChaos({
    ...{ kills, seed, resume },
    ...kindOf(isWindow),
    startSandbox: (file) => startSandbox(file, io),
    say: (text) => io.fail(text),
  });
  if (raw !== null) writeFileSync(raw, `${JSON.stringify(result, null, 2)}\n`);
  if (json) io.print(result.figures);
  else for (const line of linesOf(result)) io.text(line);
  return result.figures.lost + result.figures.duplicates === 0 ? 0 : 1;
}

const startSandbox = (file: string, io: Io): Promise<RunningSandbox> =>
  spawnSandbox({
    ...{ program: SANDBOX_PROGRAM, resources: RESOURCES, file },
    today: todayInTheNetherlands(Date.now()),
    log: (event) => (event.kind === 'ready' ? undefined : io.fail(`sandbox: ${event.kind}`)),
  });

/** The desktop without its window, or in it. */
function kindOf(isWindow: boolean): Pick<ChaosOptions, 'isWindow' | 'manner' | 'open'> {
  if (!isWindow)
    return {
      ...{ isWindow, manner: windowless },
      open: (around) => startWindowlessDesk({ ...around, program: HOST_PROGRAM, user: USER }),
    };
  const electron = process.env['VOORKANT_ELECTRON'];
  if (electron === undefined) throw new Error('--window opens windows: run it as `npm run -s chaos -- --window`');
  return {
    ...{ isWindow, manner: windowed },
    open: (around) => startWindowDesk({ ...around, electron, root: path.dirname(RESOURCES), user: USER }),
  };
}

function readWords(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    kills: text,
    seed: text,
    resume: text,
    raw: text,
    window: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  for (const [name, file] of [['--raw', values.raw] as const, ['--resume', values.resume] as const])
    if (file !== undefined && !existsSync(path.dirname(path.resolve(file))))
      throw new UsageError(`${name} names a file in a folder that is not there`);
  return {
    kills: wholeNumber('--kills', values.kills ?? '20', 1),
    seed: wholeNumber('--seed', values.seed ?? '1', 0),
    resume: values.resume ?? null,
    raw: values.raw ?? null,
    isWindow: values.window ?? false,
    json: values.json ?? false,
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < least) throw new UsageError(`${name} takes a whole number from ${least}`);
  return value;
}

const linesOf = ({ figures, detail }: ChaosResult): readonly string[] => [
  `${figures.kills} kills, ${figures.confirmed} contacts saved: ${figures.lost} lost, ${figures.duplicates} twice, at most ${figures.worstTypingLossMs} ms of typing lost`,
  ...[...detail.lost, ...detail.duplicates].slice(0, 20),
];
