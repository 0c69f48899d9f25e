import type { LineDecisions } from '../../../shared/domain/decisions';
import type { LineSummary } from '../../../shared/domain/line';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { ConnectionStatus } from '../../../shared/ipc/schemas';
import { idle, loading, settled, withEntry, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

export type LinesSlice = {
  readonly lines: Async<readonly LineSummary[]>;
  /** The newest state per connection id; main pushes each change. */
  readonly connectionStatuses: Readonly<Record<string, ConnectionStatus>>;
  /** Who decides what, by {@link decisionsKey}; null where there is no line. */
  readonly lineDecisions: Readonly<Record<string, LineDecisions | null>>;
  /** Asks which lines there are and how they stand. */
  readonly loadLines: () => Promise<void>;
  /** Asks who decides what, once; gives why main did not say, or null. */
  readonly loadDecisions: (about: DecisionsAbout) => Promise<IpcError | null>;
};

/** Something of which a line is asked. */
export type DecisionsAbout = Parameters<Bridge['lines']['decides']>[0];

/** The same for what is the same. */
export const decisionsKey = (about: DecisionsAbout): string => JSON.stringify(about);

/** The lines and whether they answer. */
export const createLinesSlice =
  (bridge: Pick<Bridge, 'lines'>): SliceCreator<LinesSlice> =>
  (set, get) => {
    let latest = 0;
    // What main pushed since the last question was put: newer than the list that answers it.
    let pushed = new Set<string>();
    bridge.lines.statusChanged((status) => {
      pushed.add(status.connectionId);
      set({ connectionStatuses: withEntry(get().connectionStatuses, status.connectionId, status) });
    });
    // Other files, other deciders.
    bridge.lines.configurationChanged(() => set({ lineDecisions: {} }));
    return {
      lines: idle,
      connectionStatuses: {},
      lineDecisions: {},
      loadDecisions: async (about) => {
        const key = decisionsKey(about);
        if (key in get().lineDecisions) return null;
        const reply = await bridge.lines.decides(about);
        if (!reply.ok) return reply.error;
        set({ lineDecisions: withEntry(get().lineDecisions, key, reply.value) });
        return null;
      },
      loadLines: async () => {
        const request = ++latest;
        pushed = new Set();
        if (get().lines.state !== 'ready') set({ lines: loading });
        const [lines, statuses] = await Promise.all([bridge.lines.list({}), bridge.lines.statuses({})]);
        if (request !== latest) return;
        set({ lines: settled(lines) });
        if (!statuses.ok) return;
        const listed = statuses.value
          .filter(({ connectionId }) => !pushed.has(connectionId))
          .map((status) => [status.connectionId, status] as const);
        set({ connectionStatuses: { ...get().connectionStatuses, ...Object.fromEntries(listed) } });
      },
    };
  };
