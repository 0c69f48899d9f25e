import tseslint from 'typescript-eslint';
import { arrowPlugin } from './arrow-rule.mjs';
import { importZones } from './arrows.mjs';
import { GLOBAL_RULES, PACKAGE_RULES } from './packages.mjs';

/** @typedef {import('eslint').Linter.Config} Config */

/** Files that test may import what the code beside them may not, such as vitest. */
export const TESTS = ['**/*.test.{ts,tsx}', 'tests/**'];

/**
 * The lint configuration that keeps the arrows of the house plan, for the tree under `root`.
 *
 * @param {string} root
 * @returns {Config[]}
 */
export function arrowConfigs(root) {
  return [ownFiles(root), ...packages(), ...globals(), bridgeOnly()];
}

/**
 * @param {string} root
 * @returns {Config}
 */
function ownFiles(root) {
  return {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { voorkant: arrowPlugin },
    rules: { 'voorkant/arrows': ['error', { zones: importZones(root) }] },
  };
}

/** @returns {Config[]} */
function packages() {
  return PACKAGE_RULES.map(({ files, patterns }) => ({
    files,
    ignores: TESTS,
    plugins: { '@typescript-eslint': /** @type {import('eslint').ESLint.Plugin} */ (tseslint.plugin) },
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }));
}

/** @returns {Config[]} */
function globals() {
  return GLOBAL_RULES.map(({ files, names, message }) => ({
    files,
    ignores: TESTS,
    rules: { 'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))] },
  }));
}

/** @returns {Config} */
function bridgeOnly() {
  const message = 'Only src/renderer/bridge touches what the preload exposes.';
  const objects = ['window', 'globalThis'].map((object) => ({ object, property: 'voorkant', message }));
  return {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: ['src/renderer/bridge/**', ...TESTS],
    rules: { 'no-restricted-properties': ['error', ...objects] },
  };
}
