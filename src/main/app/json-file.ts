import fs from 'node:fs';
import path from 'node:path';

/** A small JSON file that survives a power cut in the middle of writing. */
export interface JsonFile<T> {
  /** What the file holds; the fallback when there is none, or when it cannot be used (then the file is kept aside). */
  read(): T;
  /** Replaces the file. Throws when the disk is full or read-only. */
  write(value: T): void;
}

export type JsonFileOptions<T> = {
  readonly file: string;
  /** Null when the content cannot be used. */
  readonly parse: (content: unknown) => T | null;
  readonly fallback: T;
  /** Tells where a file that could not be used was put. */
  readonly onBroken: (keptAs: string) => void;
};

/** Opens `file`, which need not exist. Unknown fields are dropped and missing ones taken from the fallback, so that versions may differ. */
export function openJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  const { file, parse, fallback } = options;
  return {
    read() {
      const text = readIfThere(file);
      if (text === null) return fallback;
      const parsed = parse(withDefaults(parseJson(text), fallback));
      if (parsed !== null) return parsed;
      options.onBroken(keepAside(file));
      return fallback;
    },
    write(value) {
      writeAtomically(file, `${JSON.stringify(value, null, 2)}\n`);
    },
  };
}

/** Writes beside the file and renames: a reader sees the old content or the new, never half of it. Only the user may read it. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  const handle = fs.openSync(draft, 'w', 0o600);
  try {
    fs.writeFileSync(handle, content);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(draft, file);
}

function readIfThere(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withDefaults(value: unknown, fallback: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && typeof fallback === 'object' ? { ...fallback, ...value } : value;
}

function keepAside(file: string): string {
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}.broken${ext}`);
  fs.renameSync(file, aside);
  return aside;
}
