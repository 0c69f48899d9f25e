/** A few megabytes. */
const MOST_KEPT = 40_000;

/** Letters that NFKD does not take apart. */
const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** Lower case without diacritics; typographic apostrophes become plain ones. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'");
}

/** The words of a text, folded: runs of letters and digits. `foto's` is one word, `id-kaart` two. */
export function tokensOf(text: string): readonly string[] {
  const folded = fold(text);
  const found = folded.match(PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? [];
  return folded.includes("'") ? found.map((token) => token.replace("'", '')) : found;
}

/** Most texts have none but these characters, and then need no table of letters. */
const PLAIN = /^\p{ASCII}*$/u;
const PLAIN_WORD = /[a-z0-9]+(?:'s(?![a-z0-9]))?/g;
const WORD = /[\p{L}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu;

/** Longer texts than this are not words. */
const LONGEST_KEPT = 40;

/** Keeps the answers for short texts: those that were asked last, twice {@link MOST_KEPT} at most. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  let older = new Map<string, T>();
  let newer = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return compute(text);
    const before = newer.get(text);
    if (before !== undefined) return before;
    const made = older.get(text) ?? compute(text);
    if (newer.size >= MOST_KEPT) [older, newer] = [newer, new Map<string, T>()];
    newer.set(text, made);
    return made;
  };
}

/** Plain text of HTML or markdown: tags and link targets are dropped, entities of HTML are read. */
export function plainText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/h[1-6]|\/tr|\/td|\/th)[^>]*>/gi, ' ')
    .replace(/<[^>]{0,500}>/g, '')
    .replace(/\]\([^)\s]{0,500}\)/g, '] ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:lt|gt|quot|apos|#\d{1,6});/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
