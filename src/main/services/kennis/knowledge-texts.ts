import { parse } from 'yaml';
import { z } from 'zod';
import { artikelIdSchema, type ArtikelId } from '../../../shared/domain/ids';
import { NO_PHRASINGS, parsePhrasings, unknownProduct, type Phrasings } from './phrasings';

const phrase = z.string().min(1).max(300);
const phrases = z.array(phrase).min(1).readonly();

const synonymsSchema = z.object({
  gelijk: z.array(phrases).readonly(),
  bedoelt: z.array(z.object({ zegt: phrases, bedoelt: phrases }).readonly()).readonly(),
  upl: z.record(z.string(), phrases).readonly(),
});
const elsewhereSchema = z.object({
  elders: z.array(z.object({ naar: z.string(), woorden: phrases }).readonly()).readonly(),
});

/** The texts that know how residents talk. `phrasings` by product or concept, `upl` by product name (UPL). */
export type KnowledgeTexts = {
  readonly phrasings: Phrasings;
  readonly synonyms: {
    readonly gelijk: readonly (readonly string[])[];
    readonly bedoelt: readonly { readonly zegt: readonly string[]; readonly bedoelt: readonly string[] }[];
  };
  readonly upl: Readonly<Record<string, readonly string[]>>;
  /** Subjects that another body answers, in residents' words. */
  readonly elsewhere: readonly string[];
  /** Article ids shown before anything is typed, in order. */
  readonly top: readonly ArtikelId[];
};

/** The files in `resources/knowledge` that this module reads: YAML, and of `products` one name (UPL) a line. */
export type KnowledgeSources = {
  readonly phrasings: string;
  readonly synonyms: string;
  readonly elsewhere: string;
  readonly top: string;
  readonly products: string;
};

/** What the files are called. */
export const KNOWLEDGE_FILES: KnowledgeSources = {
  phrasings: 'zo-zeggen-mensen-het.yaml',
  synonyms: 'synoniemen.yaml',
  elsewhere: 'elders.yaml',
  top: 'top.yaml',
  products: 'upl-namen.txt',
};

/** Reads the texts. Throws (an error that names the place) when a file has another shape or names a product that is not in the UPL. `read` tells what YAML says. */
export function parseKnowledgeTexts(
  sources: KnowledgeSources,
  read: (yaml: string) => unknown = (yaml) => parse(yaml),
): KnowledgeTexts {
  const products = new Set(sources.products.split(/\r?\n/).map((name) => name.trim()));
  const isProduct = (name: string): boolean => name !== '' && products.has(name);
  const { upl, ...synonyms } = synonymsSchema.parse(read(sources.synonyms));
  const stranger = Object.keys(upl).find((name) => !isProduct(name));
  if (stranger !== undefined)
    throw unknownProduct({ name: KNOWLEDGE_FILES.synonyms, text: sources.synonyms }, stranger, ['upl', stranger]);
  const phrasings = { name: KNOWLEDGE_FILES.phrasings, text: sources.phrasings, content: read(sources.phrasings) };
  return {
    phrasings: parsePhrasings(phrasings, isProduct),
    synonyms,
    upl,
    elsewhere: elsewhereSchema.parse(read(sources.elsewhere)).elders.flatMap(({ woorden }) => woorden),
    top: z.object({ top: z.array(artikelIdSchema).readonly() }).parse(read(sources.top)).top,
  };
}

/** The same texts without what was made from article keywords. Phrasings stay: they were written by product, apart from any article. */
export const withoutKeywordTexts = (texts: KnowledgeTexts): KnowledgeTexts => ({ ...texts, upl: {} });

/** The same texts without how people say it: what the search does by itself. */
export const withoutPhrasings = (texts: KnowledgeTexts): KnowledgeTexts => ({ ...texts, phrasings: NO_PHRASINGS });

/** No texts at all: articles only. */
export const NO_TEXTS: KnowledgeTexts = {
  phrasings: NO_PHRASINGS,
  synonyms: { gelijk: [], bedoelt: [] },
  upl: {},
  elsewhere: [],
  top: [],
};
