import { bootstrapWindow } from './lib/bootstrap.mjs';
import { step } from './lib/step.mjs';
import { needsVirtualDisplay, runE2e } from './lib/testing/e2e.mjs';

// npm run screenshots: makes the pictures of the main screens anew, in docs/screenshots.
const runtime = await bootstrapWindow({ needsVirtualDisplay: needsVirtualDisplay() });
await step('build', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale();
});
const config = ['--config', 'tests/screenshots/playwright.config.ts'];
process.exitCode = await step('screenshots', () => runE2e(runtime, config));
