import path from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * The command lines of the tools that check our code. Run by the Node that runs us, so that no shell and no PATH are needed.
 *
 * @typedef {{ name: string, args: string[] }} Tool  name for people, args for node
 */

/** @type {Tool} */
export const LINT = { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] };

/** @type {Tool} */
export const TYPES = { name: 'types', args: [bin('typescript/bin/tsc'), '-p', '.', '--noEmit'] };

/** @type {Tool} */
export const UNIT = { name: 'unit and contract tests', args: [bin('vitest/vitest.mjs'), 'run'] };

/** @type {Tool} */
export const E2E = { name: 'end-to-end tests', args: [bin('@playwright/test/cli.js'), 'test'] };

/** @param {string} file  inside node_modules */
function bin(file) {
  return path.join(ROOT, 'node_modules', file);
}
