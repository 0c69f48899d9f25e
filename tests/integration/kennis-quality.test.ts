import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles, readLabelledQueries } from '../../src/main/services/kennis/article-file';
import { buildKennisIndex } from '../../src/main/services/kennis/build-index';
import { withoutKeywordTexts } from '../../src/main/services/kennis/knowledge-texts';
import { measure } from '../../src/main/services/kennis/measure';
import { tokensOf } from '../../src/main/services/kennis/text/tokens';
import { openDatabase } from '../../src/main/store/database';
import { createKennisIndex } from '../../src/main/store/kennis-index';
import { realTexts } from './kennis-fixtures';

// The labelled questions are no part of the product: they lie beside it, or where KB_DIR says.
const FOLDER = process.env['KB_DIR'] ?? path.join(import.meta.dirname, '../../../shared/data/kb');
const isThere = existsSync(path.join(FOLDER, 'queries-dev.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));

function measured(withoutKeywords: boolean) {
  const texts = withoutKeywords ? withoutKeywordTexts(realTexts()) : realTexts();
  const articles = readArticles(read('articles.json'), { withoutKeywords });
  const index = buildKennisIndex(articles, { port: createKennisIndex(openDatabase({ kind: 'memory' })), texts });
  return measure(index, readLabelledQueries(read('queries-dev.json')));
}

describe.skipIf(!isThere)('the quality of the search, on the labelled questions (KB_DIR)', { timeout: 120_000 }, () => {
  it('reaches the targets with keywords and phrasings', () => {
    const { recall, mrr10, outOfScope } = measured(false);

    expect(recall['1']).toBeGreaterThanOrEqual(0.7);
    expect(recall['5']).toBeGreaterThanOrEqual(0.86);
    expect(mrr10).toBeGreaterThanOrEqual(0.76);
    expect(outOfScope.refused).toBeGreaterThan(0.5);
    expect(outOfScope.falseRefusals).toBeLessThanOrEqual(0.05);
  });

  it('stays above a plain search without them', () => {
    const { recall, mrr10, outOfScope } = measured(true);

    expect(recall['1']).toBeGreaterThanOrEqual(0.54);
    expect(recall['5']).toBeGreaterThanOrEqual(0.71);
    expect(mrr10).toBeGreaterThanOrEqual(0.61);
    expect(outOfScope.falseRefusals).toBeLessThanOrEqual(0.05);
  });

  it('has learned no labelled question by heart', () => {
    const questions = readLabelledQueries(read('queries-dev.json')).map(({ query }) => wordsOf(query));
    const copied = Object.values(realTexts().phrasings)
      .flat()
      .filter((phrasing) => questions.some((question) => isNearlyEqual(wordsOf(phrasing), question)));

    expect(copied).toEqual([]);
  });
});

const known = new Map<string, ReadonlySet<string>>();

function wordsOf(text: string): ReadonlySet<string> {
  const words = known.get(text) ?? new Set(tokensOf(text));
  known.set(text, words);
  return words;
}

/** Six in ten of the different words of both together stand in both. */
function isNearlyEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared) >= 0.6;
}
