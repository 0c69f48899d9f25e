import { bootstrap } from './lib/bootstrap.mjs';
import { runSideBySide } from './lib/testing/parallel.mjs';
import { SOURCE_CHECKS, UNIT } from './lib/testing/tools.mjs';

// npm run check: lint, formatting, types, unit and contract tests, side by side.
await bootstrap();
const started = Date.now();
const finished = await runSideBySide([UNIT, ...SOURCE_CHECKS]);
const failed = finished.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(failed.length === 0 ? `All good, in ${seconds} s.` : `Failed: ${failed.join(', ')} (${seconds} s).`);
process.exitCode = failed.length === 0 ? 0 : 1;
