/** Limits of Klantinteracties 0.9 (specs/calls.md §0), in characters. */
export const CONTACT_LIMITS = {
  onderwerp: 200,
  inhoud: 1000,
  gevraagdeHandeling: 200,
  toelichting: 1000,
  adres: 80,
  achternaam: 200,
} as const;

/** The longest note that is taken: as many contacts as one can still be read back in. */
export const LONGEST_NOTE = 200_000;

/** From this share of a part on a space or a new line is a good place to end it. */
const BREAK_FROM = 0.8;

/** Characters that a register or its screen cannot carry: control characters, but for a tab and a new line. */
// eslint-disable-next-line no-control-regex -- these are what it takes out
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g;

/** Half of a character that takes two code units. */
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it may be written: lines end in one way, what does not show is gone, and half characters are whole. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD');

/** A text in parts of at most `limit` characters, which together are the whole text. Ends a part after a space where one is near. */
export function partsOf(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = endOfPart(rest, limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

function endOfPart(text: string, limit: number): number {
  const least = Math.floor(limit * BREAK_FROM);
  const window = text.slice(least, limit);
  const last = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
  if (last >= 0) return least + last + 1;
  const isInCharacter = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '');
  return isInCharacter ? limit - 1 : limit;
}
