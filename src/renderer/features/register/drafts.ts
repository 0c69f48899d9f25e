import type { CallbackDraft, Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Artikel } from '../../../shared/domain/kennis';
import { nl } from '../../text/nl';
import type { SaveProblem } from '../conversations';

/** A callback request that starts with what is known of the caller. */
export const emptyCallback = ({ caller }: Pick<Conversation, 'caller'>): CallbackDraft => ({
  soort: 'afdeling',
  identificatie: '',
  naam: '',
  toelichting: '',
  telefoonnummer: caller.telefoonnummer ?? '',
  email: '',
  contactNaam: caller.naam ?? '',
  voorkeursmoment: '',
});

type Source = Pick<Artikel, 'id' | 'titel'>;

/** What an article that was opened adds to a question: itself as a source. */
export const withSource = ({ artikelen }: QuestionDraft, { id, titel }: Source): Partial<QuestionDraft> =>
  artikelen.some((artikel) => artikel.id === id) ? {} : { artikelen: [...artikelen, { id, titel }] };

/** Whether the note says that this article was explained. */
export const isExplained = ({ note }: QuestionDraft, { titel }: Pick<Source, 'titel'>): boolean =>
  note.includes(nl.register.noteLine(titel));

/** What an article that was explained adds to a question: itself as a source, a line in the note, and its words where nothing was typed yet. */
export function consulted(question: QuestionDraft, artikel: Source & Pick<Artikel, 'upn'>): Partial<QuestionDraft> {
  if (isExplained(question, artikel)) return withSource(question, artikel);
  return {
    ...withSource(question, artikel),
    vraag: question.vraag === '' ? artikel.titel : question.vraag,
    product: question.product ?? artikel.upn,
    note:
      question.note +
      (question.note === '' || question.note.endsWith('\n') ? '' : '\n') +
      nl.register.noteLine(artikel.titel),
  };
}

/** The words for what is wrong with one field of one question; null when nothing is. */
export function problemText(problems: readonly SaveProblem[], questionId: string, field: string): string | null {
  const problem = problems.find((one) => one.questionId === questionId && one.field === field);
  return problem ? (nl.register.problems[field]?.[problem.reason] ?? nl.register.problemOther(field)) : null;
}
