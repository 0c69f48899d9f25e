import { z } from 'zod';
import { artikelIdSchema, municipalityIdSchema } from '../domain/ids';
import { artikelSchema, kennisHitSchema, passageSchema } from '../domain/kennis';
import { LONGEST_QUESTION } from '../domain/kennis-question';
import { kennisSourceSchema } from '../domain/kennis-source';
import { list, shape } from '../domain/schema';
import { event, operation, type IpcContract } from './define';

const nothing = z.object({}).readonly();

/** Looking up what we answer, and where that comes from. */
export const kennisContract = {
  search: operation({
    input: shape({
      text: z.string().max(LONGEST_QUESTION),
      municipality: municipalityIdSchema,
      limit: z.number().int().min(1).max(50),
      /** Where the question is typed: a newer one from there calls an older one off. */
      place: z.string().max(100).optional(),
    }),
    output: shape({ hits: list(kennisHitSchema), ms: z.number() }),
  }),
  get: operation({
    input: shape({ id: artikelIdSchema, municipality: municipalityIdSchema }),
    output: artikelSchema,
  }),
  /** Where the article answers this question; null when nothing in it does. */
  passage: operation({
    input: shape({ id: artikelIdSchema, municipality: municipalityIdSchema, text: z.string().max(LONGEST_QUESTION) }),
    output: passageSchema.nullable(),
  }),
  /** Shown before anything was typed. */
  top: operation({
    input: shape({ municipality: municipalityIdSchema }),
    output: list(shape({ id: artikelIdSchema, titel: z.string() })),
  }),
  /** Where the articles come from, and how each source stands. */
  sources: operation({ input: nothing, output: list(kennisSourceSchema) }),
  /** Asks all sources now what changed; answers when that is done. */
  sync: operation({ input: nothing, output: z.null() }),
  /** Pushed when a sync begins and when it is done. */
  sourcesChanged: event(list(kennisSourceSchema)),
} satisfies IpcContract[string];
