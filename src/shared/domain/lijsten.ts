import { z } from 'zod';
import { isBeantwoordSchema, resultaatSchema } from './conversation';
import { kanaalSchema } from './klantcontact';
import { isVariable, variablesOf } from './note-variables';
import { list, shape } from './schema';

/** Lists that everybody at this desk works with, kept by an administrator. An entry is never removed, only withdrawn: records name it. */
export const LIJSTEN = ['resultaatgroepen', 'resultaten', 'kanalen', 'vragensets', 'notities', 'macros'] as const;
export const lijstSchema = z.enum(LIJSTEN);
export type Lijst = z.infer<typeof lijstSchema>;

const id = resultaatSchema;
const naam = z.string().trim().min(2).max(60);
const tekst = (min: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(1000)
    .refine((text) => variablesOf(text).every(isVariable), { message: 'variable' });
const entry = { id, naam, isIngetrokken: z.boolean().default(false) };

/** First level of the results. */
export const resultaatgroepSchema = shape(entry);
export type Resultaatgroep = z.infer<typeof resultaatgroepSchema>;

/** How a question ends. `isBeantwoord` is proposed with it. */
export const resultaatOptieSchema = shape({ ...entry, groep: id, isBeantwoord: isBeantwoordSchema });
export type ResultaatOptie = z.infer<typeof resultaatOptieSchema>;

/** A channel as it is registered. `soort` says how the desk behaves: with whom an identity document is seen, what rings. */
export const kanaalOptieSchema = shape({ ...entry, naam: naam.max(50), soort: kanaalSchema });
export type KanaalOptie = z.infer<typeof kanaalOptieSchema>;

/** One question of a set. */
export const vraagSchema = shape({
  id,
  label: z.string().trim().min(2).max(120),
  soort: z.enum(['kort', 'lang', 'keuze', 'vink']),
  /** For `keuze` only. */
  opties: list(z.string().trim().min(1).max(80)).default([]),
  isVerplicht: z.boolean().default(false),
});
export type Vraag = z.infer<typeof vraagSchema>;

/** Questions that go with a callback: for one department, or all; for some subjects, or all. */
export const vragensetSchema = shape({
  ...entry,
  /** Identification of the afdeling or groep in the address book; null: whoever is asked. */
  afdeling: z.string().trim().min(1).max(100).nullable().default(null),
  /** Words of the product or the question; none: every subject. */
  onderwerpen: list(z.string().trim().min(2).max(100)).default([]),
  vragen: z.array(vraagSchema).min(1).max(12).readonly(),
});
export type Vragenset = z.infer<typeof vragensetSchema>;

/** A canned text for everybody. */
export const notitieSchema = shape({
  ...entry,
  tekst: tekst(1),
  resultaat: resultaatSchema.nullable().default(null),
  isBeantwoord: isBeantwoordSchema.nullable().default(null),
});
export type Notitie = z.infer<typeof notitieSchema>;

/** Whom a macro asks to call back. */
export const macroDoelSchema = shape({
  soort: z.enum(['afdeling', 'groep', 'medewerker']),
  identificatie: z.string().min(1).max(100),
  naam: z.string().min(1).max(200),
});

/** One key for a result, a department and a note, each as far as it has one. */
export const macroSchema = shape({
  ...entry,
  /** 2 to 8: the function key. Null: by the palette only. */
  toets: z.number().int().min(2).max(8).nullable().default(null),
  resultaat: resultaatSchema.nullable().default(null),
  doel: macroDoelSchema.nullable().default(null),
  tekst: tekst(0).default(''),
});
export type Macro = z.infer<typeof macroSchema>;

const entriesOf = {
  resultaatgroepen: list(resultaatgroepSchema),
  resultaten: list(resultaatOptieSchema),
  kanalen: list(kanaalOptieSchema),
  vragensets: list(vragensetSchema),
  notities: list(notitieSchema),
  macros: list(macroSchema),
};

/** What ships, and what an administrator made of it. `revision` rises with each change, so that two administrators do not undo each other. */
export const lijstenSchema = shape({ version: z.literal(1), revision: z.number().int().min(0), ...entriesOf });
export type Lijsten = z.infer<typeof lijstenSchema>;

/** The schema of one entry of a list. */
export const ENTRY_SCHEMAS = {
  resultaatgroepen: resultaatgroepSchema,
  resultaten: resultaatOptieSchema,
  kanalen: kanaalOptieSchema,
  vragensets: vragensetSchema,
  notities: notitieSchema,
  macros: macroSchema,
} as const;
export type Entry<L extends Lijst = Lijst> = z.infer<(typeof ENTRY_SCHEMAS)[L]>;

/** What is wrong with an entry: the field, and a code for which the window has the words. */
export type EntryProblem = { readonly field: string; readonly reason: string };

/** One change to a list, as it is remembered. */
export const lijstChangeSchema = shape({
  at: z.string(),
  userId: z.string(),
  lijst: lijstSchema,
  /** Null when the order changed. */
  entryId: z.string().nullable(),
  change: z.enum(['added', 'changed', 'withdrawn', 'restored', 'ordered']),
  /** Names of the fields that changed; never what is in them. */
  fields: list(z.string()),
});
export type LijstChange = z.infer<typeof lijstChangeSchema>;
