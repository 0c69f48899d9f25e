import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import type { ResultaatOptie } from '../../../shared/domain/lijsten';

/** Choosing a result proposes whether the question was answered; what the employee said themselves stays. */
export const withResultaat = (
  question: Pick<QuestionDraft, 'isBeantwoord'>,
  { id, isBeantwoord }: Pick<ResultaatOptie, 'id' | 'isBeantwoord'>,
): Partial<QuestionDraft> => ({ resultaat: id, isBeantwoord: question.isBeantwoord ?? isBeantwoord });

/**
 * Main's copy of a conversation joined with what was typed since. Subject, identification and caller are main's; questions, channel
 * and state belong to the screen.
 */
export function joinCopies(mine: Conversation, theirs: Conversation): Conversation {
  const { questions, kanaal, state, stateSince } = mine;
  const isSameSubject = JSON.stringify(mine.subject) === JSON.stringify(theirs.subject);
  const caller = isSameSubject && theirs.caller.naam === null ? mine.caller : theirs.caller;
  const magHergebruiken = isSameSubject ? mine.magHergebruiken : theirs.magHergebruiken;
  return {
    ...theirs,
    caller,
    questions,
    kanaal,
    state,
    stateSince,
    magHergebruiken,
    revision: Math.max(mine.revision, theirs.revision),
  };
}

/** `list` with one conversation replaced. */
export const replaced = (list: readonly Conversation[], next: Conversation): readonly Conversation[] =>
  list.map((conversation) => (conversation.id === next.id ? next : conversation));

/** Which conversation gets the screen when the window opens again: the one that was running, else the latest. */
export function firstShown(list: readonly Conversation[]): ConversationId | null {
  const running = list.filter(({ state }) => state === 'active');
  return (running.at(-1) ?? list.at(-1))?.id ?? null;
}

/** Which conversation gets the screen when `ended` goes: the next in the list, else the one before, else none. */
export function nextActive(list: readonly Conversation[], ended: ConversationId): ConversationId | null {
  const index = list.findIndex(({ id }) => id === ended);
  return (list[index + 1] ?? list[index - 1])?.id ?? null;
}
