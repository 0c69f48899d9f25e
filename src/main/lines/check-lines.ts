import type { z } from 'zod';
import { linesFileSchema, type LinesFile } from '../../shared/domain/line';
import type { AnyLineKind } from './define-line';
import type { FoundProblem } from './positioned-yaml';

export type CheckedLines =
  { readonly ok: true; readonly file: LinesFile } | { readonly ok: false; readonly problems: readonly FoundProblem[] };

/** Checks the content of a lines file by itself: fields, known kinds, and each kind's settings. */
export function checkOne(content: unknown, kinds: readonly AnyLineKind[]): CheckedLines {
  const parsed = linesFileSchema.safeParse(content);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ path, reason: message })) };
  const problems = checkKinds(parsed.data, kinds);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data };
}

function checkKinds(file: LinesFile, kinds: readonly AnyLineKind[]): readonly FoundProblem[] {
  const known = new Map(kinds.map((kind) => [kind.kind, kind]));
  return connectionsOf(file).flatMap(({ connection, path }): readonly FoundProblem[] => {
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

const connectionsOf = (file: LinesFile) =>
  file.lines.flatMap((line, lineIndex) =>
    line.connections.map((connection, index) => ({
      connection,
      path: ['lines', lineIndex, 'connections', index] as readonly PropertyKey[],
    })),
  );
