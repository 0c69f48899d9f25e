import type { QuestionDraft } from './conversation';

/** A question of which nothing was filled in. */
export const emptyQuestion = (id: string): QuestionDraft => ({
  id,
  vraag: '',
  note: '',
  product: null,
  artikelen: [],
  zaak: null,
  resultaat: null,
  isBeantwoord: null,
  callback: null,
});
