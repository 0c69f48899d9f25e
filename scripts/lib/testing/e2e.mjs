import { runInForeground } from '../child.mjs';
import { onVirtualDisplay } from '../display.mjs';
import { REPORTS } from '../paths.mjs';
import { hasProgram } from '../run.mjs';
import { E2E } from './tools.mjs';

/** @returns {boolean} whether the end-to-end tests run on a display of their own: on Linux, so that no windows jump up on a desktop */
export function needsVirtualDisplay() {
  return process.platform === 'linux';
}

/**
 * Runs the Playwright tests against the built app in the given runtime.
 *
 * @param {import('../electron/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} [args]  of Playwright
 * @returns {Promise<number>} its exit code
 */
export function runE2e(runtime, args = []) {
  const command = [...E2E.args, ...args];
  const env = {
    ...process.env,
    VOORKANT_ELECTRON: runtime.exe,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    VOORKANT_REPORTS: REPORTS,
  };
  if (!needsVirtualDisplay() || !hasProgram('xvfb-run')) return runInForeground(process.execPath, command, { env });
  const { program, args: wrapped } = onVirtualDisplay(process.execPath, command);
  return runInForeground(program, wrapped, { env, tellsPid: true });
}
