import type { Bericht, BerichtKeuze, BerichtReply } from '../../../shared/domain/bericht';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { SliceCreator } from '../../state/slice';

export type BerichtenSlice = {
  readonly loadBerichten: (id: ConversationId, questionId: string) => Promise<IpcReply<BerichtKeuze>>;
  readonly sendBericht: (id: ConversationId, bericht: Bericht) => Promise<BerichtReply | IpcError>;
};

/** Confirmations for residents. Nothing of them is held here. */
export const createBerichtenSlice =
  (bridge: Pick<Bridge, 'berichten'>): SliceCreator<BerichtenSlice> =>
  () => ({
    loadBerichten: (conversationId, questionId) => bridge.berichten.choices({ conversationId, questionId }),
    sendBericht: async (conversationId, bericht) => {
      const reply = await bridge.berichten.send({ conversationId, bericht });
      return reply.ok ? reply.value : reply.error;
    },
  });
