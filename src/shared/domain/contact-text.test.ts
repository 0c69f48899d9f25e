import { describe, expect, it } from 'vitest';
import { cleanText, partsOf } from './contact-text';

describe('a text in parts', () => {
  it.each([
    ['words', 'Beller vraagt naar de kwijtschelding. '.repeat(3000)],
    ['one long word', 'x'.repeat(100_000)],
    ['lines', 'Een regel\nnog een regel\n'.repeat(4000)],
    ['characters of two units', '😀'.repeat(50_000)],
    ['spaces alone', ' '.repeat(2500)],
    ['a text of exactly one part', 'x'.repeat(1000)],
    ['nothing', ''],
  ])('is whole again when they are put together: %s', (_what, text) => {
    const parts = partsOf(text, 1000);

    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.length <= 1000)).toBe(true);
    expect(parts.every((part) => part === cleanText(part))).toBe(true);
  });

  it('ends a part after a word where it can', () => {
    expect(partsOf(`${'a'.repeat(95)} ${'b'.repeat(20)}`, 100)).toEqual([`${'a'.repeat(95)} `, 'b'.repeat(20)]);
  });
});

describe('a text that is cleaned', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001B[1md', 'abc[1md'],
    ['line ends of Windows and of a word processor', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a byte order mark', '\uFEFFa', 'a'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['what must stay', 'é ñ 😀\tw\n€', 'é ñ 😀\tw\n€'],
  ])('%s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
