import { commands } from './commands';
import { createIo } from './io';

void main();

/** Runs one command. Exit code 0 only on success, 1 when it failed, 2 for wrong usage with one clear line. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const io = createIo();
  if (words.includes('--help') || words[0] === 'help') {
    for (const { usage } of commands) io.text(usage);
    return;
  }
  const found = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (found) {
    process.exitCode = await found.run(words.slice(found.name.split(' ').length), io);
    return;
  }
  const known = commands.map(({ name }) => name).join(', ');
  const given = words.slice(0, 2).join(' ');
  io.fail(`${given ? `Unknown command '${given}'` : 'Give a command'}: ${known}; or --help`);
  process.exitCode = 2;
}
