import type { LineSummary } from '../../../shared/domain/line';
import type { ConnectionStatus } from '../../../shared/ipc/schemas';

/** One row of the lines screen: a connection with its line and its state. */
export type ConnectionRow = {
  readonly line: LineSummary;
  readonly connection: LineSummary['connections'][number];
  readonly status: ConnectionStatus | null;
};

type Statuses = Readonly<Record<string, ConnectionStatus>>;

/** All connections in the order of their lines. */
export const connectionRows = (lines: readonly LineSummary[], statuses: Statuses): readonly ConnectionRow[] =>
  lines.flatMap((line) =>
    line.connections.map((connection) => ({ line, connection, status: statuses[connection.id] ?? null })),
  );

/** How all connections stand together, for the title bar and the status line. `stale` and `failed` are those to name. */
export type LineHealth = {
  readonly total: number;
  readonly fresh: number;
  readonly unknown: number;
  readonly stale: readonly ConnectionStatus[];
  readonly failed: readonly ConnectionStatus[];
};

/** The health of all connections. One that was never asked is neither fresh nor failed. */
export function lineHealth(statuses: Statuses): LineHealth {
  const all = Object.values(statuses);
  const of = (state: ConnectionStatus['state']) => all.filter((status) => status.state === state);
  return {
    total: all.length,
    fresh: of('fresh').length,
    unknown: of('unknown').length,
    stale: of('stale'),
    failed: of('failed'),
  };
}

/** Rows whose line, connection, executor or municipality holds the text; only those in trouble when asked. */
export function matchingRows(
  rows: readonly ConnectionRow[],
  text: string,
  isTroubleOnly: boolean,
): readonly ConnectionRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(({ line, connection, status }) => {
    const words = [line.name, line.id, line.executor, connection.name, connection.kind, ...line.municipalities]
      .join(' ')
      .toLowerCase();
    const isTrouble = status?.state === 'failed' || status?.state === 'stale';
    return words.includes(wanted) && (!isTroubleOnly || isTrouble);
  });
}
