import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseKnowledgeTexts, type KnowledgeTexts } from './knowledge-texts';

/** Reads the texts from `resources/knowledge`. Throws when a file is missing or has another shape: a broken installation. */
export function readKnowledgeTexts(resources: string): KnowledgeTexts {
  const read = (name: string): string => readFileSync(path.join(resources, 'knowledge', name), 'utf8');
  return parseKnowledgeTexts({
    phrasings: read('zo-zeggen-mensen-het.yaml'),
    synonyms: read('synoniemen.yaml'),
    elsewhere: read('elders.yaml'),
    top: read('top.yaml'),
  });
}
