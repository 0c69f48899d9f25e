import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { preparedYaml } from './prepared-yaml';

/** Thrown when a configuration file cannot be used; names the file and the field. */
export class ConfigError extends Error {
  constructor(file: string, field: string, reason: string) {
    super(`${file}: ${field}: ${reason}`);
    this.name = 'ConfigError';
  }
}

/** The content of a YAML file, checked by `schema`. @throws ConfigError */
export async function readYaml<S extends z.ZodType>(file: string, schema: S): Promise<z.infer<S>> {
  let content: unknown;
  try {
    content = await contentOf(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError(
      path.basename(file),
      'file',
      cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'cannot be read',
    );
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(path.basename(file), issue?.path.join('.') ?? 'file', issue?.message ?? 'is not valid');
}

async function contentOf(text: string): Promise<unknown> {
  const prepared = preparedYaml(text);
  if (prepared !== undefined) return prepared;
  const { parse } = await import('yaml');
  return parse(text);
}

/** Every `.yaml` file of a folder, by name. */
export const yamlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
