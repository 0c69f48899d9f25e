import Fuse from 'fuse.js';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { KennisHit } from '../../../shared/domain/kennis';
import type { IndexedArtikel, KennisIndex } from './build-index';
import { requiredScore } from './evidence';
import { explain } from './explain';
import { understandQuery, type Query } from './query';
import type { SignalTable } from './signal-table';
import { collectSignals } from './signals';
import { fold } from './text/tokens';
import type { Tuning } from './tuning';

export type RankOptions = {
  readonly limit: number;
  /** Whose texts count; null for reference texts only. */
  readonly municipality: MunicipalityId | null;
};

const RERANKED = 20;

/**
 * The articles that answer a question, the best first; empty when nothing fits. The one way to search: the window, `kb search`,
 * `kb rank` and `kb eval` all come here. Takes any text and never throws on its content.
 */
export function rankArtikelen(index: KennisIndex, text: string, options: RankOptions): readonly KennisHit[] {
  const query = understandQuery(text, index.language);
  const scored = bestPerArtikel(index, query, options);
  const required = requiredScore(index, query);
  if ((scored[0]?.score ?? 0) < required) return [];
  const top = withoutCopies(rerank(query, scored, index));
  return top.slice(0, options.limit).map(({ artikel, row, score }) => ({
    id: artikel.id,
    titel: artikel.titel,
    soort: artikel.soort,
    score: Math.round(score * 1000) / 1000,
    ...explain({ index, query, row }),
  }));
}

/** Several sources may tell of one product under one title: the best of them stands for all. */
function withoutCopies(sorted: readonly Scored[]): readonly Scored[] {
  const titles = new Set<string>();
  return sorted.filter(({ artikel }) => {
    const title = fold(artikel.titel);
    const isFirst = !titles.has(title);
    titles.add(title);
    return isFirst;
  });
}

type Scored = { readonly artikel: IndexedArtikel; readonly row: number; readonly score: number };

/** The best few. Texts of another municipality never take part; a municipality's own text takes the place of the reference text. */
function bestPerArtikel(index: KennisIndex, query: Query, { limit, municipality }: RankOptions): readonly Scored[] {
  const most = Math.max(RERANKED, limit);
  const best: Scored[] = [];
  const table = collectSignals(index, query);
  for (const row of table.rows) {
    const score = scoreOf(table, row, index.language.tuning);
    const last = best[most - 1];
    if (last && score < last.score) continue;
    const artikel = index.artikelen[row];
    if (!artikel || !index.isVisible(row, municipality)) continue;
    const scored = { artikel, row, score };
    best.splice(placeIn(best, scored), 0, scored);
    if (best.length > most) best.pop();
  }
  return best;
}

/** Where a hit belongs among those that are sorted. */
function placeIn(sorted: readonly Scored[], hit: Scored): number {
  const at = sorted.findIndex((other) => compare(hit, other) < 0);
  return at < 0 ? sorted.length : at;
}

const compare = (a: Scored, b: Scored): number => b.score - a.score || (a.artikel.id < b.artikel.id ? -1 : 1);

function scoreOf(table: SignalTable, row: number, tuning: Tuning): number {
  const coverage = table.coverage[row] ?? 0;
  return (
    tuning.full * (table.full[row] ?? 0) * (1 - tuning.coverage + tuning.coverage * coverage) +
    tuning.phrases * (table.phrase[row] ?? 0) * (1 - tuning.phraseCoverage + tuning.phraseCoverage * coverage) +
    tuning.trigrams * (table.letters[row] ?? 0) +
    tuning.covered * coverage
  );
}

/** fuse.js on the titles of the best few: it settles what the rest leaves nearly equal. */
function rerank(query: Query, scored: readonly Scored[], index: KennisIndex): readonly Scored[] {
  const weight = index.language.tuning.fuse;
  const head = scored.slice(0, RERANKED);
  if (weight === 0 || head.length < 2 || query.text.length > 200) return scored;
  const fuse = new Fuse(
    head.map(({ artikel }) => fold(artikel.titel)),
    { includeScore: true, ignoreLocation: true, threshold: 0.8 },
  );
  const likeness = new Map(
    fuse.search(query.text.slice(0, 32)).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]),
  );
  const adjusted = head.map((hit, at) => ({ ...hit, score: hit.score + weight * (likeness.get(at) ?? 0) }));
  return [...adjusted.sort(compare), ...scored.slice(RERANKED)];
}
