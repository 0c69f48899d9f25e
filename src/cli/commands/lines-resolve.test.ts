import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineConfigOf } from '../../../tests/support/line-config';
import { recordIo } from '../../../tests/support/record-io';
import { datumOf } from '../../shared/domain/days';
import { createLinesResolveCommand, type ResolveSurroundings } from './lines-resolve';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'resolve-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = [
  lineConfigOf({
    id: 'belastingen',
    participants: [
      { municipality: 'harderwijk', from: '2014-01-01' },
      { municipality: 'ermelo', from: '2014-01-01' },
    ],
    products: ['rioolheffing', { product: 'hondenbelasting', municipalities: ['ermelo'], to: '2025-12-31' }],
  }),
  lineConfigOf({ id: 'burgerzaken', products: ['paspoort'] }),
];

async function run(args: readonly string[], readLines: ResolveSurroundings['readLines'] = () => lines) {
  const io = recordIo();
  const command = createLinesResolveCommand({ readLines, today: () => datumOf('2026-06-01') });
  const exitCode = await command.run(args, io);
  return { exitCode, ...io };
}

const fileWith = (content: unknown): string => {
  const file = path.join(folder, 'upl.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const ONE = ['--product', 'Rioolheffing', '--municipality', 'ermelo'];

describe('lines resolve', () => {
  it('prints the line of a product', async () => {
    const { exitCode, printed } = await run([...ONE, '--json']);

    expect({ exitCode, printed }).toEqual({ exitCode: 0, printed: [{ line: 'belastingen' }] });
  });

  it.each([
    ['today, after it ended', [], null],
    ['a day that passed, as it was', ['--on', '2025-12-31'], 'belastingen'],
  ])('answers for %s', async (_what, more, line) => {
    const { printed } = await run(['--product', 'hondenbelasting', '--municipality', 'ermelo', '--json', ...more]);

    expect(printed).toEqual([{ line }]);
  });

  it('says in words that there is no line', async () => {
    const { lines: texts } = await run(['--product', 'paspoort', '--municipality', 'ermelo']);

    expect(texts).toEqual(['No line.']);
  });

  it('counts every municipal product of a list for every municipality', async () => {
    const file = fileWith({
      producten: [
        { upn: 'rioolheffing', lagen: ['Gemeente', 'Waterschap'] },
        { upn: 'paspoort', lagen: ['Gemeente'] },
        { upn: 'kenteken', lagen: ['Rijk'] },
      ],
    });

    const { exitCode, printed } = await run(['--all', '--products', file, '--json']);

    expect(exitCode).toBe(0);
    expect(printed).toEqual([
      {
        n: 4,
        resolved: 3,
        none: 1,
        ambiguous: 0,
        byLine: { belastingen: 2, burgerzaken: 1 },
        // A measured time: that it is one is all there is to say here.
        p95Ms: expect.any(Number) as number,
      },
    ]);
  });

  it('takes a plain list of names too', async () => {
    const { printed } = await run(['--all', '--products', fileWith(['rioolheffing']), '--json']);

    expect(printed).toEqual([expect.objectContaining({ n: 2, resolved: 2 })]);
  });

  it('calls two claims on one product ambiguous, and fails', async () => {
    const twice = () => [...lines, lineConfigOf({ id: 'riool', products: ['rioolheffing'] })];

    const { exitCode, printed } = await run(['--all', '--products', fileWith(['rioolheffing']), '--json'], twice);

    expect(exitCode).toBe(1);
    expect(printed).toEqual([expect.objectContaining({ n: 2, resolved: 1, none: 0, ambiguous: 1 })]);
  });

  it.each([
    ['nothing', []],
    ['a product without a municipality', ['--product', 'rioolheffing']],
    ['a municipality that is none', ['--product', 'rioolheffing', '--municipality', 'Ermelo!']],
    ['a day that does not exist', [...ONE, '--on', '2026-02-30']],
    ['--all without a file', ['--all']],
    ['--all with one product', ['--all', '--products', 'x.json', '--product', 'rioolheffing']],
    ['a file that is not there', ['--all', '--products', '/nergens/upl.json']],
    ['an option that does not exist', [...ONE, '--kleur', 'rood']],
  ])('calls %s wrong usage, in one line', async (_what, args) => {
    const { exitCode, failures } = await run(args);

    expect(exitCode).toBe(2);
    expect(failures).toEqual([expect.not.stringContaining('\n')]);
  });

  it.each([
    ['is not JSON', '{'],
    ['holds something else', { naam: 'UPL' }],
  ])('calls a list that %s wrong usage', async (_what, content) => {
    const { exitCode, failures } = await run(['--all', '--products', fileWith(content)]);

    expect(exitCode).toBe(2);
    expect(failures).toEqual([expect.stringMatching(/^upl\.json /)]);
  });
});
