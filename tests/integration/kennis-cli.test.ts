import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createKbCommands } from '../../src/cli/commands/kb';
import type { Io } from '../../src/cli/io';
import { rankArtikelen } from '../../src/main/services/kennis/rank';
import { connectionOf, harderwijk, ok } from '../support/builders';
import { fakeLines } from '../support/fake-lines';
import { ARTIKELEN, indexOf, kennisOver, RESOURCES } from './kennis-fixtures';

const connection = connectionOf('kennis', { ports: ['kennis'] });
const QUERIES = [
  { id: 'q1', query: 'rijbewijs verlopen', type: 'trefwoord', expected: 'bz-02', acceptable: [] },
  { id: 'q2', query: 'is geslaagd voor het rijexamen', type: 'situatie', expected: 'bel-09', acceptable: ['bz-02'] },
  { id: 'q3', query: 'kliko', type: 'trefwoord', expected: 'pk-01', acceptable: [] },
  { id: 'q4', query: 'zwaartekrachtgolven', type: 'vraag', expected: 'pk-01', acceptable: [] },
  { id: 'q5', query: 'kinderbijslag', type: 'buiten-bereik', expected: null, acceptable: [] },
];

let folder = '';
let articles = '';
let queries = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kb-'));
  articles = path.join(folder, 'articles.json');
  queries = path.join(folder, 'queries.json');
  const artikelen = ARTIKELEN.map(({ id, soort, titel, upn, trefwoorden, velden }) => ({
    id,
    soort,
    titel,
    upn,
    trefwoorden,
    tekst: velden.tekst,
    deskMemo: velden.deskMemo,
  }));
  writeFileSync(articles, JSON.stringify({ meta: {}, artikelen }));
  writeFileSync(queries, JSON.stringify({ meta: {}, queries: QUERIES }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `kb …` with lines that hold the articles of the fixtures. */
async function kb(...args: readonly string[]) {
  const printed: unknown[] = [];
  const lines: string[] = [];
  const failures: string[] = [];
  const io: Io = {
    print: (answer) => void printed.push(answer),
    text: (line) => void lines.push(line),
    fail: (message) => void failures.push(message),
  };
  const ports = { kennis: { listArtikelen: () => Promise.resolve(ok(connection, ARTIKELEN)) } };
  const openLines = () =>
    Promise.resolve({ lines: fakeLines([{ connection, ports }]), isSandbox: true, close: () => undefined });
  const [name, ...rest] = args;
  const command = createKbCommands({ resources: RESOURCES, openLines }).find((one) => one.name === `kb ${name ?? ''}`);
  const code = await command?.run(rest, io);
  return { code, printed, lines, failures };
}

const files = () => ['--articles', articles, '--queries', queries];
const ranking = z.array(z.object({ id: z.string(), hits: z.array(z.string()) }));
const found = z.object({ hits: z.array(z.object({ id: z.string() })), ms: z.number() });
const quality = {
  n: z.number(),
  recall: z.strictObject({ '1': z.number(), '3': z.number(), '5': z.number() }),
  mrr10: z.number(),
};
const evaluation = z.strictObject({
  ...quality,
  byType: z.strictObject(
    Object.fromEntries(
      ['trefwoord', 'vraag', 'situatie', 'typefout', 'gesprek'].map((type) => [type, z.strictObject(quality)]),
    ),
  ),
  outOfScope: z.strictObject({ n: z.number(), refused: z.number(), falseRefusals: z.number() }),
  latencyMs: z.strictObject({ p50: z.number(), p95: z.number(), p99: z.number() }),
  buildMs: z.number(),
});

describe('kb rank', () => {
  it('prints the ids per question, best first, and none when nothing fits', async () => {
    const { code, printed } = await kb('rank', ...files());

    const ranked = ranking.parse(printed[0]);
    expect(code).toBe(0);
    expect(ranked.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    expect(ranked.map(({ hits }) => hits[0])).toEqual(['bz-02', 'bz-02', 'afv-03', undefined, undefined]);
  });

  it('takes plain lists, and questions without labels', async () => {
    const plain = path.join(folder, 'plain.json');
    writeFileSync(plain, JSON.stringify([{ id: 'a', query: 'scootmobiel' }]));

    const { printed } = await kb('rank', '--articles', articles, '--queries', plain);

    expect(ranking.parse(printed[0])).toEqual([{ id: 'a', hits: ['sd-09'] }]);
  });

  it('does not find by keyword or phrasing without them', async () => {
    const { printed } = await kb('rank', ...files(), '--without-keywords', '--without-phrasings');

    const ranked = ranking.parse(printed[0]);
    expect(ranked.find(({ id }) => id === 'q2')?.hits).toEqual([]);
    expect(ranked.find(({ id }) => id === 'q1')?.hits[0]).toBe('bz-02');
  });

  it('ranks exactly as the window does', async () => {
    const service = kennisOver(() => [ok(connection, ARTIKELEN)]);
    const { printed } = await kb('rank', ...files());
    const ranked = ranking.parse(printed[0]);

    for (const { id, query } of QUERIES) {
      const fromCli = ranked.find((one) => one.id === id)?.hits;
      const searched = await kb('search', query, '--json');
      const inWindow = await service.search({ text: query, municipality: harderwijk, limit: 10 });

      expect(fromCli).toEqual(inWindow?.hits.map((hit) => hit.id));
      expect(fromCli).toEqual(found.parse(searched.printed[0]).hits.map((hit) => hit.id));
      expect(fromCli).toEqual(
        rankArtikelen(indexOf(), query, { limit: 10, municipality: harderwijk }).map((hit) => hit.id),
      );
    }
  });
});

describe('kb eval', () => {
  it('counts recall, reciprocal rank and refusals', async () => {
    const { code, printed } = await kb('eval', ...files());

    const measured = evaluation.parse(printed[0]);
    expect(code).toBe(0);
    expect(measured).toMatchObject({ n: 4, recall: { '1': 0.5, '3': 0.5, '5': 0.5 }, mrr10: 0.5 });
    expect(measured.byType['trefwoord']).toMatchObject({ n: 2, recall: { '1': 0.5 } });
    expect(measured.byType['typefout']).toMatchObject({ n: 0, mrr10: 0 });
    expect(measured.outOfScope).toEqual({ n: 1, refused: 1, falseRefusals: 0.25 });
  });
});

describe('kb search', () => {
  it('prints score, id and title of the hits', async () => {
    const { code, lines } = await kb('search', 'rijbewijs');

    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^\d\.\d{3} {2}bz-02 {2}Rijbewijs aanvragen of verlengen$/);
  });

  it('keeps to the limit', async () => {
    const { printed } = await kb('search', 'rijbewijs parkeervergunning container', '--limit', '2', '--json');

    expect(found.parse(printed[0]).hits).toHaveLength(2);
  });

  it('says so when nothing fits', async () => {
    expect((await kb('search', 'zwaartekrachtgolven', '--articles', articles)).lines).toEqual(['Nothing fits.']);
  });
});

describe('wrong usage', () => {
  it.each([
    ['search without a question', ['search']],
    ['search with two', ['search', 'een', 'twee']],
    ['a limit that is no number', ['search', 'een', '--limit', 'veel']],
    ['a limit of nothing', ['search', 'een', '--limit', '0']],
    ['a municipality that is no id', ['search', 'een', '--municipality', 'Bad Dorp!']],
    ['an unknown option', ['rank', '--colour', 'red']],
    ['rank without files', ['rank']],
    ['eval without questions', ['eval', '--articles', 'x.json']],
    ['a file that is not there', ['rank', '--articles', 'no.json', '--queries', 'no.json']],
  ])('gives exit code 2 and one line for %s', async (_what, args) => {
    const { code, failures, printed } = await kb(...args);

    expect(code).toBe(2);
    expect(failures).toHaveLength(1);
    expect(failures[0]).not.toContain('\n');
    expect(printed).toEqual([]);
  });

  it('names the file and the place when questions have no labels', async () => {
    const unlabelled = path.join(folder, 'unlabelled.json');
    writeFileSync(unlabelled, JSON.stringify([{ id: 'a', query: 'b' }]));

    const { code, failures } = await kb('eval', '--articles', articles, '--queries', unlabelled);

    expect(code).toBe(2);
    expect(failures[0]).toContain('unlabelled.json');
  });
});
