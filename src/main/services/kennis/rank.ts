import Fuse from 'fuse.js';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { KennisHit } from '../../../shared/domain/kennis';
import type { IndexedArtikel, KennisIndex } from './build-index';
import { requiredScore } from './evidence';
import { explain } from './explain';
import { understandQuery, type Query } from './query';
import { collectSignals, type Signals } from './signals';
import { fold } from './text/tokens';

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
  const scored = bestPerArtikel(index, query, options.municipality);
  const required = requiredScore(index, query);
  if ((scored[0]?.score ?? 0) < required) return [];
  const top = rerank(query, scored.slice(0, Math.max(RERANKED, options.limit)), index);
  return top.slice(0, options.limit).map(({ artikel, row, score }) => ({
    id: artikel.id,
    titel: artikel.titel,
    soort: artikel.soort,
    score: Math.round(score * 1000) / 1000,
    ...explain({ index, query, row }),
  }));
}

type Scored = { readonly artikel: IndexedArtikel; readonly row: number; readonly score: number };

/** Texts of another municipality never take part; a municipality's own text takes the place of the reference text. */
function bestPerArtikel(index: KennisIndex, query: Query, municipality: MunicipalityId | null): readonly Scored[] {
  const scored: Scored[] = [];
  for (const [row, signals] of collectSignals(index, query)) {
    const artikel = index.artikelen[row];
    if (!artikel || !index.isVisible(row, municipality)) continue;
    scored.push({ artikel, row, score: scoreOf(signals, index) });
  }
  return scored.sort((a, b) => b.score - a.score || compareIds(a, b));
}

const compareIds = (a: Scored, b: Scored): number => (a.artikel.id < b.artikel.id ? -1 : 1);

function scoreOf({ full, coverage, phrase, letters }: Signals, { language: { tuning } }: KennisIndex): number {
  return (
    tuning.full * full * (1 - tuning.coverage + tuning.coverage * coverage) +
    tuning.phrases * phrase * (1 - tuning.phraseCoverage + tuning.phraseCoverage * coverage) +
    tuning.trigrams * letters +
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
  return [...adjusted.sort((a, b) => b.score - a.score || compareIds(a, b)), ...scored.slice(RERANKED)];
}
