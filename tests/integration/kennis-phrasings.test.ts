import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readArticles, readLabelledQueries } from '../../src/main/services/kennis/article-file';
import { phrasesOf } from '../../src/main/services/kennis/phrasings';
import { STOP_WORDS } from '../../src/main/services/kennis/text/stop-words';
import { stem } from '../../src/main/services/kennis/text/stem';
import { tokensOf } from '../../src/main/services/kennis/text/tokens';
import { loadContent } from '../../src/sandbox/apis/knowledge/content';
import { realTexts, RESOURCES } from './kennis-fixtures';

// The labelled questions and their articles are no part of the product: they lie beside it, or where KB_DIR says.
const FOLDER = process.env['KB_DIR'] ?? path.join(import.meta.dirname, '../../../shared/data/kb');
const isThere = existsSync(path.join(FOLDER, 'queries-dev.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));

const { phrasings, top } = realTexts();
const keys = [...Object.keys(phrasings.products), ...phrasings.concepts.map(({ name }) => name)];
const said = [...Object.values(phrasings.products), ...phrasings.concepts.map(({ phrases }) => phrases)].flat();
const practice = loadContent(RESOURCES);

describe('how people say it', () => {
  it('is keyed by product or concept, never by an article', () => {
    const ids = new Set<string>([...practice.articles, ...practice.vacs].map(({ id }) => id));

    expect(keys.filter((key) => ids.has(key) || /^[a-z]{2,4}-\d+$|^vac-/.test(key))).toEqual([]);
    expect(top.length).toBeGreaterThan(0);
  });

  it('says nothing twice', () => {
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
    expect(said.length).toBeGreaterThan(3000);
  });

  it('knows five phrasings or more for every product text that ships', () => {
    const poor = practice.articles.filter(
      ({ titel, upn }) => phrasesOf({ titel, upn: upn ?? null }, phrasings).length < 5,
    );

    expect(poor.map(({ id, titel }) => `${id} ${titel}`)).toEqual([]);
  });
});

describe.skipIf(!isThere)('how people say it, beside the labelled questions (KB_DIR)', () => {
  const questions = isThere ? readLabelledQueries(read('queries-dev.json')).map(({ query }) => query) : [];

  it('knows a phrasing for every article there', () => {
    const articles = readArticles(read('articles.json'), { withoutKeywords: true });

    expect(articles.filter((artikel) => phrasesOf(artikel, phrasings).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('holds no labelled question', () => {
    const asked = new Set(questions.map(normalised));

    expect(said.filter((text) => asked.has(normalised(text)))).toEqual([]);
  });

  it('holds nothing that is nearly a labelled question', () => {
    const asked = questions.map((question) => [wordsIn(question), stemsIn(question)] as const);
    const near = said.filter((text) => {
      const [words, stems] = [wordsIn(text), stemsIn(text)];
      return asked.some(
        ([theirWords, theirStems]) =>
          overlapOf(words, theirWords) >= 0.6 || (stems.size >= 4 && overlapOf(stems, theirStems) >= 0.8),
      );
    });

    expect(near).toEqual([]);
  });

  it('gives an article the same under another id', () => {
    const articles = z
      .object({ artikelen: z.array(z.looseObject({ id: z.string() })) })
      .parse(read('articles.json')).artikelen;
    const renamed = articles.map((artikel, at) => ({ ...artikel, id: `anders-${at}` }));
    const phrasesIn = (list: unknown) =>
      readArticles(list, { withoutKeywords: true }).map((artikel) => phrasesOf(artikel, phrasings));

    expect(phrasesIn(renamed)).toEqual(phrasesIn(articles));
  });
});

const normalised = (text: string): string => tokensOf(text).join(' ');
const wordsIn = (text: string): ReadonlySet<string> => new Set(tokensOf(text));
const stemsIn = (text: string): ReadonlySet<string> =>
  new Set(
    tokensOf(text)
      .filter((word) => !STOP_WORDS.has(word))
      .map((word) => stem(word)),
  );

/** The share of the words of both together that stands in both. */
function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared || 1);
}
