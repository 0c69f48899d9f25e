import path from 'node:path';
import { bootstrapWindow } from './lib/bootstrap.mjs';
import { runInForeground } from './lib/child.mjs';
import { builderArgs, parsePackageOptions } from './lib/package/builder-args.mjs';
import { packagedExecutable, smokeTest } from './lib/package/smoke.mjs';
import { ROOT } from './lib/paths.mjs';
import { say, step, StepError } from './lib/step.mjs';

// npm run package [-- --smoke] [-- options of electron-builder]: packs the app into release/; --smoke starts it once afterwards.
const { isSmoke, passedOn } = parsePackageOptions(process.argv.slice(2));
const runtime = await bootstrapWindow();
await step('build', async () => {
  const { build } = await import('./lib/build/build.mjs');
  await build();
});
await step('pack with electron-builder', async () => {
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
  const code = await runInForeground(process.execPath, [builder, ...builderArgs(runtime, passedOn)]);
  if (code !== 0) throw new StepError(`electron-builder ended with exit code ${code}.`, 'Read what it printed above.');
});
say(`packed: ${packagedExecutable()}`);
if (isSmoke) {
  const { picture, ms } = await step('start the packaged app', smokeTest);
  say(`the packaged app was usable after ${(ms / 1000).toFixed(1)} s; a picture of it: ${picture}`);
}
