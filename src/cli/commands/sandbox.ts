import { parseArgs } from 'node:util';
import { datumSchema } from '../../shared/domain/datum';
import { readSandboxLines, todayInTheNetherlands } from '../../main/compose';
import { generateRegion } from '../../sandbox/region/generate';
import { guarded, UsageError, type Command, type Io } from '../io';
import { RESOURCES, SANDBOX_PROGRAM } from '../open-lines';
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
  usage: 'sandbox people [--limit N] [--json]',
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

/** Those with the most in the registers first: owners and tenants with many facts, alive, not secret. */
function people(args: readonly string[], io: Io): Promise<number> {
  const options = { limit: { type: 'string', default: '20' }, json: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const region = generateRegion({ seed: 1, today: dayOf(undefined), resources: RESOURCES });
  const adults = [...region.inwoners.values()].filter(
    ({ rol, overledenOp, isGeheim }) => (rol === 'hoofd' || rol === 'partner') && overledenOp === null && !isGeheim,
  );
  const fullest = adults.sort((a, b) => b.kenmerken.length - a.kenmerken.length || a.bsn.localeCompare(b.bsn));
  const rows = fullest.slice(0, numberOf(values.limit, '--limit')).map((inwoner) => ({
    bsn: inwoner.bsn,
    name: [inwoner.voornamen, inwoner.voorvoegsel, inwoner.geslachtsnaam].filter(Boolean).join(' '),
    municipality: municipalityOf(region, inwoner.huishoudenId),
  }));
  io.print(rows);
  return Promise.resolve(0);
}

function municipalityOf(region: ReturnType<typeof generateRegion>, huishoudenId: string): string {
  const adresId = region.huishoudens.get(huishoudenId)?.adresId;
  return (adresId === undefined ? undefined : region.adressen.get(adresId)?.gemeente.toLowerCase()) ?? 'onbekend';
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
