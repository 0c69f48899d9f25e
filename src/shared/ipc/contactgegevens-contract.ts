import { contactChangeEntrySchema, contactChangeReplySchema, contactChangeSchema } from '../domain/contactgegevens';
import { conversationIdSchema } from '../domain/ids';
import { list, shape } from '../domain/schema';
import { operation } from './define';

/** The part of the contract about how the subject of a conversation is reached. What is known stands in the klantbeeld. */
export const contactgegevensContract = {
  /** Who changed what at this desk, newest first. */
  history: operation({
    input: shape({ conversationId: conversationIdSchema }),
    output: list(contactChangeEntrySchema),
  }),
  /** Only of a caller who was checked. The klantbeeld asks the register again afterwards. */
  change: operation({
    input: shape({ conversationId: conversationIdSchema, change: contactChangeSchema }),
    output: contactChangeReplySchema,
  }),
};
