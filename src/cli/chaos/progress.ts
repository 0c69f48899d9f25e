import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../io';
import { emptyLedger, ledgerSchema } from './ledger';

const progressSchema = z.object({
  seed: z.number().int(),
  isWindow: z.boolean(),
  /** Kills so far. */
  kills: z.number().int(),
  ledger: ledgerSchema,
  /** What was found missing on the way, in sentences without personal data. */
  lost: z.array(z.string()),
  worstTypingLossMs: z.number(),
  /** What the user was doing at each kill. */
  phases: z.record(z.string(), z.number()),
  /** Requests that the line did harm to. */
  mishaps: z.number().int(),
});
/** How far a run is: all that it needs to go on after it was cut. */
export type Progress = z.infer<typeof progressSchema>;

/** The run of `file`, or a new one when there is none yet. @throws UsageError when it is of another kind, or no run */
export function readProgress(file: string | null, { seed, isWindow }: Pick<Progress, 'seed' | 'isWindow'>): Progress {
  if (file === null || !existsSync(file))
    return {
      ...{ seed, isWindow, kills: 0, ledger: emptyLedger() },
      ...{ lost: [], worstTypingLossMs: 0, phases: {}, mishaps: 0 },
    };
  const parsed = progressSchema.safeParse(jsonOf(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new UsageError('--resume names a file that is no run of chaos');
  if (parsed.data.isWindow !== isWindow) throw new UsageError('--resume names a run of the other kind of desktop');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes the whole file or leaves it as it was. */
export function writeProgress(file: string, progress: Progress): void {
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
