import type { LabelledQuery } from '../../../main/services/kennis/measure';
import { rounded } from '../figures';
import type { DesignName } from './designs';

/** What one design did with one corpus. `keystrokes`: how long each took, in ms. `ranks`: of the right article, 0 when it is not there. */
export type SearchSample = {
  readonly articles: number;
  readonly design: DesignName;
  readonly ranks: readonly number[];
  readonly keystrokes: readonly number[];
  readonly buildMs: number;
  readonly diskBytes: number;
  readonly heapBytes: number;
};

/** A row of `bench search`: shares from 0 to 1, times per keystroke; `diskMb` and `heapMb` in MiB. */
export type SearchRow = {
  readonly articles: number;
  readonly design: DesignName;
  readonly recall1: number;
  readonly recall5: number;
  readonly mrr10: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly buildMs: number;
  readonly diskMb: number;
  readonly heapMb: number;
};

/** The row that a sample gives. */
export function searchRow(sample: SearchSample): SearchRow {
  const { articles, design, ranks, keystrokes, buildMs, diskBytes, heapBytes } = sample;
  const share = (sum: (rank: number) => number): number =>
    rounded(ranks.reduce((total, rank) => total + sum(rank), 0) / (ranks.length || 1), 4);
  const sorted = [...keystrokes].sort((a, b) => a - b);
  const at = (part: number): number => rounded(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0, 2);
  return {
    articles,
    design,
    recall1: share((rank) => (rank === 1 ? 1 : 0)),
    recall5: share((rank) => (rank > 0 && rank <= 5 ? 1 : 0)),
    mrr10: share((rank) => (rank > 0 && rank <= 10 ? 1 / rank : 0)),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    buildMs: Math.round(buildMs),
    diskMb: rounded(diskBytes / 2 ** 20, 1),
    heapMb: rounded(heapBytes / 2 ** 20, 1),
  };
}

/** Where the first right answer stands, from 1; 0 when it is not there. */
export function rankOf({ expected, acceptable }: LabelledQuery, hits: readonly string[]): number {
  const right = new Set([...(expected === null ? [] : [expected]), ...acceptable]);
  return hits.findIndex((id) => right.has(id)) + 1;
}

/** So many texts as they stand in the box after a keystroke: every beginning of questions that are spread over all of them. */
export function keystrokesOf(queries: readonly LabelledQuery[], count: number): readonly string[] {
  const step = Math.max(1, Math.floor((queries.length * AVERAGE_LENGTH) / count));
  const typed: string[] = [];
  for (let from = 0; from < step && typed.length < count; from += 1)
    for (let at = from; at < queries.length; at += step) {
      const { query = '' } = queries[at] ?? {};
      for (let length = 1; length <= query.length && typed.length < count; length += 1)
        typed.push(query.slice(0, length));
    }
  return typed;
}

const AVERAGE_LENGTH = 25;

/** So many of a list, evenly spread. */
export function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list.slice(Math.floor((at * list.length) / count))[0]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  );
}
