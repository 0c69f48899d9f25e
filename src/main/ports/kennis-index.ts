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

/** One article, prepared: every field holds keys (stems) with a blank between them. `row` is chosen by the caller. */
export type KennisIndexDocument = { readonly row: number; readonly fields: Readonly<Record<KennisIndexField, string>> };

/** An article that holds a key. `weights` per field, in the order of {@link KENNIS_INDEX_FIELDS}: BM25 without its idf, 0 when the key is not there. */
export type KennisPosting = { readonly row: number; readonly weights: readonly number[] };

/** A full text index over prepared articles. Implemented by `store/kennis-index.ts`. */
export interface KennisIndexPort {
  /** Puts these articles in place of all that were there, in one transaction. */
  replace(documents: readonly KennisIndexDocument[]): void;
  /** The articles that hold this key, in any field. Takes any text; never throws on its content. */
  lookup(key: string): readonly KennisPosting[];
}
