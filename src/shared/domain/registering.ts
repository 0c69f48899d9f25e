import type { Conversation, QuestionDraft } from './conversation';

/**
 * What is kept of a question, and of whom.
 *
 * - `telling`: nothing at the register; one is added to a count without person or text.
 * - `contact-zonder-persoon`: a klantcontact without betrokkene, because the agent chose to keep the text.
 * - `contact-met-gegevens`: a klantcontact with a betrokkene that holds what the caller gave; no partij.
 * - `lege-partij`: a klantcontact of a partij that says nothing but its number.
 * - `partij`: a klantcontact of a partij with name and contact details, for a next time too.
 */
export type Registration = 'telling' | 'contact-zonder-persoon' | 'contact-met-gegevens' | 'lege-partij' | 'partij';

/** What decides it. */
export type RegistrationFacts = {
  /** Control questions were answered, or an identity document was seen. */
  readonly isAuthenticated: boolean;
  /** Somebody still has to do something for the caller. */
  readonly hasFollowUp: boolean;
  /** The caller agrees that details serve a next contact too. */
  readonly mayReuse: boolean;
  /** The agent wants to keep the text of a question that would only be counted. */
  readonly isTextKept: boolean;
};

/** The decision table. Source: VNG Klantinteracties, creation of a klantcontact (domain.md §5). */
export function registrationOf({
  isAuthenticated,
  hasFollowUp,
  mayReuse,
  isTextKept,
}: RegistrationFacts): Registration {
  if (isAuthenticated) return mayReuse ? 'partij' : 'lege-partij';
  if (hasFollowUp) return 'contact-met-gegevens';
  return isTextKept ? 'contact-zonder-persoon' : 'telling';
}

/** Level of identification from which on a caller counts as authenticated: checked by questions, or by a document. */
const AUTHENTICATED_FROM = 2;

/** Whether the caller is known for sure. Who only gave a name or a number is not. */
export const isAuthenticated = ({
  subject,
  identification,
}: Pick<Conversation, 'subject' | 'identification'>): boolean =>
  subject !== null && identification.level >= AUTHENTICATED_FROM;

/** What decides how one question of a conversation is registered. */
export const factsOf = (
  conversation: Pick<Conversation, 'subject' | 'identification' | 'magHergebruiken'>,
  question: Pick<QuestionDraft, 'callback' | 'tekstKeuze'>,
): RegistrationFacts => ({
  isAuthenticated: isAuthenticated(conversation),
  hasFollowUp: question.callback !== null,
  mayReuse: conversation.magHergebruiken ?? false,
  isTextKept: question.tekstKeuze === 'bewaren',
});

/** How one question of a conversation is registered as it stands now. */
export const registrationFor = (...about: Parameters<typeof factsOf>): Registration =>
  registrationOf(factsOf(...about));

/** The lines of a note that the agent wrote: without those that an article or a macro put there. */
export const ownWords = ({
  note,
  artikelen,
  macroRegels = [],
}: Pick<QuestionDraft, 'note' | 'artikelen' | 'macroRegels'>): string =>
  note
    .split('\n')
    .filter((line) => !macroRegels.includes(line) && !artikelen.some(({ titel }) => isAboutArticle(line, titel)))
    .join('\n')
    .trim();

const isAboutArticle = (line: string, titel: string): boolean =>
  line.startsWith('Uitleg gegeven: ') && line.includes(titel);

/** Whether saving would throw words away that the agent has not said may go. */
export const losesText = (
  conversation: Parameters<typeof factsOf>[0],
  question: Parameters<typeof factsOf>[1] & Parameters<typeof ownWords>[0],
): boolean =>
  registrationFor(conversation, question) === 'telling' &&
  question.tekstKeuze === undefined &&
  ownWords(question) !== '';
