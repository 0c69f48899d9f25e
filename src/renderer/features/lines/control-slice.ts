import type { LineEntry } from '../../../shared/domain/line-entry';
import type { ConnectionHealth, HistorySlot } from '../../../shared/domain/line-health';
import type { LinesConfiguration } from '../../../shared/domain/lines-configuration';
import type { Bridge } from '../../../shared/ipc/contract';
import { idle, loading, settled, withEntry, type Async } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

/** What line managers and supervisors see of the lines. Holds nothing of a resident. */
export type LineControlSlice = {
  readonly lineRegister: Async<readonly LineEntry[]>;
  /** How each connection does, by its id. */
  readonly connectionHealth: Readonly<Record<string, ConnectionHealth>>;
  /** The last day of a connection, by its id. */
  readonly lineHistory: Readonly<Record<string, Async<readonly HistorySlot[]>>>;
  /** Whether the lines files are right as they are now; null while unknown. */
  readonly linesConfiguration: LinesConfiguration | null;
  /** Asks for the register, and whether its files are right. */
  readonly loadLineRegister: () => Promise<void>;
  readonly loadConnectionHealth: () => Promise<void>;
  readonly loadLineHistory: (connectionId: ConnectionHealth['connectionId']) => Promise<void>;
};

/** The lines under control. */
export const createLineControlSlice =
  (bridge: Pick<Bridge, 'lines'>): SliceCreator<LineControlSlice> =>
  (set, get) => {
    let latest = 0;
    const loadLineRegister = async () => {
      const request = ++latest;
      if (get().lineRegister.state !== 'ready') set({ lineRegister: loading });
      const [register, configuration] = await Promise.all([bridge.lines.register({}), bridge.lines.configuration({})]);
      if (request !== latest) return;
      set({ lineRegister: settled(register) });
      if (configuration.ok) set({ linesConfiguration: configuration.value });
    };
    bridge.lines.configurationChanged((linesConfiguration) => {
      set({ linesConfiguration });
      if (get().lineRegister.state === 'ready') void loadLineRegister();
    });
    return {
      lineRegister: idle,
      connectionHealth: {},
      lineHistory: {},
      linesConfiguration: null,
      loadLineRegister,
      loadConnectionHealth: async () => {
        const reply = await bridge.lines.health({});
        if (reply.ok) set({ connectionHealth: Object.fromEntries(reply.value.map((one) => [one.connectionId, one])) });
      },
      loadLineHistory: async (connectionId) => {
        if (get().lineHistory[connectionId]?.state !== 'ready')
          set({ lineHistory: withEntry(get().lineHistory, connectionId, loading) });
        const history = settled(await bridge.lines.history({ connectionId, days: 1 }));
        set({ lineHistory: withEntry(get().lineHistory, connectionId, history) });
      },
    };
  };
