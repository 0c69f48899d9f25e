import { z } from 'zod';
import { conversationSchema } from '../domain/conversation';
import { conversationIdSchema } from '../domain/ids';
import { namensCheckIdSchema, namensSoortSchema } from '../domain/namens';
import { shape } from '../domain/schema';
import { operation } from './define';

const inConversation = { conversationId: conversationIdSchema };

/** The part of the contract about callers who speak for somebody else. */
export const namensContract = {
  /** Whoever was chosen speaks for somebody, who is then chosen by `conversations.chooseSubject`. */
  begin: operation({ input: shape({ ...inConversation, soort: namensSoortSchema }), output: conversationSchema }),
  /** What was seen or asked. For `ouder-brp` the BRP decides, whatever is given here. */
  check: operation({
    input: shape({ ...inConversation, id: namensCheckIdSchema, isGoed: z.boolean() }),
    output: conversationSchema,
  }),
  /** The caller speaks for themselves again. */
  end: operation({ input: shape(inConversation), output: conversationSchema }),
};
