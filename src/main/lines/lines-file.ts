import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { LinesFile } from '../../shared/domain/line';
import { checkLines } from './check-lines';
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
 * The lines of one YAML file, checked: fields, known kinds, each kind's settings, and ids that are unique.
 * @throws LinesFileError that names file, line and field of everything that is wrong.
 */
export function parseLinesFile(source: Source): LinesFile {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false });
  const problemAt = (path: readonly PropertyKey[], reason: string): LinesFileProblem => ({
    file: source.name,
    line: lineOf(document, counter, path),
    field: path.join('.') || 'file',
    reason,
  });
  const [syntax] = document.errors;
  if (syntax)
    throw new LinesFileError([{ ...problemAt([], syntax.message), line: counter.linePos(syntax.pos[0]).line }]);
  const checked = checkLines(document.toJS(), source.kinds);
  if (!checked.ok) throw new LinesFileError(checked.problems.map(({ path, reason }) => problemAt(path, reason)));
  return checked.file;
}

/** The line of the node at `path`, or of the nearest node above it that exists (for a missing field). */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
