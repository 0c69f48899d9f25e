import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readArticles, readLabelledQueries } from '../../../main/services/kennis/article-file';
import type { LabelledQuery } from '../../../main/services/kennis/measure';
import type { Searchable } from '../../../main/services/kennis/searchable';
import { UsageError } from '../../io';
import { parsed } from '../../commands/kb-files';

/** What the corpora are made around, and what is asked of them. */
export type Content = {
  readonly articles: readonly Searchable[];
  readonly queries: readonly LabelledQuery[];
  /** Where they come from, for the reader of the figures. */
  readonly source: string;
};

export type Files = { readonly articles: string | undefined; readonly queries: string | undefined };

/** The files that are named; else those beside the project, where they are; else the practice articles that ship. */
export function contentOf(files: Files, root: string): Content {
  if ((files.articles === undefined) !== (files.queries === undefined))
    throw new UsageError('Give both --articles and --queries, or neither');
  const beside = process.env['KB_DIR'] ?? path.join(root, '../shared/data/kb');
  const articles = files.articles ?? path.join(beside, 'articles.json');
  const queries = files.queries ?? path.join(beside, 'queries-dev.json');
  if (files.articles === undefined && !(existsSync(articles) && existsSync(queries))) return practice(root);
  const real = parsed(articles, (json) => readArticles(json, { withoutKeywords: false }));
  const labelled = parsed(queries, readLabelledQueries);
  return {
    articles: real,
    queries: labelled,
    source: `${real.length} articles, ${labelled.length} labelled questions`,
  };
}

const themeSchema = z.object({ artikelen: z.array(z.looseObject({ id: z.string() })) });

/** Without labelled questions a keyword of an article asks for that article. */
function practice(root: string): Content {
  const folder = path.join(root, 'resources/knowledge');
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const theme = themeSchema.safeParse(parse(readFileSync(path.join(folder, name), 'utf8')));
      return theme.success ? readArticles(theme.data.artikelen, { withoutKeywords: false }) : [];
    });
  const queries = articles.flatMap(({ id, trefwoorden }) =>
    trefwoorden.map((query, at) => ({ id: `${id}-${at}`, query, type: 'trefwoord', expected: id, acceptable: [] })),
  );
  return {
    articles,
    queries,
    source: `no labelled questions found: the ${articles.length} practice articles, asked for by each of their keywords`,
  };
}
