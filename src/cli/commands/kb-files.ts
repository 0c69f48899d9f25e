import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../main/store/database';
import { createKennisIndex } from '../../main/store/kennis-index';
import { UsageError } from '../io';

/** An empty index that is gone with the command. */
export const memoryIndex = () => createKennisIndex(openDatabase({ kind: 'memory' }));

/** Reads a JSON file. @throws UsageError: what is wrong with it in one line that names the file and the place */
export function parsed<T>(file: string, read: (json: unknown) => T): T {
  const name = path.basename(file);
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if (cause instanceof z.ZodError)
      throw new UsageError(
        `${name}: ${cause.issues[0]?.path.join('.') ?? ''} ${cause.issues[0]?.message ?? 'has another shape'}`,
      );
    if (cause instanceof SyntaxError) throw new UsageError(`${name} is not JSON`);
    throw new UsageError(`${name} cannot be read`);
  }
}
