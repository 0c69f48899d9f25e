import type { ArtikelField } from './kennis';

// Without zod: the window writes and compares these fields, and zod is longer than all that it shows at first.

/** The texts of an article in the order in which an editor writes them. */
export const VELDEN = [
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
  'deskMemo',
] as const satisfies readonly ArtikelField[];
