import type { ProcesView, SaveVariant, SaveVariantReply } from '../../../../shared/domain/proces';
import type { Bridge } from '../../../../shared/ipc/contract';
import type { IpcReply } from '../../../../shared/ipc/define';
import { idle, loading, settled, type Async } from '../../../state/async';
import type { SliceCreator } from '../../../state/slice';

export type ProcessesSlice = {
  readonly processes: Async<readonly ProcesView[]>;
  readonly loadProcesses: () => Promise<void>;
  /** Keeps a variant; the list of processes then has it. */
  readonly saveVariant: (asked: SaveVariant) => Promise<IpcReply<SaveVariantReply>>;
};

/** What processes ask of a resident, and other ways to do them. */
export const createProcessesSlice =
  (bridge: Pick<Bridge, 'processes'>): SliceCreator<ProcessesSlice> =>
  (set, get) => ({
    processes: idle,
    loadProcesses: async () => {
      if (get().processes.state !== 'ready') set({ processes: loading });
      set({ processes: settled(await bridge.processes.list({})) });
    },
    saveVariant: async (asked) => {
      const reply = await bridge.processes.save(asked);
      const { processes } = get();
      if (reply.ok && reply.value.state === 'saved' && processes.state === 'ready') {
        const { proces } = reply.value;
        const value = processes.value.map((one) => (one.id === proces.id ? proces : one));
        set({ processes: { state: 'ready', value } });
      }
      return reply;
    },
  });
