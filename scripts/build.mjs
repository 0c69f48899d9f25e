import { build, parseTargets } from './lib/build/build.mjs';
import { say, step } from './lib/step.mjs';

// npm run build [-- renderer|preload|main|workers|sandbox|cli …]: builds all targets, or those named, stale or not.
await step('build', async () => {
  const targets = parseTargets(process.argv.slice(2));
  const { ms } = await build({ targets });
  say(`built ${targets.join(', ')} in ${(ms / 1000).toFixed(1)} s`);
});
