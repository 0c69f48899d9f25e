import path from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * The command lines of the tools that check our code. Run by the Node that runs us, so that no shell and no PATH are needed.
 *
 * @typedef {{ name: string, args: string[] }} Tool  name for people, args for node
 */

/** It builds a tree of every file and throws it away at once: with more room for what is new, less time goes into collecting. */
const ROOMY = '--max-semi-space-size=128';

/**
 * The rules that look at one file at a time. That is why what did not change since the last time need not be looked at again.
 *
 * @type {Tool}
 */
export const LINT = {
  name: 'lint',
  args: [
    ROOMY,
    bin('eslint/bin/eslint.js'),
    ...['.', '--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${bin('.cache/eslint/')}`],
  ],
};

/**
 * The rules that have to know the types of the whole program, by a native tool that needs a fifth of the time.
 *
 * @type {Tool}
 */
export const LINT_OF_TYPES = {
  name: 'lint of types',
  args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
};

/**
 * What did not change since the last time is not looked at again; each file stands on its own, so that is safe.
 *
 * @type {Tool}
 */
export const FORMAT = {
  name: 'formatting',
  args: [
    bin('prettier/bin/prettier.cjs'),
    ...['--check', '.', '--log-level=warn', '--cache', '--cache-strategy=content'],
  ],
};

/**
 * TypeScript's native compiler. The one that is written in JavaScript stays for lint, which calls it to read the files.
 *
 * @type {Tool}
 */
export const TYPES = {
  name: 'types',
  args: [bin('typescript-native/bin/tsc'), '-p', '.', '--noEmit', '--singleThreaded'],
};

/** @type {Tool} */
export const TESTS = { name: 'unit, contract and integration tests', args: [bin('vitest/vitest.mjs'), 'run'] };

/** @type {Tool} */
export const UNIT = {
  name: 'unit and contract tests',
  args: [...TESTS.args, '--project=main', '--project=renderer'],
};

/** @type {Tool} */
export const E2E = { name: 'end-to-end tests', args: [bin('@playwright/test/cli.js'), 'test'] };

/** Everything that looks at the source without running it; the longest first. */
export const SOURCE_CHECKS = [FORMAT, LINT, LINT_OF_TYPES, TYPES];

/** @param {string} file  inside node_modules */
function bin(file) {
  return path.join(ROOT, 'node_modules', file);
}
