import { LineCounter, parseDocument, isMap, isScalar } from 'yaml';
import { z } from 'zod';
import { tokensOf } from './text/tokens';
import type { Searchable } from './searchable';

const phrase = z.string().min(1).max(300);
const phrases = z.array(phrase).min(1).readonly();

const conceptSchema = z
  .strictObject({
    upl: phrases.optional(),
    titel: phrases.optional(),
    niet: phrases.optional(),
    zegt: phrases,
  })
  .refine(({ upl, titel }) => upl !== undefined || titel !== undefined, { message: 'give upl or titel' });
const phrasingsSchema = z.strictObject({
  producten: z.record(z.string(), phrases).readonly(),
  begrippen: z.record(z.string(), conceptSchema).readonly(),
});

/** A subject that has no product name of its own, with the rule by which articles of any municipality belong to it. */
export type Concept = {
  readonly name: string;
  /** The article is about one of these products; empty: about any. */
  readonly products: readonly string[];
  /** Per place the words of which the title holds one, folded; the beginning of a word will do. */
  readonly titleHolds: readonly (readonly string[])[];
  /** Of these the title holds none. */
  readonly titleLacks: readonly string[];
  readonly phrases: readonly string[];
};

/** How people say it. No key is the id of an article: those differ per municipality. */
export type Phrasings = {
  /** By product name (UPL). */
  readonly products: Readonly<Record<string, readonly string[]>>;
  readonly concepts: readonly Concept[];
};

export const NO_PHRASINGS: Phrasings = { products: {}, concepts: [] };

/** A file of phrasings as it is on disk, and what its YAML says. */
export type PhrasingsFile = { readonly name: string; readonly text: string; readonly content: unknown };

/** Reads the phrasings. @throws Error with file and line when it names a product that is not in the UPL; ZodError when it has another shape */
export function parsePhrasings(file: PhrasingsFile, isProduct: (name: string) => boolean): Phrasings {
  const { producten, begrippen } = phrasingsSchema.parse(file.content);
  for (const name of Object.keys(producten))
    if (!isProduct(name)) throw unknownProduct(file, name, ['producten', name]);
  for (const [concept, { upl = [] }] of Object.entries(begrippen))
    upl.forEach((name, at) => {
      if (!isProduct(name)) throw unknownProduct(file, name, ['begrippen', concept, 'upl', at]);
    });
  return { products: producten, concepts: Object.entries(begrippen).map(conceptOf) };
}

/** The error of a product name that the UPL does not have, with the line where the file has it. */
export function unknownProduct(
  { name, text }: Omit<PhrasingsFile, 'content'>,
  product: string,
  path: readonly (string | number)[],
): Error {
  return new Error(`${name}:${lineOf(text, path)}: '${product}' is no product of the UPL (upl-namen.txt)`);
}

function lineOf(yaml: string, path: readonly (string | number)[]): number {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const node: unknown = isMap(parent)
    ? parent.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === last)
    : document.getIn(path, true);
  return isScalar(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}

const conceptOf = ([name, { upl = [], titel = [], niet = [], zegt }]: readonly [
  string,
  z.infer<typeof conceptSchema>,
]): Concept => ({
  name,
  products: upl,
  titleHolds: titel.map((words) => words.split('|').map(spaced)),
  titleLacks: niet.map(spaced),
  phrases: zegt,
});

/** What people say of this article: of its product, and of each concept that it belongs to. */
export function phrasesOf({ titel, upn }: Pick<Searchable, 'titel' | 'upn'>, phrasings: Phrasings): readonly string[] {
  const product = upn?.toLowerCase() ?? null;
  const ofProduct =
    product !== null && Object.hasOwn(phrasings.products, product) ? (phrasings.products[product] ?? []) : [];
  const title = spaced(titel);
  return [
    ...ofProduct,
    ...phrasings.concepts.filter((concept) => belongsTo(concept, title, product)).flatMap((concept) => concept.phrases),
  ];
}

function belongsTo({ products, titleHolds, titleLacks }: Concept, title: string, product: string | null): boolean {
  return (
    (products.length === 0 || (product !== null && products.includes(product))) &&
    titleHolds.every((words) => words.some((word) => title.includes(word))) &&
    !titleLacks.some((word) => title.includes(word))
  );
}

/** Folded words with a blank before each, so that the beginning of a word can be found in it. */
const spaced = (text: string): string => ` ${tokensOf(text).join(' ')}`;
