import type { LineConfig } from '../../shared/domain/line';
import { createLineResolver } from '../../shared/domain/line-scope';
import type { LineRegister } from '../ports/line-register';

/** The register of the lines that `lines` gives; its indexes are made anew when that is another list. */
export function createLineRegister(lines: () => readonly LineConfig[]): LineRegister {
  let made: ReturnType<typeof indexesOf> | null = null;
  const indexes = () => {
    const current = lines();
    if (made?.lines !== current) made = indexesOf(current);
    return made;
  };
  return {
    all: lines,
    byId: (id) => indexes().byId.get(id) ?? null,
    byConnection: (id) => indexes().byConnection.get(id) ?? null,
    resolve(question) {
      const { resolver, byId } = indexes();
      const id = resolver.resolve(question);
      return id === null ? null : (byId.get(id) ?? null);
    },
  };
}

const indexesOf = (lines: readonly LineConfig[]) => ({
  lines,
  resolver: createLineResolver(lines),
  byId: new Map(lines.map((line) => [line.id, line])),
  byConnection: new Map(lines.flatMap((line) => line.connections.map(({ id }) => [id, line] as const))),
});
