import { commands } from './commands';
import { createIo } from './io';

void main();

/** Runs one command. Exit code 0 only on success, 1 when it failed, 2 for wrong usage with one clear line. */
async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const io = createIo();
  const found = commands.find((command) => [name, ...args].join(' ').startsWith(command.name) && `${[name, ...args].join(' ')} `.startsWith(`${command.name} `));
  if (!found) {
    io.fail(name === '' ? `Give a command: ${commands.map((command) => command.name).join(', ')}` : `Unknown command '${[name, args[0] ?? ''].join(' ').trim()}'; known are: ${commands.map((command) => command.name).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const own = args.slice(found.name.split(' ').length - 1);
  process.exitCode = await found.run(own, io);
}
