import { z } from 'zod';
import { cannedNoteSchema, saveCannedNoteSchema } from '../domain/canned-note';
import { outgoingReplySchema, outgoingTextSchema, printedPageSchema, releaseSchema } from '../domain/outgoing';
import { procesViewSchema, removeVariantSchema, saveVariantReplySchema, saveVariantSchema } from '../domain/proces';
import { list, shape } from '../domain/schema';
import { operation } from './define';

const nothing = z.object({}).readonly();

/** The part of the contract about what the desk itself keeps: texts on their way out, canned notes, processes. */
export const deskContract = {
  outgoing: {
    /** Whether a text may go to a resident: it may not name an executor, unless a supervisor says why. */
    check: operation({ input: outgoingTextSchema, output: outgoingReplySchema }),
    /** Shows the page as it will be on paper, in a window that can print it. Refused as any text that a resident gets. */
    print: operation({
      input: shape({ page: printedPageSchema, release: outgoingTextSchema.unwrap().shape.release }),
      output: outgoingReplySchema,
    }),
    /** What supervisors let go, newest first; for supervisors. */
    released: operation({ input: shape({ limit: z.number().int().min(1).max(500) }), output: list(releaseSchema) }),
  },
  notes: {
    /** Shared ones, then the user's own, each by name. */
    list: operation({ input: nothing, output: list(cannedNoteSchema) }),
    /** Keeps an own note; gives the list with it. */
    save: operation({ input: saveCannedNoteSchema, output: list(cannedNoteSchema) }),
    /** Takes an own note away; gives the list without it. */
    remove: operation({ input: shape({ id: z.uuid() }), output: list(cannedNoteSchema) }),
  },
  processes: {
    /** For line managers and supervisors. */
    list: operation({ input: nothing, output: list(procesViewSchema) }),
    /** Keeps a variant; a heavier one needs a reason. For line managers. */
    save: operation({ input: saveVariantSchema, output: saveVariantReplySchema }),
    /** Takes away a variant that was saved; gives the process without it. For line managers. */
    remove: operation({ input: removeVariantSchema, output: procesViewSchema }),
  },
} as const;
