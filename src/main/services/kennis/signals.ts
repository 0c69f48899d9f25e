import { KENNIS_INDEX_FIELDS } from '../../ports/kennis-index';
import type { KennisIndex } from './build-index';
import type { Query, QueryWord } from './query';
import { addTo, drain, type SignalTable } from './signal-table';

const TRIGRAM_GATE = 0.6;
const TRIGRAM_HITS = 50;
const FIELDS = KENNIS_INDEX_FIELDS.length;

/** Everything that the index says about a question, per row. The table is that of the index: the next question changes it. */
export function collectSignals(index: KennisIndex, query: Query): SignalTable {
  const table = index.signals;
  table.clear();
  if (query.mass === 0) return table;
  for (const word of query.words) {
    collectWord(index, word);
    drain(table.best, (row, { score, coverage }) => {
      table.touch(row);
      table.full[row] = (table.full[row] ?? 0) + score / query.mass;
      table.coverage[row] = (table.coverage[row] ?? 0) + (coverage * word.weight) / query.mass;
    });
  }
  for (const [row, likeness] of index.phrases.match(query)) {
    table.touch(row);
    table.phrase[row] = likeness;
  }
  for (const hit of index.trigrams.search(query.text, { limit: TRIGRAM_HITS, minCoverage: TRIGRAM_GATE })) {
    const row = index.trigramRows[hit.index] ?? 0;
    table.touch(row);
    table.letters[row] = Math.max(table.letters[row] ?? 0, hit.likeness);
  }
  return table;
}

/** Per row the alternative of a word that scores best there: synonyms replace a word, they do not add to it. */
function collectWord({ language, lookup, signals }: KennisIndex, word: QueryWord): void {
  const { idf, tuning } = language;
  const { best, alternative } = signals;
  for (const { keys, factor } of word.alternatives) {
    const idfs = keys.map((key) => idf(key));
    const total = idfs.reduce((sum, value) => sum + value, 0) || 1;
    // A replacement is worth no more than it tells by itself.
    const weight = factor === 1 ? word.weight : Math.min(word.weight, total ** tuning.idfPower);
    keys.forEach((key, at) => {
      const share = ((idfs[at] ?? 0) / total) * factor;
      const { rows, weights } = lookup(key);
      for (let place = 0; place < rows.length; place += 1) {
        let score = 0;
        for (let field = 0; field < FIELDS; field += 1)
          score += (weights[place * FIELDS + field] ?? 0) * (tuning.fields[field] ?? 0);
        addTo(alternative, rows[place] ?? 0, { score: share * weight * score, coverage: share });
      }
    });
    drain(alternative, (row, { score, coverage }) => {
      const known = { score: best.score[row] ?? 0, coverage: best.coverage[row] ?? 0 };
      addTo(best, row, {
        score: Math.max(0, score - known.score),
        coverage: Math.max(0, coverage - known.coverage),
      });
    });
  }
}
