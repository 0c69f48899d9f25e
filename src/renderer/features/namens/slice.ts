import type { Conversation } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import type { NamensCheckId, NamensSoort } from '../../../shared/domain/namens';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { SliceCreator } from '../../state/slice';

export type NamensSlice = {
  /** Why the last change was refused; null when it was not. */
  readonly namensError: IpcError | null;
  /** Each gives the conversation as main has it now, or null when it refused. */
  readonly beginNamens: (conversationId: ConversationId, soort: NamensSoort) => Promise<Conversation | null>;
  readonly checkNamens: (
    conversationId: ConversationId,
    check: { readonly id: NamensCheckId; readonly isGoed: boolean },
  ) => Promise<Conversation | null>;
  readonly endNamens: (conversationId: ConversationId) => Promise<Conversation | null>;
};

/** Callers who speak for somebody else. */
export const createNamensSlice =
  (bridge: Pick<Bridge, 'namens'>): SliceCreator<NamensSlice> =>
  (set) => {
    const taken = (reply: IpcReply<Conversation>): Conversation | null => {
      set({ namensError: reply.ok ? null : reply.error });
      return reply.ok ? reply.value : null;
    };
    const api = bridge.namens;
    return {
      namensError: null,
      beginNamens: async (conversationId, soort) => taken(await api.begin({ conversationId, soort })),
      checkNamens: async (conversationId, check) => taken(await api.check({ conversationId, ...check })),
      endNamens: async (conversationId) => taken(await api.end({ conversationId })),
    };
  };
