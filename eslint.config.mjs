import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { arrowConfigs, TESTS } from './scripts/lib/lint/configs.mjs';

const TYPESCRIPT = ['**/*.{ts,tsx,mts}'];
const NODE_GLOBALS = [
  'process',
  'console',
  'Buffer',
  'URL',
  'AbortController',
  'AbortSignal',
  'require',
  'module',
  '__dirname',
];
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];

/** Bugs, style and sizes that hold for every file. A rule is an error or it is off. */
const everywhere = {
  rules: {
    eqeqeq: 'error',
    curly: ['error', 'multi-line'],
    'prefer-const': 'error',
    'no-param-reassign': 'error',
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', 3],
    'no-restricted-syntax': [
      'error',
      { selector: 'TSEnumDeclaration', message: 'No enum: use a union of string literals.' },
      { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    ],
  },
};

/** Of the strict rules those that need no types; the others are in .oxlintrc.json. */
const typescript = {
  files: TYPESCRIPT,
  extends: [tseslint.configs.strict],
  rules: {
    'max-params': 'off',
    '@typescript-eslint/max-params': ['error', { max: 3 }],
    '@typescript-eslint/consistent-type-definitions': 'off',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  },
};

const renderer = {
  files: ['src/renderer/**/*.{ts,tsx}'],
  plugins: { ...jsxA11y.flatConfigs.strict.plugins, 'react-hooks': reactHooks },
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  rules: {
    ...jsxA11y.flatConfigs.strict.rules,
    'react-hooks/rules-of-hooks': 'error',
    'react-hooks/exhaustive-deps': 'error',
  },
};

const components = {
  files: ['**/*.tsx'],
  rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
};

const tests = {
  files: TESTS,
  rules: {
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': 'off',
    // A table of cases has a column for each thing that differs.
    '@typescript-eslint/max-params': 'off',
  },
};

const scripts = {
  files: ['**/*.{mjs,cjs,js}'],
  languageOptions: {
    globals: Object.fromEntries([...NODE_GLOBALS, ...TIMERS].map((name) => [name, 'readonly'])),
  },
};

export default defineConfig(
  { ignores: ['node_modules/', 'out/', 'release/', 'reports/', 'src/**/generated/'] },
  js.configs.recommended,
  everywhere,
  typescript,
  renderer,
  components,
  scripts,
  ...arrowConfigs(import.meta.dirname),
  tests,
  { files: ['**/*.config.{ts,mts,mjs}'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/renderer/text/nl.ts'], rules: { 'max-lines': 'off' } },
  prettier,
);
