import { parse } from 'yaml';
import { z } from 'zod';
import { artikelIdSchema, type ArtikelId } from '../../../shared/domain/ids';

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

/** The texts that know how residents talk. `phrasings` by article id, `upl` by product name (UPL). */
export type KnowledgeTexts = {
  readonly phrasings: Readonly<Record<string, readonly string[]>>;
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

/** The YAML of the files in `resources/knowledge` that this module reads. */
export type KnowledgeSources = {
  readonly phrasings: string;
  readonly synonyms: string;
  readonly elsewhere: string;
  readonly top: string;
};

/** Reads the texts. Throws (a ZodError or YAML error that names the place) when a file has another shape. `read` tells what YAML says. */
export function parseKnowledgeTexts(
  sources: KnowledgeSources,
  read: (yaml: string) => unknown = (yaml) => parse(yaml),
): KnowledgeTexts {
  const { upl, ...synonyms } = synonymsSchema.parse(read(sources.synonyms));
  return {
    phrasings: z.record(z.string(), phrases).parse(read(sources.phrasings)),
    synonyms,
    upl,
    elsewhere: elsewhereSchema.parse(read(sources.elsewhere)).elders.flatMap(({ woorden }) => woorden),
    top: z.object({ top: z.array(artikelIdSchema).readonly() }).parse(read(sources.top)).top,
  };
}

/** The same texts without what is keyed by an article or made from article keywords: for an honest measurement. */
export const withoutKeywordTexts = (texts: KnowledgeTexts): KnowledgeTexts => ({ ...texts, phrasings: {}, upl: {} });

/** No texts at all: articles only. */
export const NO_TEXTS: KnowledgeTexts = {
  phrasings: {},
  synonyms: { gelijk: [], bedoelt: [] },
  upl: {},
  elsewhere: [],
  top: [],
};
