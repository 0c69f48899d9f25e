import { isNode, LineCounter, parseDocument, type Document } from 'yaml';

/** Something that is wrong in the content of a file, and where: the way to it from the top. */
export type FoundProblem = { readonly path: readonly PropertyKey[]; readonly reason: string };

/** One thing that is wrong in a configuration file. `line` counts from 1. */
export type FileProblem = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
};

/** Thrown when configuration files cannot be used; `message` is one clear English line per problem. */
export class FileProblemsError extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.field}: ${problem.reason}`).join('\n'));
    this.name = 'FileProblemsError';
  }
}

/** What a YAML text says, and where in it a problem is. `syntax` is what makes it no YAML; then there is no content. */
export type PositionedYaml = {
  readonly content: unknown;
  readonly syntax: readonly FoundProblem[];
  readonly problemsAt: (problems: readonly FoundProblem[]) => readonly FileProblem[];
};

/** Reads a YAML text so that each problem in what it says can be told by file, line and field. */
export function readPositioned(name: string, text: string): PositionedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [syntax] = document.errors;
  return {
    content: syntax ? undefined : document.toJS(),
    syntax: syntax ? [{ path: [], reason: syntax.message }] : [],
    problemsAt: (problems) =>
      problems.map(({ path, reason }) => ({
        file: name,
        line: syntax ? counter.linePos(syntax.pos[0]).line : lineOf(document, counter, path),
        field: path.join('.') || 'file',
        reason,
      })),
  };
}

/** The line of the node at `path`, or of the nearest node above it that exists (for a missing field). */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
