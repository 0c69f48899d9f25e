import type { KennisIndex } from './build-index';
import { rankArtikelen } from './rank';

/** A labelled question; `expected` is null when no article answers it. */
export type LabelledQuery = {
  readonly id: string;
  readonly query: string;
  readonly type: string;
  readonly expected: string | null;
  readonly acceptable: readonly string[];
};

/** Shares from 0 to 1: the right article first, among the first three, among the first five. */
export type Recall = { readonly '1': number; readonly '3': number; readonly '5': number };
export type Quality = { readonly n: number; readonly recall: Recall; readonly mrr10: number };
export type Measurement = Quality & {
  readonly byType: Readonly<Record<string, Quality>>;
  /** `refused`: share of the unanswerable questions that got nothing; `falseRefusals`: share of the answerable ones that did. */
  readonly outOfScope: { readonly n: number; readonly refused: number; readonly falseRefusals: number };
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
};

/** The kinds of answerable questions that are always reported. */
export const QUERY_TYPES = ['trefwoord', 'vraag', 'situatie', 'typefout', 'gesprek'] as const;
const DEPTH = 10;

/** What a question got: `rank` of the right article from 1, 0 when it is not there. */
export type Outcome = {
  readonly query: LabelledQuery;
  readonly rank: number;
  readonly isEmpty: boolean;
  readonly ms: number;
};

/** Asks every question the way the window does and counts. */
export function measure(index: KennisIndex, queries: readonly LabelledQuery[]): Measurement {
  const outcomes = outcomesOf(index, queries);
  const answerable = outcomes.filter(({ query }) => query.expected !== null);
  const outside = outcomes.filter(({ query }) => query.expected === null);
  const ofType = (type: string): Quality => qualityOf(answerable.filter(({ query }) => query.type === type));
  return {
    ...qualityOf(answerable),
    byType: Object.fromEntries(QUERY_TYPES.map((type) => [type, ofType(type)])),
    outOfScope: {
      n: outside.length,
      refused: shareOf(outside, ({ isEmpty }) => isEmpty),
      falseRefusals: shareOf(answerable, ({ isEmpty }) => isEmpty),
    },
    latencyMs: percentilesOf(outcomes.map(({ ms }) => ms)),
  };
}

/** Asks every question, in their order. */
export const outcomesOf = (index: KennisIndex, queries: readonly LabelledQuery[]): readonly Outcome[] =>
  queries.map((query) => askOne(index, query));

function askOne(index: KennisIndex, query: LabelledQuery): Outcome {
  const started = performance.now();
  const hits = rankArtikelen(index, query.query, { limit: DEPTH, municipality: null });
  const ms = performance.now() - started;
  const right = new Set<string>([...(query.expected === null ? [] : [query.expected]), ...query.acceptable]);
  return { query, rank: hits.findIndex(({ id }) => right.has(id)) + 1, isEmpty: hits.length === 0, ms };
}

function qualityOf(outcomes: readonly Outcome[]): Quality {
  const within = (depth: number): number => shareOf(outcomes, ({ rank }) => rank > 0 && rank <= depth);
  const reciprocal = outcomes.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    n: outcomes.length,
    recall: { '1': within(1), '3': within(3), '5': within(5) },
    mrr10: outcomes.length === 0 ? 0 : rounded(reciprocal / outcomes.length),
  };
}

const shareOf = (outcomes: readonly Outcome[], counts: (outcome: Outcome) => boolean): number =>
  outcomes.length === 0 ? 0 : rounded(outcomes.filter(counts).length / outcomes.length);

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function percentilesOf(values: readonly number[]): Measurement['latencyMs'] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
