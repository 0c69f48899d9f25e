import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBenchSearchCommand } from '../../src/cli/commands/bench-search';
import { RESOURCES } from './kennis-fixtures';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const articles = path.join(folder, 'articles.json');
const queries = path.join(folder, 'queries.json');
const SUBJECTS = ['Rijbewijs verlengen', 'Hondenbelasting', 'Grofvuil laten ophalen', 'Trouwen'];
writeFileSync(
  articles,
  JSON.stringify(SUBJECTS.map((titel, at) => ({ id: `a-${at}`, titel, tekst: `${titel} kan.` }))),
);
writeFileSync(
  queries,
  JSON.stringify([
    { id: 'q1', query: 'rijbewijs', type: 'trefwoord', expected: 'a-0' },
    { id: 'q2', query: 'hondenbelasting', type: 'trefwoord', expected: 'a-1' },
    { id: 'q3', query: 'pizza', type: 'buiten-bereik', expected: null },
  ]),
);

async function bench(...args: readonly string[]) {
  const printed: unknown[] = [];
  const failures: string[] = [];
  const io = {
    print: (answer: unknown) => void printed.push(answer),
    text: () => undefined,
    fail: (message: string) => void failures.push(message),
  };
  const code = await createBenchSearchCommand({ resources: RESOURCES }).run(args, io);
  return { code, printed, failures };
}

const row = z.strictObject({
  articles: z.number(),
  design: z.enum(['voorkant', 'fuse', 'fts5']),
  recall1: z.number(),
  recall5: z.number(),
  mrr10: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
  p99Ms: z.number(),
  buildMs: z.number(),
  diskMb: z.number(),
  heapMb: z.number(),
});
const answer = z.strictObject({
  bench: z.literal('search'),
  machine: z.looseObject({ content: z.string() }),
  rows: z.array(row),
});

describe('bench search', () => {
  it('measures each design at each size', async () => {
    const { code, printed } = await bench('--articles', articles, '--queries', queries, '--sizes', '10,20', '--json');

    const { rows } = answer.parse(printed[0]);
    expect(code).toBe(0);
    expect(rows.map(({ articles: size, design }) => `${size} ${design}`)).toEqual([
      '10 voorkant',
      '10 fuse',
      '10 fts5',
      '20 voorkant',
      '20 fuse',
      '20 fts5',
    ]);
    expect(rows.map((one) => one.recall1)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it.each([
    ['a size that is no number', ['--sizes', 'veel']],
    ['more articles than there are subjects', ['--sizes', '20001']],
    ['articles without questions', ['--articles', 'x.json']],
    ['a folder that is not there', ['--raw', '/no/such/folder/x.json']],
  ])('gives exit code 2 and one line for %s', async (_what, args) => {
    const { code, failures } = await bench(...args);

    expect(code).toBe(2);
    expect(failures).toHaveLength(1);
  });
});
