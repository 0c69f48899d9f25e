// Without zod: the window fills notes in while somebody types.

/** What a note can name, in braces. */
export const NOTE_VARIABLES = [
  'beller',
  'datum',
  'tijd',
  'telefoon',
  'medewerker',
  'gemeente',
  'onderwerp',
  'zaak',
] as const;
export type NoteVariable = (typeof NOTE_VARIABLES)[number];

/** What stands for something that is not known. */
const UNKNOWN = '…';
const VARIABLE = /\{([a-z]+)\}/g;

/** Whether a word in braces is one that a note can name. */
export const isVariable = (name: string): name is NoteVariable => NOTE_VARIABLES.some((known) => known === name);
/** The words in braces of a text. */
export const variablesOf = (text: string): readonly string[] =>
  [...text.matchAll(VARIABLE)].map(([, name = '']) => name);

/** The text with its variables filled in, in one pass: what a value holds is not filled again. Words in braces that are no variable stay. */
export const fillNote = (text: string, values: Readonly<Partial<Record<NoteVariable, string | null>>>): string =>
  text.replace(VARIABLE, (whole, name: string) => (isVariable(name) ? values[name]?.trim() || UNKNOWN : whole));
