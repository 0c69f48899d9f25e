import { bootstrapWindow } from './lib/bootstrap.mjs';
import { step } from './lib/step.mjs';
import { needsVirtualDisplay, runE2e } from './lib/testing/e2e.mjs';

// npm run test:e2e [-- options of Playwright]: the end-to-end tests alone.
const runtime = await bootstrapWindow({ needsVirtualDisplay: needsVirtualDisplay() });
await step('build', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale();
});
process.exitCode = await step('end-to-end tests', () => runE2e(runtime, process.argv.slice(2)));
