import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseKnowledgeTexts, type KnowledgeTexts } from './knowledge-texts';

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
    phrasings: read('zo-zeggen-mensen-het.yaml'),
    synonyms: read('synoniemen.yaml'),
    elsewhere: read('elders.yaml'),
    top: read('top.yaml'),
  };
  return parseKnowledgeTexts(sources, (text) => prepared(text) ?? parse(text));
}
