/** Letters that NFKD does not take apart. */
const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** Lower case without diacritics; typographic apostrophes become plain ones. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'");
}

/** The words of a text, folded: runs of letters and digits. `foto's` is one word, `id-kaart` two. */
export function tokensOf(text: string): readonly string[] {
  return (fold(text).match(/[\p{L}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu) ?? []).map((token) => token.replace("'", ''));
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
