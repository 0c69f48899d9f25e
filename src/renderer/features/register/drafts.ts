import type { CallbackDraft, Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Artikel } from '../../../shared/domain/kennis';
import type { DigitaalAdres, Partij } from '../../../shared/domain/klantcontact';
import type { Zaak } from '../../../shared/domain/zaak';
import { nl } from '../../text/nl';
import { formatPhone } from '../../ui';
import type { SaveProblem } from '../conversations';

/**
 * A callback request that starts with what was noted and what is known of the caller: the number they call with, else the one that the
 * contact register prefers. Of somebody with secrecy the register's numbers stay where they are.
 */
export function emptyCallback(
  { caller }: Pick<Conversation, 'caller'>,
  { note, vraag }: Pick<QuestionDraft, 'note' | 'vraag'>,
  partij: Partij | null,
): CallbackDraft {
  const known = partij === null || partij.isGeheim ? [] : partij.digitaleAdressen;
  const preferred = (soort: DigitaalAdres['soort']): string => {
    const all = known.filter((adres) => adres.soort === soort);
    return (all.find(({ isStandaardAdres }) => isStandaardAdres) ?? all[0])?.adres ?? '';
  };
  return {
    soort: 'afdeling',
    identificatie: '',
    naam: '',
    toelichting: note.trim() || vraag,
    telefoonnummer: formatPhone(caller.telefoonnummer ?? preferred('telefoonnummer')),
    email: preferred('email'),
    contactNaam: caller.naam ?? '',
    voorkeursmoment: '',
  };
}

/** Links a zaak to a question; its words are the subject when nothing was typed yet. */
export const withZaak = (
  question: QuestionDraft,
  { connectionId, url, id, identificatie, omschrijving, zaaktype }: Zaak,
): Partial<QuestionDraft> => ({
  zaak: { connectionId, url, id, identificatie, omschrijving: omschrijving || zaaktype },
  vraag: question.vraag === '' ? omschrijving || zaaktype : question.vraag,
});

type Source = Pick<Artikel, 'id' | 'titel'>;

/** What an article that was opened adds to a question: itself as a source. */
export const withSource = ({ artikelen }: QuestionDraft, { id, titel }: Source): Partial<QuestionDraft> =>
  artikelen.some((artikel) => artikel.id === id) ? {} : { artikelen: [...artikelen, { id, titel }] };

/** What an article that is read beside a conversation adds to its question: itself as a source, and its product where none was chosen. */
export const whenRead = (question: QuestionDraft, artikel: Source & Pick<Artikel, 'upn'>): Partial<QuestionDraft> => {
  const source = withSource(question, artikel);
  const isNew = source.artikelen !== undefined;
  return isNew && question.product === null && artikel.upn !== null ? { ...source, product: artikel.upn } : source;
};

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

/** From this share of a limit on, the room that is left is told. */
const NEARLY_FULL = 0.85;

/** How much room the register leaves in a field, once there is little. */
export const roomLeft = (text: string, limit: number): string | undefined =>
  text.length > limit * NEARLY_FULL ? nl.register.tooLong(limit - text.length) : undefined;

/** The words for what is wrong with one field of one question; null when nothing is. */
export function problemText(problems: readonly SaveProblem[], questionId: string, field: string): string | null {
  const problem = problems.find((one) => one.questionId === questionId && one.field === field);
  if (!problem) return null;
  // Questions have names of an administrator: what is wrong with them is all the same.
  const known = field.startsWith('callback.vragen') ? 'callback.vragen' : field;
  return nl.register.problems[known]?.[problem.reason] ?? nl.register.problemOther(field);
}
