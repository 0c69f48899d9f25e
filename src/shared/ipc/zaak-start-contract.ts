import { z } from 'zod';
import { artikelIdSchema, conversationIdSchema } from '../domain/ids';
import { list, shape } from '../domain/schema';
import {
  eigenschapVraagSchema,
  startedZaakSchema,
  zaakStartReplySchema,
  zaakStartSchema,
  zaaktypeChoiceSchema,
} from '../domain/zaak-start';
import { lineResult, perLine } from '../result';
import { event, operation } from './define';

const inConversation = { conversationId: conversationIdSchema };

/** The part of the contract about work that begins while somebody is on the line. */
export const zaakStartContract = {
  zaakStart: {
    /** Kinds of zaak that may be started for the municipality of this conversation, per register. */
    zaaktypen: operation({ input: shape(inConversation), output: perLine(list(zaaktypeChoiceSchema)) }),
    /** What a zaak of this kind has to tell. */
    eigenschappen: operation({
      input: shape({ ...inConversation, zaaktype: zaakStartSchema.unwrap().shape.zaaktype }),
      output: lineResult(list(eigenschapVraagSchema)),
    }),
    /** Into the outbox and on its way. The same `startId` again starts nothing twice. */
    start: operation({ input: shape({ ...inConversation, start: zaakStartSchema }), output: zaakStartReplySchema }),
    /** What was started in this conversation, oldest first. */
    list: operation({ input: shape(inConversation), output: list(startedZaakSchema) }),
    /** Opens the online form of an article in the browser, with product and contact in its address: to fill it in together. */
    openIntake: operation({
      input: shape({ ...inConversation, questionId: z.uuid(), artikelId: artikelIdSchema }),
      output: shape({ state: z.enum(['opened', 'noForm', 'otherSite']) }),
    }),
    /** A zaak that was started stands otherwise. */
    changed: event(shape({ ...inConversation, started: startedZaakSchema })),
  },
} as const;
