import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { LinesFile } from '../../shared/domain/line';
import { checkOne, type CheckedLines, type FoundProblem } from './check-lines';
import { checkTogether } from './check-together';
import type { AnyLineKind } from './define-line';

/** One thing that is wrong in a lines file. `line` counts from 1. */
export type LinesFileProblem = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
};

/** Thrown when a lines file cannot be used; `message` is one clear English line per problem. */
export class LinesFileError extends Error {
  constructor(readonly problems: readonly LinesFileProblem[]) {
    super(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.field}: ${problem.reason}`).join('\n'));
    this.name = 'LinesFileError';
  }
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

type Read = {
  readonly checked: CheckedLines;
  /** Where in this file they are. */
  readonly problemsAt: (problems: readonly FoundProblem[]) => readonly LinesFileProblem[];
};

function readOne({ name, text, kinds }: Source): Read {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [syntax] = document.errors;
  const problemsAt: Read['problemsAt'] = (problems) =>
    problems.map(({ path, reason }) => ({
      file: name,
      line: syntax ? counter.linePos(syntax.pos[0]).line : lineOf(document, counter, path),
      field: path.join('.') || 'file',
      reason,
    }));
  const checked: CheckedLines = syntax
    ? { ok: false, problems: [{ path: [], reason: syntax.message }] }
    : checkOne(document.toJS(), kinds);
  return { checked, problemsAt };
}

/** The line of the node at `path`, or of the nearest node above it that exists (for a missing field). */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
