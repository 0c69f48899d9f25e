import type { ConnectionStatus } from '../../../shared/ipc/schemas';

type Statuses = Readonly<Record<string, ConnectionStatus>>;

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
