import { bootstrapWindow } from './lib/bootstrap.mjs';
import { pack } from './lib/package/pack.mjs';
import { step } from './lib/step.mjs';

// npm run package [-- options of electron-builder]: packs the app into release/.
const runtime = await bootstrapWindow();
await step('build', async () => {
  const { build } = await import('./lib/build/build.mjs');
  await build();
});
await step('pack with electron-builder', () => pack(runtime, process.argv.slice(2)));
