import type { CorrectionEntry, CorrectionReply, TypedCorrection } from '../../../shared/domain/correctie';
import type { ConversationId, KlantcontactId } from '../../../shared/domain/ids';
import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { SliceCreator } from '../../state/slice';

export type CorrectieSlice = {
  /** What a contact said before; none when this desk did not correct it. */
  readonly correctionsOf: (
    conversationId: ConversationId,
    contactId: KlantcontactId,
  ) => Promise<readonly CorrectionEntry[]>;
  /** How it went, or why main did not even try. */
  readonly correctContact: (
    conversationId: ConversationId,
    correction: TypedCorrection,
  ) => Promise<CorrectionReply | { readonly state: 'forbidden'; readonly error: IpcError }>;
};

/** Contacts that were saved before. Nothing of them is held here. */
export const createCorrectieSlice =
  (bridge: Pick<Bridge, 'correctie'>): SliceCreator<CorrectieSlice> =>
  () => ({
    correctionsOf: async (conversationId, contactId) => {
      const reply = await bridge.correctie.history({ conversationId, contactId });
      return reply.ok ? reply.value : [];
    },
    correctContact: async (conversationId, correction) => {
      const reply = await bridge.correctie.correct({ conversationId, correction });
      return reply.ok ? reply.value : { state: 'forbidden', error: reply.error };
    },
  });
