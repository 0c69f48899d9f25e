import type { ConnectionId } from '../../shared/domain/ids';
import type { LineConfig } from '../../shared/domain/line';
import type { LinesPort } from '../ports/lines';

/** Lines that can be replaced while the desktop runs. */
export type LiveLines = {
  readonly port: LinesPort;
  /** The lines of now; the same list until they are replaced. */
  readonly lines: () => readonly LineConfig[];
  readonly replace: (lines: readonly LineConfig[]) => void;
};

/**
 * One port over lines that may change. What asks `connections()` anew sees the new ones; what was begun with a connection that is gone by
 * now ends with the lines that knew it.
 */
export function createLiveLines(
  initial: readonly LineConfig[],
  connect: (lines: readonly LineConfig[]) => LinesPort,
): LiveLines {
  let lines = initial;
  let current = connect(initial);
  /** Per connection the newest lines that know it. */
  const knowing = new Map<ConnectionId, LinesPort>();
  const remember = (): void => {
    for (const { connections } of lines) for (const { id } of connections) knowing.set(id, current);
  };
  remember();
  const of = (id: ConnectionId): LinesPort => knowing.get(id) ?? current;
  return {
    lines: () => lines,
    replace(next) {
      lines = next;
      current = connect(next);
      remember();
    },
    port: {
      summaries: () => current.summaries(),
      connections: () => current.connections(),
      open: (id, context) => of(id).open(id, context),
      circuit: (id) => of(id).circuit(id),
      probe: (id, context) => of(id).probe(id, context),
    },
  };
}
