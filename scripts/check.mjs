import { bootstrap } from './lib/bootstrap.mjs';
import { step } from './lib/step.mjs';
import { resultText, runQuietly } from './lib/testing/parallel.mjs';
import { LINT, TYPES, UNIT } from './lib/testing/tools.mjs';

// npm run check: lint, types, unit and contract tests, side by side. Integration tests run built files, so it builds first.
await bootstrap();
await step('build', async () => {
  const { buildIfStale } = await import('./lib/build/build.mjs');
  await buildIfStale();
});
const started = Date.now();
const finished = await Promise.all(
  [LINT, TYPES, UNIT].map(async (tool) => {
    const result = await runQuietly(tool);
    console.log(resultText(result));
    return result;
  }),
);
const failed = finished.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(failed.length === 0 ? `All good, in ${seconds} s.` : `Failed: ${failed.join(', ')} (${seconds} s).`);
process.exitCode = failed.length === 0 ? 0 : 1;
