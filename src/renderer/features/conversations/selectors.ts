import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { ConversationsSlice, SaveProblem } from './slice';

/** The conversation on screen, or null. */
export const selectActive = (
  state: Pick<ConversationsSlice, 'conversations' | 'activeConversationId'>,
): Conversation | null => state.conversations.find(({ id }) => id === state.activeConversationId) ?? null;

/** The question on screen of a conversation: the chosen one, else the first. */
export function selectQuestion(
  state: Pick<ConversationsSlice, 'activeQuestions'>,
  conversation: Conversation,
): QuestionDraft | null {
  const chosen = state.activeQuestions[conversation.id];
  return conversation.questions.find(({ id }) => id === chosen) ?? conversation.questions[0] ?? null;
}

const NONE: readonly SaveProblem[] = [];

/** What still has to be filled in of one conversation, as the last attempt to save said. */
export const selectProblems = (
  state: Pick<ConversationsSlice, 'saveProblems'>,
  conversationId: string,
): readonly SaveProblem[] => state.saveProblems[conversationId] ?? NONE;

/** How far a caller is known, as a shape: ○ unknown, ◔ named, ◑ checked, ● document seen. */
export const levelShape = (level: Conversation['identification']['level']): string =>
  ['○', '◔', '◑', '●'][level] ?? '○';
