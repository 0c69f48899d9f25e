import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { KnowledgeTexts } from '../../../main/services/kennis/knowledge-texts';
import { machineNow, type Machine } from '../machine';
import type { Content } from './content';
import { DESIGNS, openDesign, type DesignInput, type DesignName } from './designs';
import { corpusOf } from './generate';
import { keystrokesOf, rankOf, searchRow, spread, type SearchRow, type SearchSample } from './row';

export type SearchOptions = {
  readonly sizes: readonly number[];
  readonly content: Content;
  readonly texts: KnowledgeTexts;
  readonly say: (text: string) => void;
};

export type SearchResult = {
  readonly machine: Machine & Readonly<Record<'process' | 'runtime' | 'transport' | 'content', string>>;
  readonly rows: readonly SearchRow[];
  readonly samples: readonly SearchSample[];
};

/** fuse.js takes seconds for a question among 20,000 articles: it gets fewer keystrokes and a sample of the questions. */
const KEYSTROKES: Readonly<Record<DesignName, number>> = { voorkant: 600, fts5: 600, fuse: 60 };
const QUESTIONS: Readonly<Record<DesignName, number>> = { voorkant: 10_000, fts5: 10_000, fuse: 60 };
/** Asked before the clock runs. */
const WARM_UP = 5;

/** Asks each design each corpus, one after another in this process. */
export function measureSearch({ sizes, content, texts, say }: SearchOptions): SearchResult {
  const machine = machineNow();
  const samples = sizes.flatMap((size) => {
    const { articles } = corpusOf(content.articles, { size, queries: content.queries });
    return DESIGNS.map((design) => {
      const sample = measureDesign(design, { articles, texts }, content);
      const { p95Ms, recall5, buildMs } = searchRow(sample);
      say(`${size} articles, ${design}: p95 ${p95Ms} ms, recall@5 ${recall5}, made in ${buildMs} ms`);
      return sample;
    });
  });
  const described = {
    process: 'one Node process, one thread; each index is made, asked and closed before the next',
    runtime: `node ${process.versions.node}`,
    transport:
      'function calls; voorkant and fts5 lie in an encrypted file each (SQLCipher), fuse in memory. heapMb: heap and buffers of the process after making it and asking, less those before; the cache of SQLite is not in it',
    content: `${content.source}; the others are generated. Quality of fuse on ${QUESTIONS.fuse} of the answerable questions, of the others on all; ${KEYSTROKES.voorkant} keystrokes, fuse ${KEYSTROKES.fuse}`,
  };
  return { machine: { ...machine, ...described }, rows: samples.map(searchRow), samples };
}

function measureDesign(design: DesignName, input: Omit<DesignInput, 'folder'>, { queries }: Content): SearchSample {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'));
  try {
    const before = heapBytes();
    const started = performance.now();
    const opened = openDesign[design]({ ...input, folder });
    const buildMs = performance.now() - started;
    const answerable = queries.filter(({ expected }) => expected !== null);
    const typed = spread(keystrokesOf(queries, KEYSTROKES.voorkant), KEYSTROKES[design]);
    for (const { query } of answerable.slice(-WARM_UP)) opened.search(query);
    const keystrokes = typed.map((text) => timed(() => opened.search(text)));
    const ranks = spread(answerable, QUESTIONS[design]).map((query) => rankOf(query, opened.search(query.query)));
    const sample = { ranks, keystrokes, buildMs, diskBytes: opened.disk(), heapBytes: heapBytes() - before };
    opened.close();
    return { articles: input.articles.length, design, ...sample };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** What is in use after everything that is not was thrown away. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
