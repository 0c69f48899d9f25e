import { KENNIS_INDEX_FIELDS, type KennisIndexField } from '../../ports/kennis-index';
import type { KennisHit } from '../../../shared/domain/kennis';
import type { IndexedArtikel, KennisIndex } from './build-index';
import type { Query, QueryWord } from './query';
import { tokensOf } from './text/tokens';

/** Parts of compounds are shown as the field that they come from. */
const SHOWN_AS: Readonly<Record<KennisIndexField, string>> = {
  titel: 'titel',
  trefwoorden: 'trefwoorden',
  uitdrukkingen: 'zo zeggen mensen het',
  tekst: 'tekst',
  overig: 'overig',
  delen: 'titel',
  tekstdelen: 'tekst',
};
const MAX_FOUND = 6;
const FRAGMENT_LENGTH = 180;
/** How much of a text is looked at for a fragment: of an article without end only the beginning. */
const LOOKED_AT = 20_000;

type Explained = { readonly index: KennisIndex; readonly query: Query; readonly row: number };

/** Why an article was found: per recognised word its most telling field, and the sentence of the text that holds most of them. */
export function explain({ index, query, row }: Explained): Pick<KennisHit, 'found' | 'fragment'> {
  const artikel = index.artikelen[row];
  if (!artikel) return { found: [], fragment: '' };
  const found = query.words
    .flatMap((word) => fieldOf(index, word, row).map((veld) => ({ veld, woord: word.word })))
    .slice(0, MAX_FOUND);
  return {
    found: found.length > 0 ? found : [{ veld: 'titel', woord: query.text.slice(0, 80) }],
    fragment: fragmentOf(artikel, query, index),
  };
}

function fieldOf(index: KennisIndex, word: QueryWord, row: number): readonly string[] {
  for (const { keys } of word.alternatives) {
    for (const key of keys) {
      const { rows, weights } = index.lookup(key);
      const place = placeOf(row, rows);
      const ofRow = place < 0 ? NONE : weights.subarray(place * FIELDS, (place + 1) * FIELDS);
      const at = ofRow.findIndex((weight) => weight > 0);
      const field = KENNIS_INDEX_FIELDS[at];
      if (field) return [SHOWN_AS[field]];
    }
  }
  return [];
}

const FIELDS = KENNIS_INDEX_FIELDS.length;
const NONE = new Float32Array();

/** Where a row stands among rising rows; -1 when it does not. */
function placeOf(row: number, rows: Uint32Array): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : -1;
}

/** The sentence of the article that holds most of the question, the first one when none does. */
function fragmentOf({ tekst }: IndexedArtikel, query: Query, index: KennisIndex): string {
  const wanted = new Map(
    query.words.flatMap(({ alternatives, weight }) =>
      alternatives.flatMap(({ keys, factor }) => keys.map((key) => [key, weight * factor] as const)),
    ),
  );
  const sentences = tekst
    .slice(0, LOOKED_AT)
    .split(/(?<=[.!?:])\s+/)
    .slice(0, 60);
  let best = sentences[0] ?? '';
  let bestValue = 0;
  for (const sentence of sentences) {
    const keys = new Set(tokensOf(sentence).map((word) => index.language.lexicon.keyOf(word)));
    const value = [...keys].reduce((sum, key) => sum + (wanted.get(key) ?? 0), 0);
    if (value > bestValue * 1.2) [best, bestValue] = [sentence, value];
  }
  return best.length > FRAGMENT_LENGTH ? `${best.slice(0, FRAGMENT_LENGTH).replace(/\s+\S*$/, '')} …` : best;
}
