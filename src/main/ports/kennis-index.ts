/** The fields of an indexed article. `delen` holds the parts of the compounds in the short fields, `tekstdelen` those in the texts. */
export const KENNIS_INDEX_FIELDS = [
  'titel',
  'trefwoorden',
  'uitdrukkingen',
  'tekst',
  'overig',
  'delen',
  'tekstdelen',
] as const;
export type KennisIndexField = (typeof KENNIS_INDEX_FIELDS)[number];

/** One article, prepared: every field as its keys (stems), as often as they occur. `row` is chosen by the caller. */
export type KennisIndexDocument = {
  readonly row: number;
  readonly fields: Readonly<Record<KennisIndexField, readonly string[]>>;
};

/**
 * The articles that hold a key, by rising row. `weights`: as many for each row as there are {@link KENNIS_INDEX_FIELDS}, in their
 * order: BM25 without its idf, 0 when the key is not in that field. In typed arrays: a common word stands in thousands of articles.
 */
export type KennisPostings = { readonly rows: Uint32Array; readonly weights: Float32Array };

/** A full text index over prepared articles. Implemented by `store/kennis-index.ts`. */
export interface KennisIndexPort {
  /** Puts these articles in place of all that were there, in one transaction. */
  replace(documents: Iterable<KennisIndexDocument>): void;
  /** The articles that hold this key, in any field. Takes any text; never throws on its content. */
  lookup(key: string): KennisPostings;
  /** How many articles hold each key that any of them holds. */
  holders(): ReadonlyMap<string, number>;
}
