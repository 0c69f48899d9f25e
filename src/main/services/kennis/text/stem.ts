import { remembered } from './tokens';

/**
 * A stemmer for Dutch after the published description of the Snowball algorithm for Dutch (Porter): suffixes are taken off
 * when they stand in the region R1 or R2 of the word. One addition: a final z or v is written s or f, so that *verhuizen*
 * and *verhuis* meet. Takes a folded word, gives a key that is compared and never shown.
 */
export const stem = remembered((word: string): string => {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const marked = markConsonants(word);
  const regions = regionsOf(marked);
  let key = dropPlural(marked, regions);
  const shorter = dropFinalE(key, regions);
  const isFinalEDropped = shorter !== key;
  key = dropHeid(shorter, regions);
  key = dropDerivation(key, regions, isFinalEDropped);
  key = undoubleVowel(key).toLowerCase();
  return key.replace(/z$/, 's').replace(/v$/, 'f');
});

type Regions = { readonly r1: number; readonly r2: number };

/** Y and i that act as consonants are written in capitals while the word is worked on. */
function markConsonants(word: string): string {
  return word
    .replace(/^y/, 'Y')
    .replace(/([aeiouy])y/g, '$1Y')
    .replace(/([aeiouy])i(?=[aeiouy])/g, '$1I');
}

function regionsOf(word: string): Regions {
  const first = afterConsonant(word, 0);
  return { r1: Math.max(first, 3), r2: afterConsonant(word, first) };
}

function afterConsonant(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

const endsIn = (word: string, suffix: string, region: number): boolean =>
  word.endsWith(suffix) && word.length - suffix.length >= region;
const cut = (word: string, length: number): string => word.slice(0, -length);
const undouble = (word: string): string => (/(?:kk|dd|tt)$/.test(word) ? cut(word, 1) : word);
const isEnEnding = (rest: string): boolean => /[^aeiouy]$/.test(rest) && !rest.endsWith('gem');

function dropPlural(word: string, { r1 }: Regions): string {
  if (endsIn(word, 'heden', r1)) return `${cut(word, 5)}heid`;
  for (const suffix of ['ene', 'en']) {
    if (!word.endsWith(suffix)) continue;
    return endsIn(word, suffix, r1) && isEnEnding(cut(word, suffix.length)) ? undouble(cut(word, suffix.length)) : word;
  }
  for (const suffix of ['se', 's']) {
    if (!word.endsWith(suffix)) continue;
    return endsIn(word, suffix, r1) && /[^aeiouyj]$/.test(cut(word, suffix.length)) ? cut(word, suffix.length) : word;
  }
  return word;
}

function dropFinalE(word: string, { r1 }: Regions): string {
  return endsIn(word, 'e', r1) && /[^aeiouy]e$/.test(word) ? undouble(cut(word, 1)) : word;
}

function dropHeid(word: string, regions: Regions): string {
  if (!endsIn(word, 'heid', regions.r2) || word.endsWith('cheid')) return word;
  const rest = cut(word, 4);
  return endsIn(rest, 'en', regions.r1) && isEnEnding(cut(rest, 2)) ? undouble(cut(rest, 2)) : rest;
}

function dropDerivation(word: string, regions: Regions, isFinalEDropped: boolean): string {
  const { r2 } = regions;
  if (endsIn(word, 'end', r2) || endsIn(word, 'ing', r2)) {
    const rest = cut(word, 3);
    return endsIn(rest, 'ig', r2) && !rest.endsWith('eig') ? cut(rest, 2) : undouble(rest);
  }
  if (endsIn(word, 'ig', r2) && !word.endsWith('eig')) return cut(word, 2);
  if (endsIn(word, 'lijk', r2)) return dropFinalE(cut(word, 4), regions);
  if (endsIn(word, 'baar', r2)) return cut(word, 4);
  return isFinalEDropped && endsIn(word, 'bar', r2) ? cut(word, 3) : word;
}

function undoubleVowel(word: string): string {
  return /[^aeiouyI](?:aa|ee|oo|uu)[^aeiouyI]$/.test(word) ? word.slice(0, -2) + word.slice(-1) : word;
}
