import { commands } from './commands';
import { createIo } from './io';

void main();

/** Runs one command. Exit code 0 only on success, 1 when it failed, 2 for wrong usage with one clear line. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const io = createIo();
  const found = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (found) {
    process.exitCode = await found.run(words.slice(found.name.split(' ').length), io);
    return;
  }
  const known = commands.map(({ usage }) => `  ${usage}`).join('\n');
  io.fail(
    words.length === 0
      ? `Give a command:\n${known}`
      : `Unknown command '${words.slice(0, 2).join(' ')}'. Known are:\n${known}`,
  );
  process.exitCode = 2;
}
