import { z } from 'zod';
import { shape } from '../domain/schema';
import { operation } from './define';

/** The part of the contract about the queue of saved contacts as a whole. */
export const wachtrijContract = {
  wachtrij: {
    /**
     * Writes what the user saved and no register has yet to a file that they choose. It names people: the window warns first. Null when
     * cancelled.
     */
    export: operation({ input: z.object({}).readonly(), output: shape({ file: z.string().nullable() }) }),
  },
} as const;
