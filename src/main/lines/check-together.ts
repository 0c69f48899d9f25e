import { productKey, scopesOf, sharedDays, type LineScope } from '../../shared/domain/line-scope';
import type { LineConfig, LinesFile } from '../../shared/domain/line';
import type { FoundProblem } from './positioned-yaml';

/** A problem of one of several files. */
export type ProblemInFile = FoundProblem & { readonly file: number };

type Place = { readonly file: number; readonly path: readonly PropertyKey[] };

/** What holds over all files of an installation at once: ids are unique, and no two lines serve one product at the same time. */
export const checkTogether = (files: readonly LinesFile[]): readonly ProblemInFile[] => [
  ...repeatedIds(files),
  ...overlaps(files),
];

function repeatedIds(files: readonly LinesFile[]): readonly ProblemInFile[] {
  const lines = linesOf(files).map(({ line, file, path }) => ({ id: line.id, file, path: [...path, 'id'] }));
  const connections = linesOf(files).flatMap(({ line, file, path }) =>
    line.connections.map(({ id }, at) => ({ id, file, path: [...path, 'connections', at, 'id'] })),
  );
  return [...repeatedIn(lines), ...repeatedIn(connections)];
}

function repeatedIn(group: readonly (Place & { readonly id: string })[]): readonly ProblemInFile[] {
  const seen = new Set<string>();
  return group.flatMap(({ id, file, path }) => {
    if (seen.has(id)) return [{ file, path, reason: `'${id}' is used twice` }];
    seen.add(id);
    return [];
  });
}

type Claim = Place & { readonly scope: LineScope; readonly line: LineConfig };

/** Each product of each municipality is served by one line at a time; the later of two claims is the one that is wrong. */
function overlaps(files: readonly LinesFile[]): readonly ProblemInFile[] {
  const claims = new Map<string, Claim[]>();
  return linesOf(files).flatMap(({ line, file, path }) =>
    scopesOf(line).flatMap(({ at, ...scope }) => {
      const key = `${scope.municipality} ${productKey(scope.product)}`;
      const before = claims.get(key) ?? [];
      const claim = { scope, line, file, path: [...path, 'products', at] };
      claims.set(key, [...before, claim]);
      return before.flatMap((other) => overlapOf(claim, other));
    }),
  );
}

function overlapOf(claim: Claim, other: Claim): readonly ProblemInFile[] {
  const days = sharedDays(claim.scope, other.scope);
  if (!days) return [];
  const { product, municipality } = claim.scope;
  const period = days.to === null ? `from ${days.from} on` : `from ${days.from} to ${days.to}`;
  const who =
    claim.line === other.line
      ? `'${claim.line.name}' (${claim.line.id}) lists it twice:`
      : `'${other.line.name}' (${other.line.id}) and '${claim.line.name}' (${claim.line.id}) both serve`;
  return [{ file: claim.file, path: claim.path, reason: `${who} '${product}' for ${municipality} ${period}` }];
}

const linesOf = (files: readonly LinesFile[]) =>
  files.flatMap(({ lines }, file) =>
    lines.map((line, at) => ({ line, file, path: ['lines', at] as readonly PropertyKey[] })),
  );
