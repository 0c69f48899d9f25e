import type {
  AcceptReply,
  GiveReply,
  HandOverOffer,
  HandOverState,
  HandOverTarget,
} from '../../../shared/domain/hand-over';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import { withEntry, withoutEntry } from '../../state/async';
import type { SliceCreator } from '../../state/slice';

export type HandOverDraft = { readonly to: HandOverTarget; readonly verteld: string };

export type HandOverSlice = {
  /** How the caller of a conversation stands; absent: not offered. */
  readonly handOvers: Readonly<Record<string, HandOverState>>;
  readonly handOverDrafts: Readonly<Record<string, HandOverDraft>>;
  /** Callers who are offered to this user. */
  readonly offeredCallers: readonly HandOverOffer[];
  readonly isReachable: boolean;
  readonly changeHandOver: (id: ConversationId, draft: HandOverDraft) => void;
  readonly giveCaller: (id: ConversationId, questionId: string, draft: HandOverDraft) => Promise<GiveReply | IpcError>;
  readonly takeBack: (id: ConversationId) => Promise<void>;
  readonly acceptCaller: (id: string) => Promise<AcceptReply | IpcError>;
  readonly refuseCaller: (id: string, reden: string) => Promise<void>;
  readonly loadReachable: (change: boolean | null) => Promise<void>;
  readonly forgetHandOver: (id: ConversationId) => void;
};

/** Callers that go from one desk to another. */
export const createHandOverSlice =
  (bridge: Pick<Bridge, 'handOver'>): SliceCreator<HandOverSlice> =>
  (set, get) => {
    const api = bridge.handOver;
    const show = (state: HandOverState) => set({ handOvers: withEntry(get().handOvers, state.conversationId, state) });
    api.changed(show);
    api.offered((offeredCallers) => set({ offeredCallers }));
    return {
      handOvers: {},
      handOverDrafts: {},
      offeredCallers: [],
      isReachable: true,
      changeHandOver: (id, draft) => set({ handOverDrafts: withEntry(get().handOverDrafts, id, draft) }),
      giveCaller: async (conversationId, questionId, { to, verteld }) => {
        const reply = await api.give({ conversationId, questionId, to, verteld });
        if (!reply.ok) return reply.error;
        if (reply.value.state === 'offered') show(reply.value.handOver);
        return reply.value;
      },
      takeBack: async (conversationId) => void (await api.withdraw({ conversationId })),
      acceptCaller: async (id) => {
        const reply = await api.accept({ id });
        return reply.ok ? reply.value : reply.error;
      },
      refuseCaller: async (id, reden) => void (await api.refuse({ id, reden })),
      loadReachable: async (change) => {
        const reply = await api.reachable({ change });
        if (reply.ok) set({ isReachable: reply.value });
      },
      forgetHandOver: (id) =>
        set({
          handOvers: withoutEntry(get().handOvers, id),
          handOverDrafts: withoutEntry(get().handOverDrafts, id),
        }),
    };
  };
