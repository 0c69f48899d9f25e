import { parseArgs } from 'node:util';
import { datumSchema } from '../../shared/domain/datum';
import { readSandboxLines, todayInTheNetherlands } from '../../main/compose';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES, SANDBOX_PROGRAM } from '../open-lines';
import { listResidents } from '../residents';
import { spawnSandbox } from '../sandbox-process';

/** `sandbox`: starts the practice municipalities on loopback, prints the URL per connection, and runs until it is stopped. */
export const sandboxCommand: Command = {
  name: 'sandbox',
  usage: 'sandbox [--state FILE] [--today YYYY-MM-DD] [--seed N]',
  run: (args, io) => guarded(io, () => serve(args, io)),
};

/** `sandbox people`: residents with data in most registers. */
export const sandboxPeopleCommand: Command = {
  name: 'sandbox people',
  usage: 'sandbox people [--limit N] [--today YYYY-MM-DD] [--json]',
  run: (args, io) => guarded(io, () => people(args, io)),
};

async function serve(args: readonly string[], io: Io): Promise<number> {
  const options = {
    state: { type: 'string' },
    today: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const sandbox = await spawnSandbox({
    program: SANDBOX_PROGRAM,
    resources: RESOURCES,
    file: values.state ?? null,
    today: dayOf(values.today),
    seed: numberOf(values.seed, '--seed'),
    log: (event) => io.fail(JSON.stringify(event)),
  });
  const connections = readSandboxLines(RESOURCES, sandbox.url).flatMap((line) => line.connections);
  io.print({
    url: sandbox.url,
    token: sandbox.token,
    lines: connections.map(({ id, kind, url }) => ({ id, kind, url })),
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  sandbox.stop();
  return 0;
}

async function people(args: readonly string[], io: Io): Promise<number> {
  const options = {
    limit: { type: 'string', default: '20' },
    today: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const limit = numberOf(values.limit, '--limit');
  if (limit < 1) throw new UsageError('--limit takes 1 or more');
  io.print(await listResidents(limit, dayOf(values.today)));
  return 0;
}

function dayOf(text: string | undefined) {
  if (text === undefined) return todayInTheNetherlands(Date.now());
  const parsed = datumSchema.safeParse(text);
  if (!parsed.success) throw new UsageError('--today takes an existing day, YYYY-MM-DD');
  return parsed.data;
}

function numberOf(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} takes a whole number`);
  return Number(text);
}
