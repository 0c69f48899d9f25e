import { z } from 'zod';
import { berichtKeuzeSchema, berichtReplySchema, berichtSchema } from '../domain/bericht';
import { conversationIdSchema } from '../domain/ids';
import { shape } from '../domain/schema';
import { operation } from './define';

/** The part of the contract about confirmations for residents. */
export const berichtenContract = {
  berichten: {
    /** Templates filled in for one question, to whom, and whether mail can leave. */
    choices: operation({
      input: shape({ conversationId: conversationIdSchema, questionId: z.uuid() }),
      output: berichtKeuzeSchema,
    }),
    /** Checked as every text for a resident, never with a BSN; into the outbox and on its way. The same `berichtId` sends once. */
    send: operation({
      input: shape({ conversationId: conversationIdSchema, bericht: berichtSchema }),
      output: berichtReplySchema,
    }),
  },
} as const;
