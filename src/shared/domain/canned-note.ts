import { z } from 'zod';
import { isBeantwoordSchema, resultaatSchema } from './conversation';
import { isVariable, variablesOf } from './note-variables';
import { list, shape } from './schema';

/** Longest text: the limit of a note in Klantinteracties 0.9. */
const TEKST_MAX = 1000;
const naam = z.string().trim().min(2).max(60);
const tekst = z.string().trim().min(1).max(TEKST_MAX);

/** A note that is put in a contact with a few letters: shared, or an agent's own. */
export const cannedNoteSchema = shape({
  id: z.string(),
  naam: z.string(),
  /** With variables, such as `{beller}`. */
  tekst: z.string(),
  /** Result that is chosen with it; null leaves it. */
  resultaat: resultaatSchema.nullable(),
  isBeantwoord: isBeantwoordSchema.nullable(),
  isEigen: z.boolean(),
});
export type CannedNote = z.infer<typeof cannedNoteSchema>;

/** An own note to keep: a new one, or in the place of one that was kept. */
export const saveCannedNoteSchema = shape({
  id: z.uuid().nullable(),
  naam,
  tekst,
  resultaat: resultaatSchema.nullable(),
  isBeantwoord: isBeantwoordSchema.nullable(),
});
export type SaveCannedNote = z.infer<typeof saveCannedNoteSchema>;

/** A file of shared notes, version 1. */
export const cannedNotesFileSchema = z
  .strictObject({
    version: z.literal(1),
    notes: list(
      z
        .strictObject({
          id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
          naam,
          tekst,
          resultaat: resultaatSchema.optional(),
          isBeantwoord: isBeantwoordSchema.optional(),
        })
        .readonly()
        .refine((note) => variablesOf(note.tekst).every(isVariable), {
          path: ['tekst'],
          message: 'holds an unknown variable',
        }),
    ),
  })
  .readonly();
