import { readFileSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LineConfig } from '../shared/domain/line';
import { SANDBOX_ADDRESS, sandboxLinesFolder } from './config/sandbox-lines';
import { LinesFileError, parseLinesFiles } from './lines/lines-file';
import { lineKinds } from './lines/registry';

export { LinesFileError };

/** The lines of one file, or of every `.yaml` file in a folder. @throws LinesFileError, also for a file that cannot be read. */
export const readLines = (place: string): readonly LineConfig[] => readAt(place, (text) => text);

/** The lines of the embedded practice municipalities, at the address where their sandbox answers. */
export const readSandboxLines = (resources: string, sandboxUrl: string): readonly LineConfig[] =>
  readAt(sandboxLinesFolder(resources), (text) => text.replaceAll(SANDBOX_ADDRESS, sandboxUrl));

function readAt(place: string, edit: (text: string) => string): readonly LineConfig[] {
  const sources = filesAt(place).map((file) => ({
    name: path.basename(file),
    text: edit(readText(file)),
    kinds: lineKinds,
  }));
  return parseLinesFiles(sources).flatMap(({ lines }) => lines);
}

function filesAt(place: string): readonly string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    return readdirSync(place)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => path.join(place, name));
  } catch {
    throw unreadable(place);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw unreadable(file);
  }
}

const unreadable = (file: string): LinesFileError =>
  new LinesFileError([{ file: path.basename(file), line: 1, field: 'file', reason: 'cannot be read' }]);
