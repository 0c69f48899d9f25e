import { correctionEntrySchema, correctionReplySchema, typedCorrectionSchema } from '../domain/correctie';
import { conversationIdSchema, klantcontactIdSchema } from '../domain/ids';
import { list, shape } from '../domain/schema';
import { operation } from './define';

const inConversation = { conversationId: conversationIdSchema };

/** The part of the contract about contacts that were saved before. */
export const correctieContract = {
  /** What it said before, newest first; of corrections at this desk. */
  history: operation({
    input: shape({ ...inConversation, contactId: klantcontactIdSchema }),
    output: list(correctionEntrySchema),
  }),
  /** A contact of the subject of this conversation. The klantbeeld asks the register again afterwards. */
  correct: operation({
    input: shape({ ...inConversation, correction: typedCorrectionSchema }),
    output: correctionReplySchema,
  }),
};
