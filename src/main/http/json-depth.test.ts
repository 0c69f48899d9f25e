import { expect, it } from 'vitest';
import { isTooDeep } from './json-depth';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

it.each([
  ['lists within each other', nested(65)],
  ['objects within each other', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`],
  ['both, after a string with a quote', `{"a": "x\\"", "b": ${nested(64)}}`],
  ['a depth that is never closed', '['.repeat(100_000)],
])('finds %s', (_what, text) => {
  expect(isTooDeep(text)).toBe(true);
});

it.each([
  ['as deep as is allowed', nested(64)],
  ['many beside each other', `[${Array.from({ length: 1000 }, () => '{"a":[1]}').join()}]`],
  ['brackets in a string', JSON.stringify({ tekst: '['.repeat(100) })],
  ['brackets after an escaped quote in a string', JSON.stringify({ tekst: `"${'{'.repeat(100)}` })],
  ['brackets after an escaped backslash', JSON.stringify({ 'a\\': '\\', tekst: `\\"${'['.repeat(100)}\\` })],
  ['a string that never ends', `["${'['.repeat(100)}`],
])('has nothing against %s', (_what, text) => {
  expect(isTooDeep(text)).toBe(false);
});

it('reads a run of backslashes once', () => {
  expect(isTooDeep(`["${'\\'.repeat(1_000_000)}"${']'.repeat(1)}`)).toBe(false);
});
