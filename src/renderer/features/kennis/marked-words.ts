import { useEffect, type RefObject } from 'react';

const WORD = /[\p{L}\p{N}]+/gu;
const NAME = 'vk-asked';

/** As the search folds words: lower case, without marks on letters. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

export type Piece = { readonly text: string; readonly isAsked: boolean };

/** A text in pieces, the asked words (folded) apart. Together they are the text. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const asked = new Set(words);
  const found: Piece[] = [];
  let from = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (!asked.has(fold(word))) continue;
    if (index > from) found.push({ text: text.slice(from, index), isAsked: false });
    found.push({ text: word, isAsked: true });
    from = index + word.length;
  }
  return from < text.length ? [...found, { text: text.slice(from), isAsked: false }] : found;
}

/** Marks the asked words wherever they stand in an element. No element is added: what is on screen stays as it was made. */
export function useMarkedWords(within: RefObject<HTMLElement | null>, words: readonly string[]): void {
  useEffect(() => {
    const root = within.current;
    if (!root || words.length === 0 || !('highlights' in CSS)) return undefined;
    CSS.highlights.set(NAME, new Highlight(...rangesIn(root, words)));
    return () => void CSS.highlights.delete(NAME);
  }, [within, words]);
}

function rangesIn(root: HTMLElement, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let at = 0;
    for (const { text, isAsked } of pieces(node.textContent ?? '', words)) {
      if (isAsked) ranges.push(rangeOf(node, at, text.length));
      at += text.length;
    }
  }
  return ranges;
}

function rangeOf(node: Node, at: number, length: number): Range {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + length);
  return range;
}
