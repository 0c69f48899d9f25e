import { expect, it } from 'vitest';
import { formatPhone } from './phone';

it.each([
  ['+31612345678', '06 1234 5678'],
  ['06-12345678', '06 1234 5678'],
  ['0031341411911', '0341 41 19 11'],
  ['(0341) 41 19 11', '0341 41 19 11'],
  ['0361234567', '036 123 45 67'],
  ['14 0341', '14 0341'],
  ['+4915112345678', '+4915112345678'],
  ['geen nummer', 'geen nummer'],
])('writes %s as %s', (nummer, text) => {
  expect(formatPhone(nummer)).toBe(text);
});
