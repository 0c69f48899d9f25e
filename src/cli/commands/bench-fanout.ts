import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureFanout } from '../bench/fanout/measure';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES } from '../open-lines';

const usage = 'bench fanout [--json] [--raw FILE]';
const RUNS = 7;

/** `bench fanout`: how long a klantbeeld over 1 to 100 connections takes, against its slowest line, and with one that hangs. */
export const benchFanoutCommand: Command = {
  name: 'bench fanout',
  usage,
  run: (args, io) => guarded(io, () => run(args, io)),
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { json: { type: 'boolean' }, raw: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const { raw, json } = values;
  if (raw !== undefined && !existsSync(path.dirname(path.resolve(raw))))
    throw new UsageError('--raw names a file in a folder that is not there');
  const electron = process.env['VOORKANT_ELECTRON'];
  if (electron === undefined) throw new Error('bench fanout opens windows: run it as `npm run -s cli -- bench fanout`');
  const { machine, rows, samples } = await measureFanout({
    runs: RUNS,
    electron,
    root: path.dirname(RESOURCES),
    say: (text) => io.fail(text),
  });
  if (json) io.print({ bench: 'fanout', machine, rows });
  else
    for (const row of rows)
      io.text(
        Object.values(row)
          .map((value) => String(value).padStart(8))
          .join(' '),
      );
  if (raw !== undefined)
    writeFileSync(raw, `${JSON.stringify({ bench: 'fanout', machine, rows, samples }, null, 2)}\n`);
  return 0;
}
