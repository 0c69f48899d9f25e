/**
 * A text as its bare letters and digits, small and without accents, each with its place in the text. What nobody sees (a soft hyphen, a
 * tag for bold) is left out, so that it does not part a word.
 */
export type SqueezedText = {
  readonly source: string;
  /** Letters and digits only, one UTF-16 unit each. */
  readonly chars: string;
  /** Where the i-th of them begins and ends in the source. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  quot: '"',
  apos: "'",
  rsquo: '’',
  ndash: '–',
  hyphen: '-',
  commat: '@',
  period: '.',
};

/** What does not part a word: nothing of it is seen. */
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;
const INLINE_TAG = /<\/?(?:b|i|u|em|strong|span|mark|small|wbr)(?:\s[^<>]{0,80})?>/iy;
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy;

/** Letters with a mark that Unicode does not take apart, as Dutch texts have them in names of others. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ł: 'l' };

/** Squeezes a text once, so that every term can be looked for in it. */
export function squeeze(source: string): SqueezedText {
  const starts = new Uint32Array(source.length * LONGEST);
  const ends = new Uint32Array(source.length * LONGEST);
  let chars = '';
  const small = source.length === source.toLowerCase().length ? source.toLowerCase() : null;
  for (let at = 0; at < source.length;) {
    const code = source.charCodeAt(at);
    if (small !== null && code < 0x80 && code !== TAG && code !== AMPERSAND) {
      if (isAsciiWord(code)) {
        starts[chars.length] = at;
        ends[chars.length] = at + 1;
        chars += small.charAt(at);
      }
      at += 1;
      continue;
    }
    const { text, length } = pieceAt(source, at);
    const bare = bareOf(text);
    starts.fill(at, chars.length, chars.length + bare.length);
    ends.fill(at + length, chars.length, chars.length + bare.length);
    chars += bare;
    at += length;
  }
  return { source, chars, starts: starts.subarray(0, chars.length), ends: ends.subarray(0, chars.length) };
}

/** No single character becomes more letters than this without its accents; a longer one is cut. */
const LONGEST = 4;
const TAG = 0x3c;
const AMPERSAND = 0x26;

type Piece = { readonly text: string; readonly length: number };

/** The next thing of a text that counts as one: a tag that only dresses, an entity, or a character. */
function pieceAt(source: string, at: number): Piece {
  const char = source.charAt(at);
  if (char === '<') return matchAt(INLINE_TAG, source, at)?.piece('') ?? { text: char, length: 1 };
  if (char !== '&') return { text: char, length: 1 };
  const entity = matchAt(ENTITY, source, at);
  return entity?.piece(decoded(entity.groups)) ?? { text: char, length: 1 };
}

function matchAt(pattern: RegExp, source: string, at: number) {
  // Sticky patterns are shared: where they look is set anew for each look.
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match && { groups: match, piece: (text: string): Piece => ({ text, length: match[0].length }) };
}

function decoded([whole, decimal, hex, name = '']: RegExpExecArray): string {
  if (decimal !== undefined) return fromCode(Number(decimal));
  if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
  const accented = /^([a-z])(?:acute|grave|uml|circ|tilde|cedil)$/i.exec(name);
  return accented?.[1] ?? ENTITIES[name.toLowerCase()] ?? whole;
}

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** The letters and digits of one piece, small and without accents; nothing for what is neither. */
function bareOf(piece: string): string {
  const small = piece.normalize('NFKD').toLowerCase();
  const whole = WHOLE_LETTERS[small] ?? small;
  return whole.replace(/[^\p{L}\p{N}]/gu, '').slice(0, LONGEST * piece.length);
}

const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** What is seen between the letter before `index` and the letter at it; empty when they touch. */
export function gapBefore({ source, starts, ends }: SqueezedText, index: number): string {
  const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const to = index < starts.length ? (starts[index] ?? 0) : source.length;
  if (from >= to) return '';
  let seen = '';
  for (let at = from; at < to;) {
    const { text, length } = pieceAt(source, at);
    if (!INVISIBLE.test(text)) seen += text;
    at += length;
  }
  return seen;
}

/** True when the letter at `index` begins a word: nothing before it, or something that is seen and is no letter. */
export const beginsWord = (text: SqueezedText, index: number): boolean => index === 0 || gapBefore(text, index) !== '';

/** True when it is written as a capital. */
export function isCapital({ source, starts }: SqueezedText, index: number): boolean {
  const written = source.charAt(starts[index] ?? 0);
  return written !== written.toLowerCase();
}
