import type { Rng } from '../../../src/sandbox/region/model';

/** A text that fits a regular expression of the simple kind that API files use: classes, groups, choices and counts. */
export function textOf(pattern: string, rng: Rng): string {
  return choiceOf({ at: 0, text: pattern }, rng);
}

type Parser = { at: number; readonly text: string };

function choiceOf(parser: Parser, rng: Rng): string {
  const options: string[] = [''];
  while (parser.at < parser.text.length && parser.text[parser.at] !== ')') {
    if (parser.text[parser.at] === '|') {
      parser.at += 1;
      options.push('');
    } else options.push((options.pop() ?? '') + partOf(parser, rng));
  }
  return rng.pick(options);
}

function partOf(parser: Parser, rng: Rng): string {
  const start = parser.at;
  atomOf(parser, rng);
  const end = parser.at;
  const [least, most] = countOf(parser);
  const after = parser.at;
  const times = rng.int(least, most);
  let made = '';
  for (let index = 0; index < times; index += 1) {
    parser.at = start;
    made += atomOf(parser, rng);
    if (parser.at !== end) throw new Error(`Cannot read the pattern ${parser.text}`);
  }
  parser.at = after;
  return made;
}

function countOf(parser: Parser): readonly [number, number] {
  const found = /^(?:\?|\*|\+|\{(\d+)(,(\d*))?\})/.exec(parser.text.slice(parser.at));
  if (!found) return [1, 1];
  parser.at += found[0].length;
  if (found[0] === '?') return [0, 1];
  if (found[0] === '*') return [0, 4];
  if (found[0] === '+') return [1, 5];
  const least = Number(found[1]);
  return [least, found[2] === undefined ? least : Math.min(Number(found[3] || least + 4), least + 30)];
}

function atomOf(parser: Parser, rng: Rng): string {
  const sign = parser.text[parser.at] ?? '';
  parser.at += 1;
  if (sign === '(') {
    const [kind = ''] = /^\?[:!]/.exec(parser.text.slice(parser.at)) ?? [];
    parser.at += kind.length;
    const made = choiceOf(parser, rng);
    parser.at += 1;
    // What may not follow is not made; that it does not follow by chance is good enough.
    return kind === '?!' ? '' : made;
  }
  if (sign === '[') return rng.pick(classOf(parser));
  if (sign === '\\') return rng.pick(escaped(parser.text[parser.at++] ?? ''));
  if (sign === '^' || sign === '$') return '';
  return sign === '.' ? rng.pick(LETTERS) : sign;
}

const MOST_OF_A_RANGE = 100;

const range = (from: string, to: string): readonly string[] =>
  Array.from({ length: Math.min(to.charCodeAt(0) - from.charCodeAt(0) + 1, MOST_OF_A_RANGE) }, (_, index) =>
    String.fromCharCode(from.charCodeAt(0) + index),
  );
const DIGITS = range('0', '9');
const LETTERS = range('a', 'z');

function escaped(sign: string): readonly string[] {
  if (sign === 'd') return DIGITS;
  if (sign === 'w' || sign === 'S') return LETTERS;
  return [sign === 's' ? ' ' : sign];
}

/** The signs in a class, of a range that is large no more than its first hundred. */
function classOf(parser: Parser): readonly string[] {
  const end = /(?:[^\\\]]|\\.)*/.exec(parser.text.slice(parser.at))?.[0].length ?? 0;
  const inside = parser.text.slice(parser.at, parser.at + end);
  parser.at += end + 1;
  const parts = inside.replace(/^\^/, '').match(/\\u[0-9A-Fa-f]{4}|\\.|[\s\S]/g) ?? [];
  const signs = parts.map((part) =>
    part.startsWith('\\u')
      ? [String.fromCharCode(parseInt(part.slice(2), 16))]
      : part.startsWith('\\')
        ? escaped(part.slice(1))
        : [part],
  );
  const all: string[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const from = signs[index]?.[0] ?? '';
    const to = parts[index + 1] === '-' ? signs[index + 2]?.[0] : undefined;
    if (to !== undefined && to >= from) {
      all.push(...range(from, to));
      index += 2;
    } else all.push(...(signs[index] ?? []));
  }
  return inside.startsWith('^') ? LETTERS.filter((letter) => !all.includes(letter)) : all;
}
