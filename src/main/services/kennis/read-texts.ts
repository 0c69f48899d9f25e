import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { KNOWLEDGE_FILES, parseKnowledgeTexts, type KnowledgeTexts } from './knowledge-texts';

/**
 * Reads the texts from `resources/knowledge`. Throws when a file is missing or has another shape: a broken installation. `prepared` gives
 * what a text says when that was found out before; undefined: it was not.
 */
export function readKnowledgeTexts(
  resources: string,
  prepared: (text: string) => unknown = () => undefined,
): KnowledgeTexts {
  const read = (name: string): string => readFileSync(path.join(resources, 'knowledge', name), 'utf8');
  const sources = {
    phrasings: read(KNOWLEDGE_FILES.phrasings),
    synonyms: read(KNOWLEDGE_FILES.synonyms),
    elsewhere: read(KNOWLEDGE_FILES.elsewhere),
    top: read(KNOWLEDGE_FILES.top),
    products: read(KNOWLEDGE_FILES.products),
  };
  return parseKnowledgeTexts(sources, (text) => prepared(text) ?? parse(text));
}
