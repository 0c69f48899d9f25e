import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { todayInTheNetherlands } from '../../main/compose';
import { measureStartup, type StartupResult } from '../bench/startup/measure';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES } from '../open-lines';
import { listResidents } from '../residents';

const usage = 'bench startup [--json] [--raw FILE]';

/** `bench startup`: start to a usable search box against an empty Electron window, and memory after start and after 20 calls. */
export const benchStartupCommand: Command = {
  name: 'bench startup',
  usage,
  run: (args, io) => guarded(io, () => run(args, io)),
};

const RUNS = 7;
const CALLS = 20;
/** Whose front desk the window is. */
const MUNICIPALITY = 'harderwijk';
/** The municipalities come in turn, so this many hold enough of each. */
const RESIDENTS = CALLS * 3;

async function run(args: readonly string[], io: Io): Promise<number> {
  const options = { json: { type: 'boolean' }, raw: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const { raw } = values;
  if (raw !== undefined && !existsSync(path.dirname(path.resolve(raw))))
    throw new UsageError('--raw names a file in a folder that is not there');
  if (process.platform !== 'linux')
    throw new Error('bench startup needs Linux: only there the memory of a program can be told');
  const electron = process.env['VOORKANT_ELECTRON'];
  if (electron === undefined)
    throw new Error('bench startup opens windows: run it as `npm run -s cli -- bench startup`');
  const residents = await listResidents(RESIDENTS, todayInTheNetherlands(Date.now()));
  const callers = residents.filter(({ municipality }) => municipality === MUNICIPALITY).map(({ bsn }) => bsn);
  const result = await measureStartup({
    runs: RUNS,
    electron,
    root: path.dirname(RESOURCES),
    callers: callers.slice(0, CALLS),
    say: (text) => io.fail(text),
  });
  show(io, result, values.json ?? false);
  if (raw !== undefined) writeFileSync(raw, `${JSON.stringify({ bench: 'startup', ...result }, null, 2)}\n`);
  return 0;
}

function show(io: Io, { machine, rows }: StartupResult, isJson: boolean): void {
  if (isJson) {
    io.print({ bench: 'startup', machine, rows });
    return;
  }
  for (const [name, value] of Object.entries(rows[0])) io.text(`${name.padEnd(20)} ${String(value).padStart(8)}`);
  io.text(
    `on ${machine.cpu}, ${machine.cores} cores, ${machine.runtime}, load ${machine.load} to ${machine.loadAfter}`,
  );
}
