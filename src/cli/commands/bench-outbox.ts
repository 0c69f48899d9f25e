import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureOutbox } from '../bench/outbox/measure';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES, SANDBOX_PROGRAM } from '../open-lines';

const usage = 'bench outbox [--items N,N,…] [--json] [--raw FILE]';
/** Of fewer saves the p95 is a matter of two or three of them. */
const SIZES = '500,1000,2000';

/** `bench outbox`: contacts saved and delivered per second, and what a save costs beside a bare write and fsync. */
export const benchOutboxCommand: Command = {
  name: 'bench outbox',
  usage,
  run: (args, io) => guarded(io, () => run(args, io)),
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, raw: text, items: text },
    strict: true,
  });
  const { raw, json, items = SIZES } = values;
  if (raw !== undefined && !existsSync(path.dirname(path.resolve(raw))))
    throw new UsageError('--raw names a file in a folder that is not there');
  if (!/^[1-9]\d{0,4}(,[1-9]\d{0,4})*$/.test(items)) throw new UsageError('--items takes whole numbers with commas');
  const { machine, rows, samples } = await measureOutbox({
    sizes: items.split(',').map(Number),
    sandbox: { program: SANDBOX_PROGRAM, resources: RESOURCES },
    say: (line) => io.fail(line),
  });
  if (json) io.print({ bench: 'outbox', machine, rows });
  else for (const row of rows) io.text(Object.values(row).join(' '));
  if (raw !== undefined)
    writeFileSync(raw, `${JSON.stringify({ bench: 'outbox', machine, rows, samples }, null, 2)}\n`);
  return 0;
}
