import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const syncedSchema = z.object({
  syncMs: z.number(),
  firstAnswerMs: z.number().nullable(),
  heldUpMs: z.number(),
  articles: z.number(),
  error: z.string().nullable(),
  rssMb: z.number(),
});

export type SyncTarget = { readonly url: string; readonly file: string };

/** A sync in a process of its own, which can be killed. */
export function startSync(program: string, { url, file }: SyncTarget): ChildProcess {
  const args = [program, 'kb', 'sync-once', '--url', url, '--file', file, '--json'];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a sync to its end. */
export async function runSync(program: string, target: SyncTarget): Promise<z.infer<typeof syncedSchema>> {
  const child = startSync(program, target);
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`A sync ended with exit code ${child.exitCode ?? 'none'}`);
  return syncedSchema.parse(JSON.parse(printed));
}
