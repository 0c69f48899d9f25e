import { bootstrap } from './lib/bootstrap.mjs';
import { say, step } from './lib/step.mjs';

// npm run build [-- renderer|preload|main|workers|sandbox|cli …]: builds all targets, or those named, stale or not.
await bootstrap();
await step('build', async () => {
  const { build, parseTargets } = await import('./lib/build/build.mjs');
  const targets = parseTargets(process.argv.slice(2));
  const { ms } = await build({ targets });
  say(`built ${targets.join(', ')} in ${(ms / 1000).toFixed(1)} s`);
});
