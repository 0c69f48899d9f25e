import { createTrigramIndex } from '../trigrams';

/** A known word in place of a mistyped one; `likeness` from 0 to 1. */
export type Correction = { readonly word: string; readonly likeness: number };

export type Spelling = { corrections(word: string): readonly Correction[] };

const MIN_LENGTH = 4;
const MAX_CANDIDATES = 40;
const MAX_CORRECTIONS = 3;

/** Spelling correction on the words of the articles, given with how often they occur. */
export function createSpelling(counted: readonly (readonly [word: string, count: number])[]): Spelling {
  const words = counted.filter(([word]) => word.length >= MIN_LENGTH && /^[a-z]+$/.test(word));
  const trigrams = createTrigramIndex(words.map(([word]) => word));
  const bySound = new Map<string, number[]>();
  words.forEach(([word], index) => {
    const sound = soundOf(word);
    const same = bySound.get(sound);
    if (same) same.push(index);
    else bySound.set(sound, [index]);
  });
  return {
    corrections(word) {
      if (word.length < MIN_LENGTH || word.length > 40 || !/^[a-z]+$/.test(word)) return [];
      const near = trigrams.search(word, { limit: MAX_CANDIDATES, minCoverage: 0.3 }).map((hit) => hit.index);
      const candidates = new Set([...(bySound.get(soundOf(word)) ?? []), ...near]);
      return [...candidates]
        .flatMap((index) => rated(word, words[index]))
        .sort((a, b) => b.rating - a.rating)
        .slice(0, MAX_CORRECTIONS)
        .map(({ word: known, likeness }) => ({ word: known, likeness }));
    },
  };
}

type Rated = Correction & { readonly rating: number };

function rated(typed: string, candidate: readonly [string, number] | undefined): readonly Rated[] {
  if (!candidate) return [];
  const [word, count] = candidate;
  const allowed = typed.length < 5 ? 1 : typed.length < 9 ? 2 : 3;
  const edits = editDistance(typed, word, allowed);
  const isSameSound = soundOf(typed) === soundOf(word);
  if (edits > allowed && !isSameSound) return [];
  const distance = isSameSound ? Math.min(edits, 1) * 0.5 : edits;
  const likeness = 1 - distance / Math.max(typed.length, word.length);
  if (likeness < 0.7) return [];
  const isSameStart = typed[0] === word[0];
  return [{ word, likeness, rating: likeness + (isSameStart ? 0.04 : 0) + Math.log1p(count) * 0.01 }];
}

/** Spellings that sound the same in Dutch get one code: *ij* and *ei*, *ou* and *au*, *c* and *k*, doubled letters, final *dt*. */
export function soundOf(word: string): string {
  return word
    .replace(/(?:ij|ei|ey|y)/g, 'Y')
    .replace(/(?:ou|au)w?/g, 'W')
    .replace(/(?:sch|sj|ch)/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu/g, 'kw')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiY])/g, 's')
    .replace(/c/g, 'k')
    .replace(/(?:dt|d)$/, 't')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/(.)\1+/g, '$1')
    .replace(/en$/, 'e');
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment); `limit + 1` when there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let edits = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) edits = Math.min(edits, at(before, column - 2) + 1);
      current.push(edits);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, previous] = [previous, current];
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
