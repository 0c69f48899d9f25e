import { bootstrapWindow } from './lib/bootstrap.mjs';
import { buildForPackage, pack } from './lib/package/pack.mjs';
import { step } from './lib/step.mjs';

// npm run package [-- options of electron-builder]: packs the app into release/.
const runtime = await bootstrapWindow();
await step('build', buildForPackage);
await step('pack with electron-builder', () => pack(runtime, process.argv.slice(2)));
