import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { linesFileSchema, type LinesFile } from '../../shared/domain/line';
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
  const parsed = linesFileSchema.safeParse(document.toJS());
  if (!parsed.success)
    throw new LinesFileError(parsed.error.issues.map((issue) => problemAt(issue.path, issue.message)));
  const problems = [...checkKinds(parsed.data, source.kinds), ...checkIds(parsed.data)];
  if (problems.length > 0) throw new LinesFileError(problems.map(({ path, reason }) => problemAt(path, reason)));
  return parsed.data;
}

type Found = { readonly path: readonly PropertyKey[]; readonly reason: string };

function checkKinds(file: LinesFile, kinds: readonly AnyLineKind[]): readonly Found[] {
  const known = new Map(kinds.map((kind) => [kind.kind, kind]));
  return connectionsOf(file).flatMap(({ connection, path }): readonly Found[] => {
    const kind = known.get(connection.kind);
    if (!kind) {
      return [
        {
          path: [...path, 'kind'],
          reason: `unknown kind '${connection.kind}'; known kinds are ${[...known.keys()].join(', ')}`,
        },
      ];
    }
    const settings = kind.settings.safeParse(connection.settings ?? {});
    return settings.success
      ? []
      : settings.error.issues.map((issue: z.core.$ZodIssue) => ({
          path: [...path, 'settings', ...issue.path],
          reason: issue.message,
        }));
  });
}

function checkIds(file: LinesFile): readonly Found[] {
  const lines = file.lines.map((line, index) => ({ id: line.id, path: ['lines', index, 'id'] }));
  const connections = connectionsOf(file).map(({ connection, path }) => ({ id: connection.id, path: [...path, 'id'] }));
  return [lines, connections].flatMap((group) =>
    group
      .filter(({ id }, index) => group.findIndex((other) => other.id === id) !== index)
      .map(({ id, path }) => ({ path, reason: `'${id}' is used twice` })),
  );
}

const connectionsOf = (file: LinesFile) =>
  file.lines.flatMap((line, lineIndex) =>
    line.connections.map((connection, index) => ({
      connection,
      path: ['lines', lineIndex, 'connections', index] as readonly PropertyKey[],
    })),
  );

/** The line of the node at `path`, or of the nearest node above it that exists (for a missing field). */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
