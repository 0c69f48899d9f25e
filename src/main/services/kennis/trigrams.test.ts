import { describe, expect, it } from 'vitest';
import { createTrigramIndex } from './trigrams';

const TEXTS = ['paspoort aanvragen', 'rijbewijs verlengen', 'parkeervergunning', 'vergunning', 'zz'];
const index = createTrigramIndex(TEXTS);
const found = (text: string, minCoverage = 0.6) =>
  index.search(text, { limit: 10, minCoverage }).map(({ index: at }) => TEXTS[at]);

describe('createTrigramIndex', () => {
  it.each([
    ['a typing error', 'vergnunning', 'vergunning'],
    ['the beginning of a text', 'paspoort', 'paspoort aanvragen'],
    ['a text of two letters', 'zz', 'zz'],
  ])('finds by %s', (_what, typed, text) => {
    expect(found(typed)[0]).toBe(text);
  });

  it('gives nothing that shares less than was asked', () => {
    expect(found('pizza bestellen')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('counts the same for a few texts as for very many', () => {
    const many = [...TEXTS, ...Array.from({ length: 3000 }, (_, at) => `vergadering ${at}`)];
    const large = createTrigramIndex(many);
    const options = { limit: 5, minCoverage: 0.6 };

    for (const typed of ['parkeer vergunning', 'vergunning', 'rijbewijs verleng', 'vergadering 12'])
      expect(large.search(typed, options)).toEqual(slowly(many, typed, options));
  });

  it('leaves nothing behind for the next question', () => {
    const first = found('parkeervergunning', 0.1);
    found('vergunning aanvragen', 0.1);

    expect(found('parkeervergunning', 0.1)).toEqual(first);
  });
});

/** The same by comparing with every text. */
function slowly(
  texts: readonly string[],
  typed: string,
  options: { readonly limit: number; readonly minCoverage: number },
) {
  const wanted = runsOf(typed);
  return texts
    .map((text, at) => {
      const runs = runsOf(text);
      const shared = [...wanted].filter((run) => runs.has(run)).length;
      return { index: at, coverage: shared / wanted.size, likeness: (2 * shared) / (wanted.size + runs.size) };
    })
    .filter(({ coverage }) => coverage * wanted.size >= Math.max(1, Math.ceil(options.minCoverage * wanted.size)))
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    .slice(0, options.limit);
}

const runsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length }, (_, at) => ` ${text} `.slice(at, at + 3)));
