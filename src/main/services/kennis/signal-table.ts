/** What speaks for each article, by row. Shares are from 0 to 1. Rows that are not in `rows` have no signal at all. */
export type SignalTable = {
  readonly rows: number[];
  /** BM25 over the fields, per unit of the question's mass. */
  readonly full: Float64Array;
  /** Share of the question's mass that the article holds in any field. */
  readonly coverage: Float64Array;
  /** Likeness of the best short phrase as a whole. */
  readonly phrase: Float64Array;
  /** Likeness in letters of the best title or keyword; 0 below the gate. */
  readonly letters: Float64Array;
  /** Notes down that a row has a signal. */
  readonly touch: (row: number) => void;
  /** Forgets everything. */
  readonly clear: () => void;
  /** For one word of a question: the best of its alternatives, and what the one at hand has by now. Empty between two words. */
  readonly best: RowSums;
  readonly alternative: RowSums;
};

/** Two sums per row, and which rows have them. */
export type RowSums = { readonly rows: number[]; readonly score: Float64Array; readonly coverage: Float64Array };

/** A table for so many articles: one for all questions, since a common word stands in thousands of them. */
export function createSignalTable(size: number): SignalTable {
  const rows: number[] = [];
  const isTouched = new Uint8Array(size);
  const [full, coverage, phrase, letters] = [sums(size), sums(size), sums(size), sums(size)];
  return {
    ...{ rows, full, coverage, phrase, letters },
    touch(row) {
      if (isTouched[row] !== 0) return;
      isTouched[row] = 1;
      rows.push(row);
    },
    clear() {
      for (const row of rows) {
        isTouched[row] = 0;
        full[row] = 0;
        coverage[row] = 0;
        phrase[row] = 0;
        letters[row] = 0;
      }
      rows.length = 0;
    },
    best: rowSums(size),
    alternative: rowSums(size),
  };
}

const sums = (size: number): Float64Array => new Float64Array(size);
const rowSums = (size: number): RowSums => ({ rows: [], score: sums(size), coverage: sums(size) });

/** What is added to, or told of, one row. */
export type RowSum = { readonly score: number; readonly coverage: number };

/** Adds to a row's sums. Coverage is above 0 wherever there is anything, so it tells whether the row is known. */
export function addTo(to: RowSums, row: number, { score, coverage }: RowSum): void {
  if (to.coverage[row] === 0) to.rows.push(row);
  to.score[row] = (to.score[row] ?? 0) + score;
  to.coverage[row] = (to.coverage[row] ?? 0) + coverage;
}

/** Gives each row's sums and forgets them. */
export function drain(from: RowSums, take: (row: number, sum: RowSum) => void): void {
  for (const row of from.rows) {
    take(row, { score: from.score[row] ?? 0, coverage: from.coverage[row] ?? 0 });
    from.score[row] = 0;
    from.coverage[row] = 0;
  }
  from.rows.length = 0;
}
