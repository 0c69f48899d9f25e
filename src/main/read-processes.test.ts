import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registerOf, sandboxLines } from '../../tests/support/line-config';
import { datumOf } from '../shared/domain/days';
import { compareSteps } from '../shared/domain/proces-burden';
import { processesFileSchema } from '../shared/domain/proces';
import { FileProblemsError, readProcesses } from './read-processes';

const SHIPPED = path.resolve(import.meta.dirname, '../../resources/processes');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'processes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = `version: 1
processes:
  - id: kopie
    name: Kopie van de aanslag
    line: belastingen
    product: belastingaanslag kopie
    steps:
      - { who: inwoner, what: Belt de gemeente, channel: telefoon }
`;

function problemsOf(...texts: readonly string[]): readonly string[] {
  texts.forEach((text, at) => writeFileSync(path.join(folder, `${at}.yaml`), text));
  try {
    readProcesses(folder);
  } catch (cause) {
    if (cause instanceof FileProblemsError) return cause.message.split('\n');
    throw cause;
  }
  return [];
}

describe('process files', () => {
  it('give their processes', () => {
    expect(problemsOf(FILE)).toEqual([]);
  });

  it.each([
    ['a field that does not exist', FILE.replace('line:', 'lijn:'), /^0\.yaml:3: processes\.0/],
    [
      'a step that demands what nobody can do',
      FILE.replace('telefoon }', 'telefoon, demands: [vliegen] }'),
      /^0\.yaml:8: processes\.0\.steps\.0\.demands\.0: /,
    ],
    [
      'another organisation without its name',
      FILE.replace('who: inwoner', 'who: ander'),
      /^0\.yaml:8: processes\.0\.steps\.0\.organisation: the other organisation needs its name/,
    ],
    ['no step', FILE.replace(/steps:[^]*/, 'steps: []\n'), /^0\.yaml:7: processes\.0\.steps: needs at least one step/],
    ['YAML that is none', `${FILE}   - [`, /^0\.yaml:\d+: file: /],
  ])('are refused with %s, by file, line and field', (_what, text, message) => {
    expect(problemsOf(text)).toContainEqual(expect.stringMatching(message));
  });

  it('are refused when two use one id', () => {
    expect(problemsOf(FILE, FILE)).toEqual(["1.yaml:3: processes.0.id: 'kopie' is used twice"]);
  });
});

describe('the processes that ship', () => {
  const all = readProcesses(SHIPPED);

  it('are fourteen or more, of which two or more have another way', () => {
    expect(all.length).toBeGreaterThanOrEqual(14);
    expect(all.filter(({ variants }) => variants.length > 0).length).toBeGreaterThanOrEqual(2);
  });

  it('belong to the line that serves their product, in a municipality of that line', () => {
    const register = registerOf(...sandboxLines(path.resolve(SHIPPED, '..')));
    const on = datumOf('2026-11-23');

    const elsewhere = all.filter(({ line, product }) => {
      const municipalities = register.byId(line)?.participants.map(({ municipality }) => municipality) ?? [];
      return !municipalities.some((municipality) => register.resolve({ product, municipality, on })?.id === line);
    });

    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });

  it('have no variant that is heavier without a reason', () => {
    const unexplained = all.flatMap(({ id, steps, variants }) =>
      variants
        .filter((variant) => !variant.reason && compareSteps(steps, variant.steps).isHeavier)
        .map(({ name }) => `${id}: ${name}`),
    );

    expect(unexplained).toEqual([]);
  });

  it('have a JSON Schema beside them (`npx vitest run src/main/read-processes.test.ts -u` writes it anew)', async () => {
    const schema = z.toJSONSchema(processesFileSchema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        delete jsonSchema.readOnly;
      },
    });

    await expect(`${JSON.stringify({ title: 'Processes of Voorkant', ...schema }, null, 2)}\n`).toMatchFileSnapshot(
      path.join(SHIPPED, 'processes.schema.json'),
    );
  });
});
