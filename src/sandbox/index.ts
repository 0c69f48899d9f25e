import path from 'node:path';
import { ArgumentsError, readArguments, type SandboxArguments } from './arguments';
import { listPeople } from './people';
import { startSandbox } from './server';

/** Wrong usage, as every command line tool has it. */
const WRONG_USAGE = 2;

void main();

/**
 * Starts the practice municipality, tells its URL as one JSON line on stdout, and serves until it is told to stop; or prints
 * who is known there, and ends.
 */
async function main(): Promise<void> {
  try {
    const resources = path.join(__dirname, '../../resources');
    const { people, ...options } = readArguments(process.argv.slice(2), {
      env: process.env,
      now: new Date(),
      resources,
    });
    if (people === null) await serve(options);
    else process.stdout.write(`${JSON.stringify(listPeople(options, people))}\n`);
  } catch (error) {
    process.stderr.write(`sandbox: ${error instanceof Error ? error.message : 'could not start'}\n`);
    process.exit(error instanceof ArgumentsError ? WRONG_USAGE : 1);
  }
}

async function serve({ stopsWithStdin, ...options }: Omit<SandboxArguments, 'people'>): Promise<void> {
  const sandbox = await startSandbox(options);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void sandbox.close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (stopsWithStdin) process.stdin.on('end', stop).on('error', stop).resume();
  process.stdout.write(`${JSON.stringify({ ready: true, url: sandbox.url })}\n`);
}
