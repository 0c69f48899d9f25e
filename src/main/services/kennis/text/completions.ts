/** Keys of the words that begin with what was typed; `share`: how often this one occurs against the most common one, 0 to 1. */
export type Completion = { readonly key: string; readonly share: number };

export type Completions = { completionsOf(prefix: string): readonly Completion[] };

const MIN_LENGTH = 3;
const MAX_COMPLETIONS = 12;

/** Completes a word on the words of the articles, given with how often they occur. Inflected forms count as one. */
export function createCompletions(
  counted: readonly (readonly [word: string, count: number])[],
  keyOf: (word: string) => string,
): Completions {
  const sorted = counted.filter(([word]) => word.length > MIN_LENGTH).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    completionsOf(prefix) {
      if (prefix.length < MIN_LENGTH) return [];
      const counts = new Map<string, number>();
      for (let at = firstFrom(sorted, prefix); sorted[at]?.[0].startsWith(prefix); at += 1) {
        const [word, count] = sorted[at] ?? ['', 0];
        const key = keyOf(word);
        counts.set(key, (counts.get(key) ?? 0) + count);
      }
      const best = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_COMPLETIONS);
      const most = best[0]?.[1] ?? 1;
      return best.map(([key, count]) => ({ key, share: count / most }));
    },
  };
}

/** The place of the first word that does not come before the prefix. */
function firstFrom(sorted: readonly (readonly [word: string, count: number])[], prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.[0] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
