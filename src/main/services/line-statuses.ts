import type { LineResult } from '../../shared/result';
import type { ConnectionStatus } from '../../shared/ipc/schemas';
import type { Connection, LinesPort } from '../ports/lines';

export type LineStatuses = {
  readonly list: () => readonly ConnectionStatus[];
  readonly onAnswer: (connection: Connection, result: LineResult<unknown>) => void;
};

/** The state of every connection of now as its last answers showed it. A question that was never put says nothing of the line. */
export function createLineStatuses(
  lines: Pick<LinesPort, 'connections'>,
  onChange: (status: ConnectionStatus) => void,
): LineStatuses {
  const known = new Map<string, ConnectionStatus>();
  const statusOf = ({ id, lineId, name }: Connection): ConnectionStatus => ({
    ...(known.get(id) ?? { connectionId: id, state: 'unknown', error: null, lastSuccessAt: null }),
    lineId,
    name,
  });
  return {
    list: () => lines.connections().map(statusOf),
    onAnswer(connection, result) {
      const before = statusOf(connection);
      const after = next(before, result);
      known.set(connection.id, after);
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
