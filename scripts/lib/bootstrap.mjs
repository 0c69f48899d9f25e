import { isWithoutDisplay } from './display.mjs';
import { describeRuntime, findRuntime } from './electron/runtime.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { say, step } from './step.mjs';

/**
 * Makes a bare checkout ready to build: a Node that is new enough, and the npm packages. Uses Node's own modules only, so it must run
 * before anything from node_modules is imported.
 */
export async function bootstrap() {
  await step('check the version of Node', () => checkNodeVersion());
  await step('install the npm packages', () => ensureNpmPackages());
}

/**
 * Makes a bare checkout ready to open a window: all of `bootstrap`, an Electron, and what the system lacks to run it.
 *
 * @param {{ needsVirtualDisplay?: boolean, isQuiet?: boolean }} [options]  isQuiet: says nothing of a runtime that is not the official one
 * @returns {Promise<import('./electron/runtime.mjs').Runtime>}
 */
export async function bootstrapWindow({ needsVirtualDisplay = isWithoutDisplay(), isQuiet = false } = {}) {
  await bootstrap();
  const runtime = await step('find an Electron to run with', () => findRuntime());
  const note = describeRuntime(runtime);
  if (note && !isQuiet) say(note);
  await step('install system packages', () => ensureSystemPackages(runtime.exe, { needsVirtualDisplay }));
  return runtime;
}
