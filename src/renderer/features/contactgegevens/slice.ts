import type { ContactChange, ContactChangeEntry, ContactChangeReply } from '../../../shared/domain/contactgegevens';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { SliceCreator } from '../../state/slice';

export type ContactgegevensSlice = {
  /** What this desk changed of the one on screen, newest first. */
  readonly contactHistory: readonly ContactChangeEntry[];
  readonly loadContactHistory: (conversationId: ConversationId) => Promise<void>;
  /** How it went, or why main did not even try. */
  readonly changeContact: (
    conversationId: ConversationId,
    change: ContactChange,
  ) => Promise<ContactChangeReply | { readonly state: 'forbidden'; readonly error: IpcError }>;
};

/** How somebody is reached. */
export const createContactgegevensSlice =
  (bridge: Pick<Bridge, 'contactgegevens'>): SliceCreator<ContactgegevensSlice> =>
  (set) => ({
    contactHistory: [],
    loadContactHistory: async (conversationId) => {
      const reply = await bridge.contactgegevens.history({ conversationId });
      set({ contactHistory: reply.ok ? reply.value : [] });
    },
    changeContact: async (conversationId, change) => {
      const reply: IpcReply<ContactChangeReply> = await bridge.contactgegevens.change({ conversationId, change });
      if (!reply.ok) return { state: 'forbidden', error: reply.error };
      if (reply.value.state === 'done') set({ contactHistory: reply.value.history });
      return reply.value;
    },
  });
