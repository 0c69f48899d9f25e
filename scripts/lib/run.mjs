import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * @typedef {{ status: number, stdout: string, stderr: string }} Outcome  status -1 when the program could not be started or was killed
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, isShown?: boolean }} RunOptions  timeout in ms; isShown passes
 *   all output on to stderr instead of catching it
 */

/**
 * Runs a program to its end, without a shell.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Outcome}
 */
export function run(program, args, { cwd = ROOT, env = process.env, timeout, isShown = false } = {}) {
  const result = spawnSync(program, args, {
    cwd,
    env,
    ...(timeout === undefined ? {} : { timeout }),
    encoding: 'utf8',
    stdio: isShown ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const fault = result.error ? `${result.error.message}\n` : '';
  return { status: result.status ?? -1, stdout: result.stdout ?? '', stderr: fault + (result.stderr ?? '') };
}

/**
 * Runs npm: the very npm that started us where there is one, so that no shell is needed and Windows works too.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Outcome}
 */
export function runNpm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Whether a program can be found on the PATH.
 *
 * @param {string} program
 * @returns {boolean}
 */
export function hasProgram(program) {
  return run('sh', ['-c', `command -v ${program}`]).status === 0;
}
