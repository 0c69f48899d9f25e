import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failuresOf, linesOf, probe, tryConnection } from './adapters';
import { createCaller, startPractice, type FileCount, type Practice } from './practice';
import { officialFolder } from './spec-files';
import { sweepCustomers } from './sweep-customers';
import { sweepRegisters, sweepTaxes } from './sweep-registers';
import { sweepZgw } from './sweep-zgw';

const WHILE_STARTING_MS = 30_000;
const LONGEST_MS = 120_000;
if (officialFolder === null)
  console.warn(
    'SKIPPED: the official OpenAPI files are not here (SPECS_DIR, or ../shared/specs). Only our own file is checked.',
  );

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
}, WHILE_STARTING_MS);
afterAll(async () => {
  await practice.close();
  console.log(report());
});

const totals = new Map<string, FileCount>();
const found: string[] = [];

/** The violations in what passed since the last time, which is added to the totals. */
function violations(): readonly string[] {
  const { byFile, violations: fresh } = practice.judge();
  expect(byFile.size).toBeGreaterThan(0);
  for (const [file, { exchanges, operations }] of byFile) {
    const before = totals.get(file);
    totals.set(file, {
      exchanges: exchanges + (before?.exchanges ?? 0),
      operations: new Set([...operations, ...(before?.operations ?? [])]),
    });
  }
  found.push(...fresh);
  return fresh;
}

/** What was checked against which file, in a line each. */
function report(): string {
  const line = (name: string, exchanges: number, operations: number): string =>
    `${name}: ${exchanges} requests and as many answers, ${operations} operations`;
  const files = [...totals].sort(([one], [other]) => one.localeCompare(other));
  const sum = (of: (count: FileCount) => number): number => files.reduce((total, [, count]) => total + of(count), 0);
  return [
    ...files.map(([file, { exchanges, operations }]) => line(file, exchanges, operations.size)),
    `${line(
      'all',
      sum(({ exchanges }) => exchanges),
      sum(({ operations }) => operations.size),
    )}, ${found.length} violations`,
  ].join('\n');
}

/** Some documents of social affairs and of the housing commission are above the level that a front office may see. */
const REFUSED = ['zgw-sociaal', 'zgw-wmo', 'zgw-schuldhulp', 'zgw-jeugd', 'zgw-wonen'].map(
  (id) => `${id} zaken.document: {"kind":"unauthorised"}`,
);

async function tryConnections(of: (kind: string) => boolean): Promise<readonly string[]> {
  const lines = linesOf(practice);
  const tried = [];
  for (const connection of lines.connections().filter(({ kind }) => of(kind)))
    tried.push(...(await tryConnection(lines, connection, practice)));
  expect(tried.filter(({ answers }) => answers.length === 0)).toEqual([]);
  return failuresOf(tried).filter((failure) => !REFUSED.includes(failure));
}

describe.skipIf(officialFolder === null)('the official OpenAPI files', () => {
  it('are kept to by every method of every adapter, and by the answers to it', { timeout: LONGEST_MS }, async () => {
    const failures = await tryConnections((kind) => kind !== 'belastingen');

    expect(violations()).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('are kept to when a login is refused', { timeout: LONGEST_MS }, async () => {
    const lines = linesOf(practice, 'a-token-that-nobody-gave-out');

    const answers = await Promise.all(lines.connections().map((connection) => probe(lines, connection)));

    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.kind))).toEqual(answers.map(() => 'unauthorised'));
    expect(violations()).toEqual([]);
  });

  it.each([
    ['the base registrations', (of: Practice) => sweepOf(of, sweepRegisters)],
    ['zaken, catalogues, documents and decisions', (of: Practice) => sweepOf(of, sweepZgw)],
    ['contacts, products, tasks and knowledge', (of: Practice) => sweepOf(of, sweepCustomers)],
  ])(
    'are kept to by the sandbox in %s: lists, details, paging, filters, expand, writing and errors',
    { timeout: LONGEST_MS },
    async (_what, sweep) => {
      const surprises = await sweep(practice);

      expect(surprises).toEqual([]);
      expect(violations()).toEqual([]);
    },
  );
});

describe('our own OpenAPI file of taxes', () => {
  it('is kept to by the adapter', { timeout: LONGEST_MS }, async () => {
    const failures = await tryConnections((kind) => kind === 'belastingen');

    expect(violations()).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('is kept to by the sandbox', { timeout: LONGEST_MS }, async () => {
    const surprises = await sweepOf(practice, sweepTaxes);

    expect(surprises).toEqual([]);
    expect(violations()).toEqual([]);
  });
});

async function sweepOf(
  of: Practice,
  sweep: (call: ReturnType<typeof createCaller>, region: Practice['region']) => Promise<void>,
): Promise<readonly string[]> {
  const call = createCaller(of);
  await sweep(call, of.region);
  return call.surprises;
}
