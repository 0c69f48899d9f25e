/** How often a part stands on its own in the articles; 0 when it is no word of its own. */
export type Frequency = (part: string) => number;

const MIN_PART = 3;
const LINKS = ['', 's', 'e', 'en'] as const;

/**
 * The parts of a Dutch compound, as surface words: *afvalstoffenheffing* to *afval*, *stoffen*, *heffing*. Every part has to be
 * a word of the articles. Empty when the word cannot be taken apart.
 */
export function splitCompound(word: string, frequency: Frequency): readonly string[] {
  if (word.length < 2 * MIN_PART || word.length > 40 || !/^[a-z]+$/.test(word)) return [];
  const best = bestSplit(word, frequency);
  if (!best) return [];
  return best.flatMap((part) => {
    const deeper = part.length >= 9 ? bestSplit(part, frequency) : null;
    return deeper ? [part, ...deeper] : [part];
  });
}

function bestSplit(word: string, frequency: Frequency): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let bestScore = 0;
  for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
    const tail = word.slice(at);
    const weight = frequency(tail);
    if (weight === 0) continue;
    const head = headOf(word.slice(0, at), frequency);
    if (!head) continue;
    const shortest = Math.min(head.length, tail.length);
    // Two long parts are a better proof than a frequent short one: short pieces stand in many words by chance.
    const score = shortest * 2 + Math.log(1 + weight) + Math.log(1 + frequency(head)) - (shortest === MIN_PART ? 3 : 0);
    if (score > bestScore) [best, bestScore] = [[head, tail], score];
  }
  return best;
}

/** The first part without its linking sound: *honden* in *hondenbelasting* stays, *gemeentes* becomes *gemeente*. */
function headOf(part: string, frequency: Frequency): string | null {
  for (const link of LINKS) {
    if (!part.endsWith(link)) continue;
    const head = link === '' ? part : part.slice(0, -link.length);
    if (head.length >= MIN_PART && frequency(head) > 0) return head;
  }
  return null;
}
