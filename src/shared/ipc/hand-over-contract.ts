import { z } from 'zod';
import {
  acceptReplySchema,
  giveReplySchema,
  handOverOfferSchema,
  handOverStateSchema,
  handOverTargetSchema,
} from '../domain/hand-over';
import { conversationIdSchema } from '../domain/ids';
import { list, shape } from '../domain/schema';
import { event, operation } from './define';

const nothing = z.object({}).readonly();

/** The part of the contract about callers that go from one desk to another. */
export const handOverContract = {
  handOver: {
    /** Offers the caller to a colleague or a team, who has fifteen seconds to answer. */
    give: operation({
      input: shape({
        conversationId: conversationIdSchema,
        questionId: z.uuid(),
        to: handOverTargetSchema,
        verteld: z.string().max(2000),
      }),
      output: giveReplySchema,
    }),
    /** Takes the caller back before anybody answered. */
    withdraw: operation({ input: shape({ conversationId: conversationIdSchema }), output: z.null() }),
    /** How an offered caller stands. */
    changed: event(handOverStateSchema),
    /** Callers who are offered to this user. */
    offers: operation({ input: nothing, output: list(handOverOfferSchema) }),
    offered: event(list(handOverOfferSchema)),
    /** Takes a caller: the conversation opens here with everything in it. */
    accept: operation({ input: shape({ id: z.uuid() }), output: acceptReplySchema }),
    refuse: operation({ input: shape({ id: z.uuid(), reden: z.string().max(200) }), output: z.null() }),
    /** Whether callers may be offered to this desk. */
    reachable: operation({ input: shape({ change: z.boolean().nullable() }), output: z.boolean() }),
  },
} as const;
