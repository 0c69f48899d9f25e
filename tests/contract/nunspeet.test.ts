import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createKlantbeeldCommand } from '../../src/cli/commands/klantbeeld';
import { createLinesResolveCommand } from '../../src/cli/commands/lines-resolve';
import { linesWithoutAsking, openLines } from '../../src/cli/open-lines';
import { readMunicipalities } from '../../src/main/config/municipalities';
import { listPeople } from '../../src/sandbox/people';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { datumOf } from '../../src/shared/domain/days';
import { createTermScanner } from '../../src/shared/domain/hidden-terms';
import { recordIo } from '../support/record-io';

/**
 * A municipality and a line that nobody wrote code for: they join by two files. What they stand on is a register that speaks the official
 * API, here that of the sandbox.
 */
const MUNICIPALITY = `id: nunspeet
naam: Nunspeet
code: '0302'
owms: http://standaarden.overheid.nl/owms/terms/Nunspeet_(gemeente)
oin: '00000001001234560302'
telefoon: '14 0341'
website: https://www.nunspeet.example
accent: { light: '#0b5394', dark: '#7fb8ee' }
begroeting: 'Goedemiddag, gemeente Nunspeet. U spreekt met {naam}.'
locaties: []
`;

const linesFile = (url: string): string => `version: 1
municipalities: [nunspeet]
lines:
  - id: personen-nunspeet
    name: Personen
    executor: { name: gemeente }
    frontOffice: nunspeet
    participants: [{ municipality: nunspeet, from: 2020-01-01 }]
    handover: self
    connections:
      - { id: brp-nunspeet, kind: brp-personen, url: '${url}/haalcentraal/api/brp', auth: { kind: bearer }, purpose: burgerzaken, timeoutMs: 30000 }
  - id: heidebeheer
    name: Heide en bos
    executor: { name: Stichting De Paarse Heide }
    frontOffice: nunspeet
    participants: [{ municipality: nunspeet, from: 2020-01-01 }]
    products: [kampeerontheffing]
    hidden: { names: [De Paarse Heide] }
    connections:
      - id: heidezaken
        kind: zgw
        url: '${url}/zgw/ermelo/zaken/api/v1'
        auth: { kind: bearer }
        timeoutMs: 30000
`;

const RESOURCES = path.resolve(__dirname, '../../resources');
const OPTIONS = { seed: 1, today: datumOf('2026-11-23'), resources: RESOURCES };
const TOKEN = 'token-of-the-nunspeet-test';

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nunspeet-'));
  mkdirSync(path.join(folder, 'lines'));
  cpSync(path.join(RESOURCES, 'municipalities'), path.join(folder, 'municipalities'), { recursive: true });
  sandbox = await startSandbox({ ...OPTIONS, file: null, port: 0, token: TOKEN });
  writeFileSync(path.join(folder, 'municipalities', 'nunspeet.yaml'), MUNICIPALITY);
  writeFileSync(path.join(folder, 'lines', 'nunspeet.yaml'), linesFile(sandbox.url));
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const lines = () => path.join(folder, 'lines');

it('shows the klantbeeld of a municipality that joined by its files alone', async () => {
  vi.stubEnv('VOORKANT_BEARER', TOKEN);
  const person = listPeople(OPTIONS, 20).find(({ municipality }) => municipality === 'ermelo');
  const io = recordIo();
  const command = createKlantbeeldCommand({ openLines, stdin: Readable.from(['']) });

  const code = await command.run(
    ['--bsn', person?.bsn ?? '', '--municipality', 'nunspeet', '--lines', lines(), '--json'],
    io,
  );

  expect({ code, failures: io.failures }).toEqual({ code: 0, failures: [] });
  expect(io.printed).toMatchObject([
    {
      lines: expect.arrayContaining([
        expect.objectContaining({ id: 'brp-nunspeet', kind: 'brp-personen', ok: true }),
        expect.objectContaining({ id: 'heidezaken', kind: 'zgw', ok: true }),
      ]) as unknown,
      sections: {
        identity: [{ ok: true, connectionId: 'brp-nunspeet', value: { bsn: person?.bsn } }],
        zaken: [
          { ok: true, connectionId: 'heidezaken', value: expect.arrayContaining([expect.anything()]) as unknown },
        ],
      },
    },
  ]);
});

it('stands among the municipalities of the desktop', async () => {
  const municipalities = await readMunicipalities(folder);

  expect(municipalities.map(({ id }) => id)).toContain('nunspeet');
});

it('has its product resolved, and its executor kept out of what residents hear', async () => {
  const io = recordIo();
  const command = createLinesResolveCommand({ readLines: linesWithoutAsking, today: () => OPTIONS.today });

  await command.run(['--product', 'Kampeerontheffing', '--municipality', 'nunspeet', '--lines', lines(), '--json'], io);

  expect(io.printed).toEqual([{ line: 'heidebeheer' }]);
  expect(createTermScanner(linesWithoutAsking(lines()))('De Paarse Heide belt u')).toHaveLength(1);
});
