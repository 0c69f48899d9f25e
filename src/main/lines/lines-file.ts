import type { LinesFile } from '../../shared/domain/line';
import { checkOne, type CheckedLines } from './check-lines';
import { checkTogether } from './check-together';
import type { AnyLineKind } from './define-line';
import { FileProblemsError, readPositioned, type FileProblem, type PositionedYaml } from './positioned-yaml';

/** One thing that is wrong in a lines file. */
export type LinesFileProblem = FileProblem;

/** Thrown when a lines file cannot be used; `message` is one clear English line per problem. */
export class LinesFileError extends FileProblemsError {
  override readonly name = 'LinesFileError';
}

type Source = { readonly name: string; readonly text: string; readonly kinds: readonly AnyLineKind[] };

/**
 * The lines of one YAML file, checked: fields, known kinds, each kind's settings, ids that are unique, one line per product at a time.
 * @throws LinesFileError that names file, line and field of everything that is wrong.
 */
export function parseLinesFile(source: Source): LinesFile {
  const [file] = parseLinesFiles([source]);
  if (!file) throw new Error('One file gives one file');
  return file;
}

/**
 * As {@link parseLinesFile}, for all files of an installation: what must be unique is so over all of them.
 * @throws LinesFileError
 */
export function parseLinesFiles(sources: readonly Source[]): readonly LinesFile[] {
  const read = sources.map(readOne);
  const alone = read.flatMap(({ checked, problemsAt }) => (checked.ok ? [] : problemsAt(checked.problems)));
  if (alone.length > 0) throw new LinesFileError(alone);
  const files = read.flatMap(({ checked }) => (checked.ok ? [checked.file] : []));
  const together = checkTogether(files);
  if (together.length > 0)
    throw new LinesFileError(together.flatMap((problem) => read[problem.file]?.problemsAt([problem]) ?? []));
  return files;
}

type Read = Pick<PositionedYaml, 'problemsAt'> & { readonly checked: CheckedLines };

function readOne({ name, text, kinds }: Source): Read {
  const { content, syntax, problemsAt } = readPositioned(name, text);
  return { checked: syntax.length > 0 ? { ok: false, problems: syntax } : checkOne(content, kinds), problemsAt };
}
