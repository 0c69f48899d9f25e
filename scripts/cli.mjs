import path from 'node:path';
import { bootstrap, bootstrapWindow } from './lib/bootstrap.mjs';
import { runInForeground } from './lib/child.mjs';
import { isWithoutDisplay, onVirtualDisplay } from './lib/display.mjs';
import { orphaned } from './lib/orphan.mjs';
import { OUT } from './lib/paths.mjs';
import { step } from './lib/step.mjs';

/** Commands that open windows: besides the command line itself they need an Electron, a display and the whole build. */
const WINDOWED = ['bench startup', 'bench fanout'];

/** @param {readonly string[]} words */
const opensWindows = (words) =>
  WINDOWED.includes(words.slice(0, 2).join(' ')) || (words[0] === 'chaos' && words.includes('--window'));

// npm run -s cli -- <command>: the headless face. Stdout holds what the command prints and nothing else.
const args = process.argv.slice(2);
const cancel = orphaned();
const command = ['--enable-source-maps', path.join(OUT, 'cli/index.cjs'), ...args];
process.exitCode = await (opensWindows(args) ? runWithWindows() : runHeadless());

async function runHeadless() {
  await bootstrap();
  await step('build the command line', async () => {
    const { buildIfStale } = await import('./lib/build/build.mjs');
    await buildIfStale(['main', 'workers', 'sandbox', 'cli']);
  });
  return runInForeground(process.execPath, command, { cancel });
}

async function runWithWindows() {
  const runtime = await bootstrapWindow({ isQuiet: true });
  await step('build', async () => {
    const { buildIfStale } = await import('./lib/build/build.mjs');
    await buildIfStale();
  });
  const env = { ...process.env, VOORKANT_ELECTRON: runtime.exe };
  if (!isWithoutDisplay()) return runInForeground(process.execPath, command, { env, cancel });
  const { program, args: wrapped } = onVirtualDisplay(process.execPath, command);
  return runInForeground(program, wrapped, { env, tellsPid: true, cancel });
}
