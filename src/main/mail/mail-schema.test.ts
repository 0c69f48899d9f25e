import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { mailFileSchema } from './mail-file';

const FOLDER = path.resolve(import.meta.dirname, '../../../resources/mail');
const PUBLISHED = path.join(FOLDER, 'mail.schema.json');

/** What an editor is told: the fields as they stand in a file, before defaults are filled in. */
function publishedSchema(): string {
  const schema = z.toJSONSchema(mailFileSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return `${JSON.stringify({ title: 'Mail servers of Voorkant', ...schema }, null, 2)}\n`;
}

/** The file that the README shows. */
function example(): unknown {
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(readFileSync(path.join(FOLDER, 'README.md'), 'utf8')) ?? [];
  return parse(yaml);
}

function isAccepted(file: unknown): boolean {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  return ajv.validate(JSON.parse(readFileSync(PUBLISHED, 'utf8')) as object, file);
}

describe('the JSON Schema beside the texts of mail', () => {
  it('is what main checks `mail.yaml` against (`npx vitest run src/main/mail -u` writes it anew)', async () => {
    await expect(publishedSchema()).toMatchFileSnapshot(PUBLISHED);
  });

  it('accepts the example of the README, as main does', () => {
    expect(isAccepted(example())).toBe(true);
    expect(mailFileSchema.safeParse(example()).success).toBe(true);
  });

  it.each([
    ['a password', { smtp: { host: 'smtp.example', port: 587, password: 'geheim' } }],
    ['an address that is none', { afzender: { naam: 'Gemeente', adres: 'geen adres' } }],
  ])('refuses %s, as main does', (_what, change) => {
    const { mail } = mailFileSchema.parse(example());
    const file = { version: 1, mail: [{ ...mail[0], ...change }] };

    expect(isAccepted(file)).toBe(false);
    expect(mailFileSchema.safeParse(file).success).toBe(false);
  });
});
