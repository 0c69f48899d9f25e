import { z } from 'zod';
import { lijstChangeSchema, lijstenSchema, lijstSchema, macroSchema } from '../domain/lijsten';
import { linesConfigurationSchema } from '../domain/lines-configuration';
import { list, shape } from '../domain/schema';
import { event, operation } from './define';

const nothing = z.object({}).readonly();
const codes = z.string().max(100);
const problems = list(shape({ field: z.string(), reason: z.string() }));
/** An entry as it was filled in: main reads it by the schema of its list, and says per field what is wrong. */
const filledIn = z.record(z.string().max(40), z.json()).readonly();
const change = { lijst: lijstSchema, basedOn: z.number().int().min(0) };
const changeReply = z.discriminatedUnion('state', [
  shape({ state: z.enum(['saved', 'conflict']), lijsten: lijstenSchema }),
  shape({ state: z.literal('invalid'), problems }),
  shape({ state: z.literal('notWritable') }),
]);

/** The part of the contract about lists that everybody works with, and what each user chose from them. */
export const listsContract = {
  lijsten: {
    get: operation({ input: nothing, output: lijstenSchema }),
    changed: event(lijstenSchema),
    /** Adds, changes or withdraws an entry. For administrators. */
    put: operation({ input: shape({ ...change, entry: filledIn }), output: changeReply }),
    /** Puts a list in another order. For administrators. */
    order: operation({ input: shape({ ...change, ids: z.array(codes).max(1000).readonly() }), output: changeReply }),
    /** Whether the file is right as it is now. For administrators. */
    status: operation({ input: nothing, output: linesConfigurationSchema }),
    statusChanged: event(linesConfigurationSchema),
    /** Who changed what at this workstation, newest first. For administrators. */
    history: operation({ input: shape({ limit: z.number().int().min(1).max(500) }), output: list(lijstChangeSchema) }),
    /** The results that the user put under the keys 1 to 7; none: the first ones of the list. */
    favourites: operation({ input: nothing, output: list(codes) }),
    setFavourites: operation({ input: shape({ ids: z.array(codes).max(50).readonly() }), output: list(codes) }),
    /** The user's own macros, by name. */
    macros: operation({ input: nothing, output: list(macroSchema) }),
    saveMacro: operation({
      input: shape({ macro: filledIn }),
      output: z.discriminatedUnion('state', [
        shape({ state: z.literal('saved'), macros: list(macroSchema) }),
        shape({ state: z.literal('invalid'), problems }),
      ]),
    }),
    removeMacro: operation({ input: shape({ id: codes }), output: list(macroSchema) }),
  },
} as const;
