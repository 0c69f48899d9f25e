import type { KennisIndex } from './build-index';
import type { Query, QueryWord } from './query';

/** What speaks for one article. Shares are from 0 to 1. */
export type Signals = {
  /** BM25 over the fields, per unit of the question's mass. */
  full: number;
  /** Share of the question's mass that the article holds in any field. */
  coverage: number;
  /** Likeness of the best short phrase as a whole. */
  phrase: number;
  /** Likeness in letters of the best title or keyword; 0 below the gate. */
  letters: number;
};

const TRIGRAM_GATE = 0.6;
const TRIGRAM_HITS = 50;

/** Everything that the index says about a question, per row. Rows without any signal are not there. */
export function collectSignals(index: KennisIndex, query: Query): ReadonlyMap<number, Signals> {
  const signals = new Map<number, Signals>();
  const of = (row: number): Signals => {
    const known = signals.get(row);
    if (known) return known;
    const made = { full: 0, coverage: 0, phrase: 0, letters: 0 };
    signals.set(row, made);
    return made;
  };
  if (query.mass === 0) return signals;
  for (const word of query.words) {
    for (const [row, { score, coverage }] of bestAlternatives(index, word)) {
      const signal = of(row);
      signal.full += score / query.mass;
      signal.coverage += (coverage * word.weight) / query.mass;
    }
  }
  for (const [row, likeness] of index.phrases.match(query)) of(row).phrase = likeness;
  for (const hit of index.trigrams.search(query.text, { limit: TRIGRAM_HITS, minCoverage: TRIGRAM_GATE })) {
    const signal = of(index.trigramRows[hit.index] ?? 0);
    signal.letters = Math.max(signal.letters, hit.likeness);
  }
  return signals;
}

type Found = { score: number; coverage: number };

/** Per row the alternative of a word that scores best there: synonyms replace a word, they do not add to it. */
function bestAlternatives(index: KennisIndex, word: QueryWord): ReadonlyMap<number, Found> {
  const { idf, tuning } = index.language;
  const best = new Map<number, Found>();
  for (const { keys, factor } of word.alternatives) {
    const idfs = keys.map((key) => idf(key));
    const total = idfs.reduce((sum, value) => sum + value, 0) || 1;
    // A replacement is worth no more than it tells by itself.
    const weight = factor === 1 ? word.weight : Math.min(word.weight, total ** tuning.idfPower);
    const rows = new Map<number, Found>();
    keys.forEach((key, at) => {
      const share = (idfs[at] ?? 0) / total;
      for (const { row, weights } of index.lookup(key)) {
        const found = rows.get(row) ?? { score: 0, coverage: 0 };
        rows.set(row, found);
        found.score +=
          share * factor * weight * weights.reduce((sum, value, field) => sum + value * (tuning.fields[field] ?? 0), 0);
        found.coverage += share * factor;
      }
    });
    for (const [row, { score, coverage }] of rows) {
      const known = best.get(row);
      if (!known) best.set(row, { score, coverage });
      else best.set(row, { score: Math.max(known.score, score), coverage: Math.max(known.coverage, coverage) });
    }
  }
  return best;
}
