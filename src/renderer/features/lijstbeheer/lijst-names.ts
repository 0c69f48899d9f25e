import type { Lijst } from '../../../shared/domain/lijsten';

/** The lists in the order in which an administrator looks for them. Not those of the schema, which would bring zod along. */
export const LIJST_NAMES: readonly Lijst[] = [
  'resultaten',
  'resultaatgroepen',
  'kanalen',
  'vragensets',
  'notities',
  'macros',
];
