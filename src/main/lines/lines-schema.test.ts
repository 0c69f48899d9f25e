import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { linesFileSchema } from '../../shared/domain/line';

const LINES = path.resolve(import.meta.dirname, '../../../resources/lines');
const PUBLISHED = path.join(LINES, 'lines.schema.json');

/** What an editor is told: the fields as they stand in a file, before defaults are filled in. */
function publishedSchema(): string {
  const schema = z.toJSONSchema(linesFileSchema, {
    io: 'input',
    unrepresentable: 'any',
    // That our own types are read-only says nothing to who writes a file.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return `${JSON.stringify({ title: 'Lines of Voorkant', ...schema }, null, 2)}\n`;
}

function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(PUBLISHED, 'utf8')) as object);
}

const shipped = readdirSync(LINES).filter((name) => name.endsWith('.yaml'));

const textOf = (name: string): string =>
  readFileSync(path.join(LINES, name), 'utf8').replaceAll('{sandbox}', 'http://127.0.0.1:4010');

describe('the JSON Schema beside the lines files', () => {
  it('is what main checks files against (`npx vitest run src/main/lines -u` writes it anew)', async () => {
    await expect(publishedSchema()).toMatchFileSnapshot(PUBLISHED);
  });

  it.each(shipped)('accepts %s, which ships', (name) => {
    const validate = validator();

    expect(validate(parse(textOf(name)))).toBe(true);
  });

  it.each(shipped)('is named at the head of %s, so that an editor finds it', (name) => {
    expect(textOf(name)).toMatch(/^# yaml-language-server: \$schema=lines\.schema\.json\n/);
  });

  it.each([
    ['an unknown field', 'name: Personen', 'naam: Personen'],
    ['a connection without a kind', 'kind: brp-personen', 'soort: brp-personen'],
    ['an authentication that does not exist', 'auth: { kind: bearer }', 'auth: { kind: password }'],
  ])('refuses %s', (_what, right, wrong) => {
    const validate = validator();

    expect(validate(parse(textOf('basisregistraties.yaml').replace(right, wrong)))).toBe(false);
  });
});
