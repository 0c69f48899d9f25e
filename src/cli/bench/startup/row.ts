import { median, rounded } from '../figures';
import type { ProcessMemory } from '../process-tree';

/** One start. `pssKb`: of every process of the program, at rest. */
export type Sample = {
  readonly app: 'empty' | 'voorkant';
  readonly run: number;
  readonly ms: number;
  readonly memory: readonly ProcessMemory[];
};

/** Memory of one Voorkant before its calls and after them, and how long each call took. */
export type AfterCalls = {
  readonly before: readonly ProcessMemory[];
  readonly callMs: readonly number[];
  readonly memory: readonly ProcessMemory[];
};

/** The row of `bench startup`: medians; milliseconds from spawn to the first keystroke shown, memory in MiB. */
export type StartupRow = {
  readonly runs: number;
  readonly voorkantMs: number;
  readonly emptyMs: number;
  readonly ratio: number;
  readonly pssMb: number;
  readonly emptyPssMb: number;
  readonly pssAfter20CallsMb: number;
};

/** The row that these samples give. @throws when one of the two programs was never started */
export function startupRow(samples: readonly Sample[], afterCalls: AfterCalls): StartupRow {
  const of = (app: Sample['app']) => samples.filter((sample) => sample.app === app);
  const ms = (app: Sample['app']) => median(of(app).map((sample) => sample.ms));
  const pss = (app: Sample['app']) => median(of(app).map(({ memory }) => totalMb(memory)));
  return {
    runs: of('voorkant').length,
    voorkantMs: Math.round(ms('voorkant')),
    emptyMs: Math.round(ms('empty')),
    ratio: rounded(ms('voorkant') / ms('empty'), 3),
    pssMb: rounded(pss('voorkant'), 1),
    emptyPssMb: rounded(pss('empty'), 1),
    pssAfter20CallsMb: rounded(totalMb(afterCalls.memory), 1),
  };
}

/** All processes together, in MiB. */
export const totalMb = (memory: readonly ProcessMemory[]): number =>
  memory.reduce((sum, { pssKb }) => sum + pssKb, 0) / 1024;
