import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the build left what it read, seen from the running file; a program that was built without it has none. */
declare const __PREPARED_YAML__: string | undefined;

/**
 * What a YAML text of our own `resources` says, as the build read it; undefined for any other text, also for a file that was changed since.
 * Reading YAML at every start would take longer than drawing the first screen. `edit` changes the JSON text before it is read.
 */
export function preparedYaml(text: string, edit: (json: string) => string = (json) => json): unknown {
  if (typeof __PREPARED_YAML__ === 'undefined') return undefined;
  const name = `${createHash('sha256').update(text).digest('hex')}.json`;
  try {
    return JSON.parse(edit(readFileSync(path.join(__dirname, __PREPARED_YAML__, name), 'utf8')));
  } catch {
    return undefined;
  }
}
