import type { Key } from './driven-window';

const named = (key: string, keyCode: number, text?: string): Key => ({
  key,
  code: key,
  keyCode,
  ...(text === undefined ? {} : { text }),
});

/** The keys that a bench presses. */
export const KEYS = {
  enter: named('Enter', 13, '\r'),
  tab: named('Tab', 9),
  arrowDown: named('ArrowDown', 40),
  space: { key: ' ', code: 'Space', keyCode: 32, text: ' ' },
  slash: { key: '/', code: 'Slash', keyCode: 191, text: '/' },
} as const satisfies Readonly<Record<string, Key>>;

/** A letter, small. */
export function letter(name: string): Key {
  const capital = name.toUpperCase();
  return { key: name, code: `Key${capital}`, keyCode: capital.charCodeAt(0), text: name };
}

/** A digit of the row above the letters. */
export const digit = (name: number): Key => ({
  key: String(name),
  code: `Digit${name}`,
  keyCode: 48 + name,
  text: String(name),
});
