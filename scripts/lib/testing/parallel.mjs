import { spawn } from 'node:child_process';
import os from 'node:os';
import { exitCodeOf, passSignals } from '../child.mjs';
import { ROOT } from '../paths.mjs';

/** @typedef {{ name: string, exitCode: number, output: string, ms: number }} Finished */

/**
 * Runs a tool beside others: its output is kept apart, to be shown whole afterwards.
 *
 * @param {import('./tools.mjs').Tool} tool
 * @returns {Promise<Finished>}
 */
export function runQuietly({ name, args }) {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (part) => (output += part));
    }
    const keepSignals = passSignals(() => child.pid);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      keepSignals();
      resolve({ name, exitCode: exitCodeOf(code, signal), output, ms: Date.now() - started });
    });
  });
}

/**
 * Runs tools beside each other, no more at once than there are cores: more only get in each other's way. They begin in the order given, so
 * give the longest first. What a tool had to say is printed when it ends.
 *
 * @param {readonly import('./tools.mjs').Tool[]} tools
 * @param {{ run?: (tool: import('./tools.mjs').Tool) => Promise<Finished>, atOnce?: number }} [options]
 * @returns {Promise<Finished[]>} in the order in which they ended
 */
export async function runSideBySide(tools, { run = runQuietly, atOnce = os.availableParallelism() } = {}) {
  const waiting = [...tools];
  /** @type {Finished[]} */
  const finished = [];
  const lane = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
      const result = await run(tool);
      console.log(resultText(result));
      finished.push(result);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
  return finished;
}

/**
 * @param {Finished} finished
 * @returns {string} one line, and when the tool failed all that it printed
 */
export function resultText({ name, exitCode, output, ms }) {
  const seconds = (ms / 1000).toFixed(1);
  return exitCode === 0 ? `${name}: good (${seconds} s)` : `${output.trim()}\n${name}: FAILED (${seconds} s)`;
}
