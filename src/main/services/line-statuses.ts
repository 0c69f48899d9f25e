import type { LineResult } from '../../shared/result';
import type { ConnectionStatus } from '../../shared/ipc/schemas';
import type { Connection } from '../ports/lines';

export type LineStatuses = {
  readonly list: () => readonly ConnectionStatus[];
  readonly onAnswer: (connection: Connection, result: LineResult<unknown>) => void;
};

/** The state of every connection as its last answers showed it. A question that was never put says nothing of the line. */
export function createLineStatuses(
  connections: readonly Connection[],
  onChange: (status: ConnectionStatus) => void,
): LineStatuses {
  const statuses = new Map<string, ConnectionStatus>(
    connections.map(({ id, lineId, name }) => [
      id,
      { connectionId: id, lineId, name, state: 'unknown', error: null, lastSuccessAt: null },
    ]),
  );
  return {
    list: () => [...statuses.values()],
    onAnswer({ id, lineId, name }, result) {
      const before = statuses.get(id) ?? {
        connectionId: id,
        lineId,
        name,
        state: 'unknown',
        error: null,
        lastSuccessAt: null,
      };
      const after = next(before, result);
      statuses.set(id, after);
      if (after.state !== before.state || after.error !== before.error) onChange(after);
    },
  };
}

function next(before: ConnectionStatus, result: LineResult<unknown>): ConnectionStatus {
  if (result.ok) return { ...before, state: 'fresh', error: null, lastSuccessAt: result.fetchedAt };
  const { kind } = result.error;
  // These are answers about the question, or no question at all: the line itself works.
  if (kind === 'notAsked' || kind === 'notFound' || kind === 'tooMany' || kind === 'rejected') return before;
  return { ...before, state: result.lastGood ? 'stale' : 'failed', error: kind };
}
