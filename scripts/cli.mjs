import path from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { runInForeground } from './lib/child.mjs';
import { OUT } from './lib/paths.mjs';
import { step } from './lib/step.mjs';

// npm run -s cli -- <command>: the headless face. Stdout holds what the command prints and nothing else.
await bootstrap();
await step('build the command line', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale(['main', 'workers', 'sandbox', 'cli']);
});
process.exitCode = await runInForeground(process.execPath, [
  '--enable-source-maps',
  path.join(OUT, 'cli/index.cjs'),
  ...process.argv.slice(2),
]);
