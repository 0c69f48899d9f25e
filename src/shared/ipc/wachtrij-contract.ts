import { z } from 'zod';
import { instantSchema } from '../domain/datum';
import { subjectSchema } from '../domain/klantbeeld';
import { list, shape } from '../domain/schema';
import { operation } from './define';

/** The part of the contract about the queue of saved contacts as a whole. */
export const wachtrijContract = {
  wachtrij: {
    /**
     * Writes what the user saved and no register has yet to a file that they choose. It names people: the window warns first. Null when
     * cancelled.
     */
    export: operation({ input: z.object({}).readonly(), output: shape({ file: z.string().nullable() }) }),
    /** Callers whom the user registered today, the last one first. Names, and no number. */
    recent: operation({
      input: z.object({}).readonly(),
      output: list(shape({ outboxId: z.uuid(), naam: z.string(), onderwerp: z.string(), savedAt: instantSchema })),
    }),
    /** Who such a caller is. Null when the contact is no more. */
    recentSubject: operation({ input: shape({ outboxId: z.uuid() }), output: subjectSchema.nullable() }),
  },
} as const;
