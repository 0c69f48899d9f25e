import type { ProcesView, RemoveVariant, SaveVariant, SaveVariantReply } from '../../../../shared/domain/proces';
import type { Bridge } from '../../../../shared/ipc/contract';
import type { IpcReply } from '../../../../shared/ipc/define';
import { idle, loading, settled, type Async } from '../../../state/async';
import type { SliceCreator } from '../../../state/slice';

export type ProcessesSlice = {
  readonly processes: Async<readonly ProcesView[]>;
  readonly loadProcesses: () => Promise<void>;
  /** Keeps a variant; the list of processes then has it. */
  readonly saveVariant: (asked: SaveVariant) => Promise<IpcReply<SaveVariantReply>>;
  /** The list of processes is then without it. */
  readonly removeVariant: (asked: RemoveVariant) => Promise<IpcReply<ProcesView>>;
};

/** What processes ask of a resident, and other ways to do them. */
export const createProcessesSlice =
  (bridge: Pick<Bridge, 'processes'>): SliceCreator<ProcessesSlice> =>
  (set, get) => {
    const show = (proces: ProcesView): void => {
      const { processes } = get();
      if (processes.state !== 'ready') return;
      set({
        processes: { state: 'ready', value: processes.value.map((one) => (one.id === proces.id ? proces : one)) },
      });
    };
    return {
      processes: idle,
      loadProcesses: async () => {
        if (get().processes.state !== 'ready') set({ processes: loading });
        set({ processes: settled(await bridge.processes.list({})) });
      },
      saveVariant: async (asked) => {
        const reply = await bridge.processes.save(asked);
        if (reply.ok && reply.value.state === 'saved') show(reply.value.proces);
        return reply;
      },
      removeVariant: async (asked) => {
        const reply = await bridge.processes.remove(asked);
        if (reply.ok) show(reply.value);
        return reply;
      },
    };
  };
