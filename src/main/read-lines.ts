import { readFileSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LineConfig } from '../shared/domain/line';
import { SANDBOX_ADDRESS, sandboxLinesFile } from './config/sandbox-lines';
import { LinesFileError, parseLinesFile, parseLinesFiles } from './lines/lines-file';
import { lineKinds } from './lines/registry';

export { LinesFileError };

/** The lines of one file, or of every `.yaml` file in a folder. @throws LinesFileError, also for a file that cannot be read. */
export function readLines(place: string): readonly LineConfig[] {
  const sources = filesAt(place).map((file) => ({
    name: path.basename(file),
    text: readText(file),
    kinds: lineKinds,
  }));
  return parseLinesFiles(sources).flatMap(({ lines }) => lines);
}

/** The lines of the embedded practice municipalities, at the address where their sandbox answers. */
export function readSandboxLines(resources: string, sandboxUrl: string): readonly LineConfig[] {
  const file = sandboxLinesFile(resources);
  return parseLinesFile({
    name: path.basename(file),
    text: readText(file).replaceAll(SANDBOX_ADDRESS, sandboxUrl),
    kinds: lineKinds,
  }).lines;
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
