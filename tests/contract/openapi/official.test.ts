import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failuresOf, linesOf, probe, tryConnection } from './adapters';
import { createCaller, startPractice, type Practice } from './practice';
import { officialFolder } from './spec-files';
import { sweepCustomers } from './sweep-customers';
import { sweepRegisters, sweepTaxes } from './sweep-registers';
import { sweepZgw } from './sweep-zgw';

const WHILE_STARTING_MS = 30_000;
const LONGEST_MS = 60_000;
if (officialFolder === null)
  console.warn(
    'SKIPPED: the official OpenAPI files are not here (SPECS_DIR, or ../shared/specs). Only our own file is checked.',
  );

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
}, WHILE_STARTING_MS);
afterAll(() => practice.close());

/** The violations in what passed since the last time, after telling how much that was. */
function violationsIn(what: string): readonly string[] {
  const { requests, checked, operations, violations } = practice.judge();
  console.log(
    `${what}: ${checked} of ${requests} requests and their answers checked, ${operations} operations, ${violations.length} violations`,
  );
  expect(checked).toBeGreaterThan(0);
  return violations;
}

/** Documents of Sociaal are above the level that a front office may see. */
const REFUSED = ['zgw-sociaal zaken.document: {"kind":"unauthorised"}'];

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

    expect(violationsIn('adapters')).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('are kept to when a login is refused', { timeout: LONGEST_MS }, async () => {
    const lines = linesOf(practice, 'a-token-that-nobody-gave-out');

    const answers = await Promise.all(lines.connections().map((connection) => probe(lines, connection)));

    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.kind))).toEqual(answers.map(() => 'unauthorised'));
    expect(violationsIn('refused logins')).toEqual([]);
  });

  it.each([
    ['the base registrations', (of: Practice) => sweepOf(of, sweepRegisters)],
    ['zaken, catalogues, documents and decisions', (of: Practice) => sweepOf(of, sweepZgw)],
    ['contacts, products, tasks and knowledge', (of: Practice) => sweepOf(of, sweepCustomers)],
  ])(
    'are kept to by the sandbox in %s: lists, details, paging, filters, expand, writing and errors',
    { timeout: LONGEST_MS },
    async (what, sweep) => {
      const surprises = await sweep(practice);

      expect(surprises).toEqual([]);
      expect(violationsIn(what)).toEqual([]);
    },
  );
});

describe('our own OpenAPI file of taxes', () => {
  it('is kept to by the adapter', { timeout: LONGEST_MS }, async () => {
    const failures = await tryConnections((kind) => kind === 'belastingen');

    expect(violationsIn('adapter of taxes')).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('is kept to by the sandbox', { timeout: LONGEST_MS }, async () => {
    const surprises = await sweepOf(practice, sweepTaxes);

    expect(surprises).toEqual([]);
    expect(violationsIn('taxes')).toEqual([]);
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
