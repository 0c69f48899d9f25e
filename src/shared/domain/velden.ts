import type { ArtikelField } from './kennis';

// Without zod: the window writes and compares these fields, and zod is longer than all that it shows at first.

/** What may be said of an article, in the order of a talk. The internal memo never is. */
export const SPOKEN_VELDEN = [
  'tekst',
  'kostenEnBetaalmethoden',
  'bewijs',
  'vereisten',
  'uitersteTermijn',
  'wtdBijGeenReactie',
  'procedureBeschrijving',
  'bezwaarEnBeroep',
  'notice',
  'contact',
] as const satisfies readonly ArtikelField[];

/** The texts of an article in the order in which an editor writes them. */
export const VELDEN = [...SPOKEN_VELDEN, 'deskMemo'] as const satisfies readonly ArtikelField[];
