import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles, readLabelledQueries } from '../../src/main/services/kennis/article-file';
import { buildKennisIndex } from '../../src/main/services/kennis/build-index';
import {
  withoutKeywordTexts,
  withoutPhrasings,
  type KnowledgeTexts,
} from '../../src/main/services/kennis/knowledge-texts';
import { measure } from '../../src/main/services/kennis/measure';
import { openDatabase } from '../../src/main/store/database';
import { createKennisIndex } from '../../src/main/store/kennis-index';
import { realTexts } from './kennis-fixtures';

// The labelled questions are no part of the product: they lie beside it, or where KB_DIR says.
const FOLDER = process.env['KB_DIR'] ?? path.join(import.meta.dirname, '../../../shared/data/kb');
const isThere = existsSync(path.join(FOLDER, 'queries-dev.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));

function measured(texts: KnowledgeTexts, { withoutKeywords }: { readonly withoutKeywords: boolean }) {
  const articles = readArticles(read('articles.json'), { withoutKeywords });
  const index = buildKennisIndex(articles, { port: createKennisIndex(openDatabase({ kind: 'memory' })), texts });
  return measure(index, readLabelledQueries(read('queries-dev.json')));
}

describe.skipIf(!isThere)('the quality of the search, on the labelled questions (KB_DIR)', { timeout: 120_000 }, () => {
  it('reaches the targets with keywords and phrasings', () => {
    const { recall, mrr10, byType, outOfScope } = measured(realTexts(), { withoutKeywords: false });

    expect(recall['1']).toBeGreaterThanOrEqual(0.8);
    expect(recall['5']).toBeGreaterThanOrEqual(0.93);
    expect(mrr10).toBeGreaterThanOrEqual(0.85);
    expect(byType['situatie']?.recall['5']).toBeGreaterThanOrEqual(0.8);
    expect(byType['gesprek']?.recall['5']).toBeGreaterThanOrEqual(0.82);
    expect(outOfScope.refused).toBeGreaterThanOrEqual(0.55);
    expect(outOfScope.falseRefusals).toBeLessThanOrEqual(0.02);
  });

  it('does without the keywords of the articles', () => {
    const { recall, outOfScope } = measured(withoutKeywordTexts(realTexts()), { withoutKeywords: true });

    expect(recall['5']).toBeGreaterThanOrEqual(0.92);
    expect(outOfScope.falseRefusals).toBeLessThanOrEqual(0.02);
  });

  it('stays above a plain search without keywords and phrasings', () => {
    const texts = withoutPhrasings(withoutKeywordTexts(realTexts()));
    const { recall, mrr10, outOfScope } = measured(texts, { withoutKeywords: true });

    expect(recall['1']).toBeGreaterThanOrEqual(0.56);
    expect(recall['5']).toBeGreaterThanOrEqual(0.74);
    expect(mrr10).toBeGreaterThanOrEqual(0.63);
    expect(outOfScope.falseRefusals).toBeLessThanOrEqual(0.05);
  });
});
