import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createKlantbeeldCommand } from '../../src/cli/commands/klantbeeld';
import { createLinesCommands } from '../../src/cli/commands/lines';
import { createPolicyRegistry } from '../../src/main/http/policies';
import { environmentRoutes } from '../../src/main/http/routes';
import { connectLines } from '../../src/main/compose';
import { patientLines } from '../support/patient-lines';
import type { LinesPort } from '../../src/main/ports/lines';
import { listPeople } from '../../src/sandbox/people';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { datumOf } from '../../src/shared/domain/days';
import { klantbeeldSectionsSchema } from '../../src/shared/domain/klantbeeld';
import { bad, connectionOf, ok, testBsn } from '../support/builders';
import { fakeLines } from '../support/fake-lines';
import { recordIo } from '../support/record-io';

const RESOURCES = path.join(__dirname, '../../resources');
const OPTIONS = { seed: 1, today: datumOf('2026-11-23'), resources: RESOURCES };
const TOKEN = 'token-of-the-cli-tests';

let sandbox: Sandbox;
let real: LinesPort;
beforeAll(async () => {
  sandbox = await startSandbox({ ...OPTIONS, file: null, port: 0, token: TOKEN });
  const auth = { bearer: () => Promise.resolve(TOKEN), secret: () => Promise.resolve(TOKEN) };
  const lines = patientLines(RESOURCES, sandbox.url);
  real = connectLines(
    lines,
    { auth, log: () => undefined, policies: createPolicyRegistry(), routes: environmentRoutes },
    () => OPTIONS.today,
  );
}, 60_000);
afterAll(() => sandbox.close());

type Given = { readonly lines?: LinesPort; readonly stdin?: string };

async function klantbeeld(args: readonly string[], { lines = real, stdin = '' }: Given = {}) {
  const io = recordIo();
  const command = createKlantbeeldCommand({
    openLines: () => Promise.resolve({ lines, isSandbox: true, close: () => undefined }),
    stdin: Readable.from([stdin]),
  });
  return { code: await command.run(args, io), ...io };
}

/** The answer as design.md §7 has it, no more and no less. */
const answerSchema = z.strictObject({
  subject: z.record(z.string(), z.unknown()),
  sections: z.strictObject(klantbeeldSectionsSchema.unwrap().shape),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      ok: z.boolean(),
      error: z.string().nullable(),
      items: z.number().int(),
      requests: z.number().int(),
      ms: z.number(),
    }),
  ),
  firstMs: z.number(),
  totalMs: z.number(),
});

async function answerTo(args: readonly string[], given: Given = {}) {
  const { code, printed, failures } = await klantbeeld([...args, '--json'], given);
  expect({ code, failures, documents: printed.length }).toEqual({ code: 0, failures: [], documents: 1 });
  return answerSchema.parse(printed[0]);
}

const PEOPLE = listPeople(OPTIONS, 4);

/** Connections of each municipality that a klantbeeld asks: all but the other two's own, the catalogues and the knowledge base. */
const ASKED = 25;

/** Taxes and social affairs: closed until control questions were answered, and to who asks for another purpose. */
const CLOSED = [
  ...['belastingen-api', 'woz', 'zaken-belastingen'],
  ...['zgw-sociaal', 'zgw-wmo', 'zgw-schuldhulp', 'zgw-jeugd', 'zgw-leerlingenvervoer', 'zgw-leerplicht'],
];

describe('klantbeeld', () => {
  it.each(PEOPLE.flatMap(({ bsn, municipality }) => [[bsn, municipality] as const, [bsn, 'harderwijk'] as const]))(
    'is answered by twenty connections or more, and filled by eight, for the resident %s as %s sees them',
    async (bsn, municipality) => {
      const { lines, firstMs, totalMs } = await answerTo(['--bsn', bsn, '--municipality', municipality]);

      expect(lines.filter(({ ok: isOk }) => isOk).length).toBeGreaterThanOrEqual(20);
      expect(lines.filter(({ items }) => items > 0).length).toBeGreaterThanOrEqual(8);
      expect(lines.filter(({ ok: isOk, error }) => isOk !== (error === null))).toEqual([]);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      expect(totalMs).toBeGreaterThanOrEqual(firstMs);
    },
  );

  it.each(['999993653', '999990019', '999992466', '000009921', '999993367'])(
    'is answered by every connection for the public test person %s',
    async (bsn) => {
      const { lines } = await answerTo(['--bsn', bsn]);

      expect(lines.filter(({ ok: isOk }) => !isOk)).toEqual([]);
      expect(lines).toHaveLength(ASKED);
    },
  );

  it.each(['68750110', '90001048'])('is answered by every connection for the organisation %s', async (kvk) => {
    const { subject, lines } = await answerTo(['--kvk', kvk]);

    expect(subject).toMatchObject({ kind: 'organisatie', kvkNummer: kvk });
    expect(lines.filter(({ ok: isOk }) => !isOk)).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(9);
  });

  it('takes the BSN from stdin, so that it stays out of the list of processes', async () => {
    const { subject } = await answerTo(['--bsn', '-'], { stdin: `${testBsn}\n` });

    expect(subject).toEqual({ kind: 'persoon', bsn: testBsn });
  });

  it.each([
    ['level', ['--level', '1']],
    ['purpose', ['--purpose', 'omgeving']],
  ])('makes no request for what the %s keeps closed', async (because, args) => {
    const { lines, sections } = await answerTo(['--bsn', PEOPLE[0]?.bsn ?? '', ...args]);

    const shut = lines.filter(({ error }) => error === 'notAsked');
    expect(shut.map(({ id }) => id).sort()).toEqual([...CLOSED].sort());
    expect(shut.map(({ requests }) => requests)).toEqual(shut.map(() => 0));
    expect(sections.belastingen).toMatchObject([
      { error: { kind: 'notAsked', because } },
      { error: { kind: 'notAsked', because } },
    ]);
  });

  it.each([
    ['a BSN that fails the eleven test', ['--bsn', '999993654'], '--bsn takes nine digits that pass the eleven test'],
    ['no subject', [], /^Give either --bsn or --kvk/],
    ['two subjects', ['--bsn', testBsn, '--kvk', '68750110'], /^Give either --bsn or --kvk/],
    ['a KVK number of another length', ['--kvk', '123'], '--kvk takes a KVK-nummer of eight digits'],
    [
      'an unknown municipality',
      ['--bsn', testBsn, '--municipality', 'nergens'],
      /none of ermelo, harderwijk, zeewolde$/,
    ],
    ['an empty level', ['--bsn', testBsn, '--level', ''], '--level takes 0, 1, 2 or 3'],
    ['an unknown purpose', ['--bsn', testBsn, '--purpose', 'iets'], /^--purpose takes /],
    ['an unknown option', ['--bsn', testBsn, '--fout'], "Unknown option '--fout'"],
  ])('calls %s wrong usage, in one line', async (_what, args, message) => {
    const { code, printed, failures } = await klantbeeld(args);

    expect({ code, printed }).toEqual({ code: 2, printed: [] });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toEqual(expect.stringMatching(message));
    expect(failures[0]).not.toContain('\n');
  });

  it('fails when every line that was asked does, and still prints why', async () => {
    const zgw = connectionOf('zgw', { ports: ['taken'] });
    const taken = {
      listFor: () => Promise.resolve(bad<readonly never[]>(zgw, { kind: 'unavailable', httpStatus: 503 })),
    };

    const { code, printed, failures } = await klantbeeld(['--bsn', testBsn, '--json'], {
      lines: named(fakeLines([{ connection: zgw, ports: { taken } }])),
    });

    expect({ code, failures }).toEqual({ code: 1, failures: ['No line answered'] });
    expect(answerSchema.parse(printed[0]).lines).toMatchObject([{ id: 'zgw', ok: false, error: 'unavailable' }]);
  });
});

/** Fakes with a line of Harderwijk in their summary. */
const named = (lines: LinesPort): LinesPort => ({
  ...lines,
  summaries: () => real.summaries().slice(0, 1),
});

async function linesCommand(name: string, lines: LinesPort, ...args: readonly string[]) {
  const io = recordIo();
  const openLines = () => Promise.resolve({ lines, isSandbox: true, close: () => undefined });
  const command = createLinesCommands({ openLines }).find((one) => one.name === name);
  return { code: await command?.run(args, io), ...io };
}

describe('lines check', () => {
  it('finds every connection of the practice municipality in order', { timeout: 30_000 }, async () => {
    const { code, printed } = await linesCommand('lines check', real, '--json');

    const checked = z.strictObject({
      connections: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.string(),
          ok: z.literal(true),
          error: z.null(),
          ms: z.number(),
          agreement: z.strictObject({ reference: z.string(), validUntil: z.string().nullable() }).nullable(),
        }),
      ),
    });
    expect(code).toBe(0);
    expect(checked.parse(printed[0]).connections).toHaveLength(real.connections().length);
  });

  it('exits with 1 when one connection fails, and names it', async () => {
    const [good, wrong] = [connectionOf('goed'), connectionOf('fout')];
    const probed: LinesPort = {
      ...fakeLines([
        { connection: good, ports: {} },
        { connection: wrong, ports: {} },
      ]),
      probe: (id) => Promise.resolve(id === good.id ? ok(good, null) : bad(wrong, { kind: 'timeout', afterMs: 1 })),
    };

    const { code, printed } = await linesCommand('lines check', probed, '--json');

    expect(code).toBe(1);
    expect(printed).toMatchObject([
      {
        connections: [
          { id: 'goed', ok: true, error: null },
          { id: 'fout', ok: false, error: 'timeout' },
        ],
      },
    ]);
  });
});

describe('lines list', () => {
  it('gives each line with who takes part and its connections', async () => {
    const { code, printed } = await linesCommand('lines list', real, '--json');

    const listed = z.strictObject({
      lines: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          executor: z.string(),
          municipalities: z.array(z.string()),
          connections: z.array(z.strictObject({ id: z.string(), kind: z.string() })),
        }),
      ),
    });
    expect(code).toBe(0);
    expect(listed.parse(printed[0]).lines.map(({ id }) => id)).toContain('belastingen');
    expect(JSON.stringify(printed)).not.toContain('intern');
  });

  it('calls an unknown option wrong usage', async () => {
    const { code, failures } = await linesCommand('lines list', real, '--fout');

    expect({ code, failures }).toEqual({ code: 2, failures: ["Unknown option '--fout'"] });
  });
});
