import { parseArgs } from 'node:util';
import { datumSchema } from '../../shared/domain/datum';
import { todayInTheNetherlands } from '../../main/compose';
import type { SandboxLaunch } from '../../main/app/sandbox/launch';
import { readSandboxLines } from '../../main/read-lines';
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

/** `sandbox people`: residents of whom most registers hold something, the fullest first. */
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
  const sandbox = await spawnSandbox(
    launchOf({
      file: values.state ?? null,
      today: values.today,
      seed: numberOf(values.seed, '--seed'),
      log: io.fail,
    }),
  );
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
  io.print(await listResidents(numberOf(values.limit, '--limit'), dayOf(values.today)));
  return 0;
}

type Asked = {
  readonly file: string | null;
  readonly today: string | undefined;
  readonly seed?: number;
  readonly log: (message: string) => void;
};

const launchOf = ({ file, today, seed, log }: Asked): SandboxLaunch => ({
  program: SANDBOX_PROGRAM,
  resources: RESOURCES,
  file,
  today: dayOf(today),
  ...(seed === undefined ? {} : { seed }),
  // That it is ready is what stdout tells.
  log: (event) => (event.kind === 'ready' ? undefined : log(JSON.stringify(event))),
});

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
