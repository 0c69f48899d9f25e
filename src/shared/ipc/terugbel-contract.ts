import { z } from 'zod';
import { instantSchema } from '../domain/datum';
import { connectionIdSchema, municipalityIdSchema } from '../domain/ids';
import { list, shape } from '../domain/schema';
import { ATTEMPT_OUTCOMES } from '../domain/terugbel/attempts';
import {
  attentionSchema,
  boardSchema,
  boardScopeSchema,
  changeReplySchema,
  openReplySchema,
  taakRefSchema,
  unitSchema,
} from '../domain/terugbel/board';
import { boardDraftSchema } from '../domain/terugbel/board-draft';
import { operation, type IpcContract } from './define';

const ref = taakRefSchema.unwrap().shape;

/** Set by the window for one thing that is done, so that doing it again after a lost answer writes it once. */
const doneId = z.uuid();

/** Callbacks after they were registered, as a part of the contract. */
export const terugbelContract = {
  /** Until when a callback about this has to happen when it is asked for now. */
  term: operation({
    input: shape({
      municipality: municipalityIdSchema,
      product: z.string().max(200).nullable(),
      connectionId: connectionIdSchema.nullable(),
    }),
    output: shape({ dueAt: instantSchema, norm: z.string(), line: z.string().nullable() }),
  }),
  /** Everybody's is for the contact centre. */
  list: operation({ input: shape({ scope: boardScopeSchema }), output: boardSchema }),
  /** What asks for attention now; null: a register did not answer, so that nobody knows. */
  attention: operation({ input: shape({}), output: attentionSchema.nullable() }),
  /** All of one callback. */
  open: operation({ input: taakRefSchema, output: openReplySchema }),
  /** Keeps what is being typed about a callback until it was sent; it comes back when the callback is opened. */
  keepDraft: operation({ input: shape({ ...ref, draft: boardDraftSchema }), output: z.null() }),
  /** Takes it: written, then read again. Who lost is told who has it. */
  claim: operation({ input: taakRefSchema, output: changeReplySchema }),
  /** Gives it back to its team. */
  release: operation({ input: taakRefSchema, output: changeReplySchema }),
  /** To another team or colleague; until when to call back stays. */
  forward: operation({
    input: shape({ ...ref, doneId, to: unitSchema, reason: z.string().trim().max(1000) }),
    output: changeReplySchema,
  }),
  /** It does not belong here: back to the contact centre, with why; until when to call back stays. */
  sendBack: operation({
    input: shape({ ...ref, doneId, reason: z.string().trim().min(1).max(1000) }),
    output: changeReplySchema,
  }),
  /** The resident called again: what they said goes to the callback that waits already. `nummersGelaten`: numbers that the agent left in it. */
  add: operation({
    input: shape({
      ...ref,
      doneId,
      text: z.string().trim().min(1).max(1000),
      nummersGelaten: list(z.string().max(40)).optional(),
    }),
    output: changeReplySchema,
  }),
  /** One attempt to reach the resident. */
  attempt: operation({
    input: shape({ ...ref, doneId, outcome: z.enum(ATTEMPT_OUTCOMES), note: z.string().trim().max(1000) }),
    output: changeReplySchema,
  }),
  /** Ends it. `outcome`: what the resident is told; it may not name an executor. `how`: told in a call, or sent. */
  close: operation({
    input: shape({
      ...ref,
      doneId,
      how: z.enum(['gesproken', 'bericht']),
      outcome: z.string().trim().min(1).max(1000),
    }),
    output: changeReplySchema,
  }),
} as const satisfies IpcContract[string];
