import { bootstrapWindow } from './lib/bootstrap.mjs';
import { packagedExecutable } from './lib/package/executable.mjs';
import { buildForPackage, pack } from './lib/package/pack.mjs';
import { step } from './lib/step.mjs';
import { needsVirtualDisplay, runE2e } from './lib/testing/e2e.mjs';

// npm run test:package [-- options of Playwright]: packs the app and tests what came out, as a user gets it.
const runtime = await bootstrapWindow({ needsVirtualDisplay: needsVirtualDisplay() });
await step('build', buildForPackage);
await step('pack with electron-builder', () => pack(runtime));
process.env['VOORKANT_PACKAGED'] = packagedExecutable();
const config = ['--config', 'tests/package/playwright.config.ts', ...process.argv.slice(2)];
process.exitCode = await step('tests of the packaged app', () => runE2e(runtime, config));
