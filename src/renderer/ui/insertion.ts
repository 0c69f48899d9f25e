/** A sign in a text that asks for something to be put in its place, and what was typed after it. */
export type Insertion = {
  /** Where the sign begins in the text. */
  readonly at: number;
  readonly query: string;
};

const MAX_QUERY = 80;

/**
 * What is being asked for at the caret: `sign` at the beginning of a word, and the words after it. Null when there is none, when a line or too many
 * letters lie between, and for a sign that is part of punctuation (*echt???*).
 */
export function insertionAt(text: string, caret: number, sign: string): Insertion | null {
  const at = text.lastIndexOf(sign, caret - sign.length);
  if (at < 0) return null;
  const query = text.slice(at + sign.length, caret);
  const before = text.slice(0, at);
  const isAsked = /(^|[^\p{L}\p{N}?])$/u.test(before) && !query.startsWith(sign.slice(-1)) && !query.includes('\n');
  return isAsked && query.length <= MAX_QUERY ? { at, query } : null;
}

/** The text with `put` in place of the sign and its query, and where the caret goes. */
export function inserted(
  text: string,
  { at, until, put }: { readonly at: number; readonly until: number; readonly put: string },
): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, at) + put + text.slice(until), caret: at + put.length };
}
