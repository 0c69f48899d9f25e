import { tokensOf } from './tokens';

/** How often each word occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** Numbers words as they come: a word of many texts is looked up once per place, and is a number from there on. */
export type Vocabulary = {
  /** The words of a text by their numbers. */
  readonly spell: (text: string) => Uint32Array;
  /** What a function makes of each word, by its number. Asked when all texts are spelled. */
  readonly each: <T>(make: (word: string) => T) => readonly T[];
  readonly counts: () => WordCounts;
};

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === counts.length) {
      numbers.set(word, number);
      counts.push(0);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  };
  return {
    spell: (text) => Uint32Array.from(tokensOf(text), numberOf),
    each: (make) => [...numbers.keys()].map(make),
    counts: () => new Map([...numbers].map(([word, number]) => [word, counts[number] ?? 0])),
  };
}
