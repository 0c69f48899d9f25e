import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { RingingCall } from '../../../shared/ipc/schemas';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { SliceCreator } from '../../state/slice';

export type CallsSlice = {
  /** Ringing calls, longest first. */
  readonly ringing: readonly RingingCall[];
  readonly simulateError: IpcError | null;
  /** Stops showing a call: it was answered here, or somebody else takes it. */
  readonly forgetCall: (callId: string) => void;
  readonly dismissCall: (callId: string) => Promise<void>;
  /** Rings as if this number called; true when it does. */
  readonly simulateCall: (call: {
    readonly telefoonnummer: string;
    readonly municipality: MunicipalityId;
  }) => Promise<boolean>;
};

/** Calls that ring. A call rings again with its candidates when the contact register answered. */
export const createCallsSlice =
  (bridge: Pick<Bridge, 'calls'>): SliceCreator<CallsSlice> =>
  (set, get) => {
    // An answered or dismissed call must not come back with its late candidates.
    const gone = new Set<string>();
    const forget = (callId: string) => {
      gone.add(callId);
      set({ ringing: get().ringing.filter((call) => call.callId !== callId) });
    };
    bridge.calls.ringing((call) => {
      if (gone.has(call.callId)) return;
      const isKnown = get().ringing.some(({ callId }) => callId === call.callId);
      set({
        ringing: isKnown
          ? get().ringing.map((known) => (known.callId === call.callId ? call : known))
          : [...get().ringing, call],
      });
    });
    bridge.calls.stopped(({ callId }) => forget(callId));
    return {
      ringing: [],
      simulateError: null,
      forgetCall: forget,
      dismissCall: async (callId) => {
        forget(callId);
        await bridge.calls.dismiss({ callId });
      },
      simulateCall: async (call) => {
        set({ simulateError: null });
        const reply = await bridge.calls.simulate(call);
        if (!reply.ok) set({ simulateError: reply.error });
        return reply.ok;
      },
    };
  };
