import { ENDINGS } from './dutch-forms';
import { beginsWord, gapBefore, isCapital, type SqueezedText } from './squeezed-text';
import type { Term } from './term-forms';

/** The first and the last letter or digit of what was found. */
export type Found = { readonly first: number; readonly last: number };

/** What may stand between two parts of a name, at most four of them. */
const JOINT = /^[\s\-‐‑–—_.·/'’&+,()]{1,4}$/;
const BLANK = /\s/;

/** The name whose letters begin at `first`, with the ending or the compound that it is part of; null when it is none. */
export function findName(text: SqueezedText, first: number, term: Term): Found | null {
  const { bare, isLong } = term;
  const gaps = gapsIn(text, first, term);
  if (!gaps) return null;
  const isWhole = !gaps.some((gap) => BLANK.test(gap));
  const isWord = beginsWord(text, first);
  if (!isWord && !(isLong && gaps.length === 0)) return null;
  if (bare.length < 3 && !isAsWritten(text, first, bare.length)) return null;
  return ending(text, { first, last: first + bare.length - 1 }, isLong && isWhole);
}

const isAsWritten = (text: SqueezedText, first: number, length: number): boolean =>
  Array.from({ length }, (_, at) => isCapital(text, first + at)).every(Boolean);

/** What stands between the letters of a term in a text; null when that makes it another thing. */
function gapsIn(text: SqueezedText, first: number, term: Term): readonly string[] | null {
  const gaps: string[] = [];
  for (let at = 1; at < term.bare.length; at += 1) {
    const gap = gapBefore(text, first + at);
    if (gap === '') continue;
    if (!JOINT.test(gap) || !mayPart(text, { first, at, gap }, term)) return null;
    gaps.push(gap);
  }
  return gaps;
}

type Gap = { readonly first: number; readonly at: number; readonly gap: string };

function mayPart(text: SqueezedText, { first, at, gap }: Gap, { seams, humps, isInitials }: Term): boolean {
  // After a point or comma another sentence may begin; after a short part it is an abbreviation (St. Jan).
  if (seams.has(at)) return at <= 3 || !/[.,]\s/.test(gap);
  const hasCapitals = isCapital(text, first) && isCapital(text, first + at);
  if (humps.has(at)) return hasCapitals || /^[-‐‑]\s*$/.test(gap) || !BLANK.test(gap);
  // O.D.N.V. and O D N V; a word that is cut at the end of a line.
  if (isInitials) return /^[.\-·]\s?$/.test(gap) || hasCapitals;
  return /^[-‐‑]\r?\n\s*$/.test(gap);
}

/** Takes along what belongs to the same word: an ending, -'s, what follows a hyphen. Null when the word is another one. */
function ending(text: SqueezedText, found: Found, mayGrow: boolean): Found | null {
  const rest = restOfWord(text, found.last + 1);
  if (rest.length > 0 && !mayGrow && !ENDINGS.includes(rest)) return null;
  return { first: found.first, last: behindMark(text, found.last + rest.length) };
}

/** The letters that touch each other from `from` on. */
function restOfWord({ chars, ...text }: SqueezedText, from: number): string {
  let to = from;
  while (to < chars.length && gapBefore({ chars, ...text }, to) === '') to += 1;
  return chars.slice(from, to);
}

/** MeerInzicht's, ODNV'er, MeerInzicht-aanslag: the last letter of the whole. */
function behindMark(text: SqueezedText, last: number): number {
  const next = last + 1;
  if (next >= text.chars.length) return last;
  const mark = gapBefore(text, next);
  const rest = text.chars.charAt(next) + restOfWord(text, next + 1);
  if (/^['’]$/.test(mark) && ENDINGS.includes(rest)) return last + rest.length;
  if (/^[-‐‑]$/.test(mark)) return behindMark(text, last + rest.length);
  return last;
}

const ADDRESS_JOINT = /^[\s\-‐‑–—_.·/'’,:@()]{1,4}$/;

/** The address whose letters begin at `first`: whatever stands between its parts, and no longer number than its own. */
export function findAddress(text: SqueezedText, first: number, { bare, seams, humps }: Term): Found | null {
  if (!beginsWord(text, first)) return null;
  for (let at = 1; at < bare.length; at += 1) {
    const gap = gapBefore(text, first + at);
    if (gap !== '' && !(ADDRESS_JOINT.test(gap) && (seams.has(at) || humps.has(at)))) return null;
  }
  const last = first + bare.length - 1;
  const rest = restOfWord(text, last + 1);
  if (/\d$/.test(bare) ? /^\d/.test(rest) : rest !== '') return null;
  return { first, last: /^[a-z]$/.test(rest) ? last + 1 : last };
}

const DIGIT_WORDS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const DIGIT_BEGINNINGS = new Uint8Array(128);
for (const word of DIGIT_WORDS) DIGIT_BEGINNINGS[word.charCodeAt(0)] = 1;
const DIGIT_JOINT = /^[\s\-‐‑–—_.·/(),+:]{0,4}$/;
/** What may stand before a number without a gap: the country and the 0. */
const BEFORE_NUMBER = /^(?:0|(?:00)?310?)?$/;

type Digits = { readonly text: string; readonly firsts: readonly number[]; readonly lasts: readonly number[] };

const known = new WeakMap<SqueezedText, Digits>();

/** A telephone number wherever it stands, however it is grouped, with or without country, in digits or said digit by digit. */
export function findNumber(text: SqueezedText, number: string): readonly Found[] {
  const digits = known.get(text) ?? digitsOf(text);
  known.set(text, digits);
  const found: Found[] = [];
  for (let at = digits.text.indexOf(number); at >= 0; at = digits.text.indexOf(number, at + 1)) {
    const one = numberAt(text, digits, { at, length: number.length });
    if (one) found.push(one);
  }
  return found;
}

function digitsOf(text: SqueezedText): Digits {
  const [firsts, lasts]: [number[], number[]] = [[], []];
  let digits = '';
  for (let at = 0; at < text.chars.length; at += 1) {
    const code = text.chars.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const word = isDigit ? -1 : spokenAt(text, at);
    if (!isDigit && word < 0) continue;
    digits += isDigit ? text.chars.charAt(at) : String(word);
    firsts.push(at);
    at += isDigit ? 0 : (DIGIT_WORDS[word]?.length ?? 1) - 1;
    lasts.push(at);
  }
  return { text: digits, firsts, lasts };
}

/** The digit that is written as a word at `at`; -1 when none is. */
function spokenAt(text: SqueezedText, at: number): number {
  if (DIGIT_BEGINNINGS[text.chars.charCodeAt(at)] !== 1) return -1;
  const word = DIGIT_WORDS.findIndex((one) => text.chars.startsWith(one, at));
  if (word < 0 || !beginsWord(text, at)) return -1;
  return restOfWord(text, at + (DIGIT_WORDS[word]?.length ?? 0)) === '' ? word : -1;
}

function numberAt(
  text: SqueezedText,
  { firsts, lasts, text: digits }: Digits,
  { at, length }: { readonly at: number; readonly length: number },
): Found | null {
  const isJoined = (index: number): boolean =>
    (firsts[index] ?? 0) === (lasts[index - 1] ?? -1) + 1 && DIGIT_JOINT.test(gapBefore(text, firsts[index] ?? 0));
  const touches = (index: number): boolean => isJoined(index) && gapBefore(text, firsts[index] ?? 0) === '';
  for (let index = at + 1; index < at + length; index += 1) if (!isJoined(index)) return null;
  if (at + length < digits.length && touches(at + length)) return null;
  let before = at;
  while (before > 0 && touches(before)) before -= 1;
  if (!BEFORE_NUMBER.test(digits.slice(before, at))) return null;
  // The 0 of (0341) and the 31 of +31 belong to it.
  for (const lead of ['00310', '0031', '310', '31', '0']) {
    const begin = at - lead.length;
    if (begin >= 0 && digits.slice(begin, at) === lead && firstsJoined(begin, at, isJoined)) {
      return { first: firsts[begin] ?? 0, last: lasts[at + length - 1] ?? 0 };
    }
  }
  return { first: firsts[at] ?? 0, last: lasts[at + length - 1] ?? 0 };
}

const firstsJoined = (begin: number, at: number, isJoined: (index: number) => boolean): boolean =>
  Array.from({ length: at - begin }, (_, offset) => begin + offset + 1).every(isJoined);
