import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from './io';
import { LinesFileError } from '../main/read-lines';
import { openLines } from './open-lines';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
  const file = path.join(folder, 'lijnen.yaml');
  writeFileSync(file, text);
  return file;
};

const HEAD = `version: 1
municipalities: [harderwijk]
lines:
  - id: zaken
    name: Zaken
    executor: { name: Gemeente }
    frontOffice: harderwijk
    participants: [{ municipality: harderwijk, from: 2014-01-01 }]
    connections:
`;
const connection = (id: string, more: string): string =>
  `      - id: ${id}\n        kind: zgw\n        url: http://127.0.0.1:9/zaken/api/v1\n        ${more}\n`;

describe('openLines', () => {
  it.each([
    [
      'an unknown kind',
      HEAD + connection('zgw', 'auth: { kind: none }').replace('kind: zgw', 'kind: fax'),
      /^lijnen\.yaml:11: lines\.0\.connections\.0\.kind: unknown kind 'fax'/,
    ],
    ['a missing field', HEAD.replace('    name: Zaken\n', '    name:\n'), /^lijnen\.yaml:5: lines\.0\.name: /m],
    ['YAML that is none', `${HEAD}   - [`, /^lijnen\.yaml:\d+: file: /],
    [
      'a setting that the kind does not have',
      HEAD + connection('zgw', 'auth: { kind: none }\n        settings: { kleur: rood }'),
      /^lijnen\.yaml:14: lines\.0\.connections\.0\.settings: .*kleur/,
    ],
    [
      'a product that two lines serve',
      `${HEAD.replace('    connections:', '    products: [paspoort]')}${HEAD.slice(HEAD.indexOf('  - id'))
        .replace('id: zaken', 'id: balie')
        .replace('    connections:', '    products: [paspoort]')}`,
      /^lijnen\.yaml:15: lines\.1\.products\.0: 'Zaken' \(zaken\) and 'Zaken' \(balie\) both serve 'paspoort' for harderwijk/,
    ],
  ])('does not open with %s, and names file, line and field', async (_what, text, message) => {
    const opening = openLines(fileWith(text), () => undefined);

    await expect(opening).rejects.toThrow(LinesFileError);
    await expect(opening).rejects.toThrow(message);
  });

  it('calls a file that is not there wrong usage, and names it', async () => {
    await expect(openLines(path.join(folder, 'nergens.yaml'), () => undefined)).rejects.toThrow(
      new UsageError('nergens.yaml:1: file: cannot be read'),
    );
  });

  it('warns of secrets that the environment does not hold, without what they are', async () => {
    vi.stubEnv('GEGEVEN', 'geheim');
    vi.stubEnv('VOORKANT_BEARER', '');
    const text = [
      connection('een', 'auth: { kind: token, secretEnv: GEGEVEN }'),
      connection('twee', 'auth: { kind: token, secretEnv: VERGETEN }'),
      connection('drie', 'auth: { kind: bearer }'),
      connection('vier', 'auth: { kind: zgw-jwt, clientId: voorkant, secretRef: sleutel }'),
      connection('vijf', 'auth: { kind: none }'),
    ];
    const warnings: string[] = [];

    const { lines, close } = await openLines(fileWith(HEAD + text.join('')), (message) => warnings.push(message));
    close();

    expect(lines.connections().map(({ id }) => id)).toEqual(['een', 'twee', 'drie', 'vier', 'vijf']);
    expect(warnings).toEqual([
      'twee: the environment variable VERGETEN is not set',
      'drie: the environment variable VOORKANT_BEARER is not set',
      'vier: without a window only a secret of secretEnv can be used',
    ]);
  });
});
