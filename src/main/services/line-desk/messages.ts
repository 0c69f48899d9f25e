import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { OutgoingText } from '../../../shared/domain/outgoing';
import type { User } from '../../../shared/domain/user';
import type { SaveReply } from '../../../shared/ipc/schemas';
import { guardOutgoing, type OutgoingDeps } from './outgoing';

type Problems = Extract<SaveReply, { readonly state: 'incomplete' }>['problems'];
type Questions = Pick<Conversation, 'questions'>;

/** A reason that says something. As in `outgoingTextSchema`. */
const REASON = 5;

/** Messages for the resident that may not go: they name an executor, and no supervisor says why they may all the same. */
export const messageProblems = (
  { hidden }: Pick<OutgoingDeps, 'hidden'>,
  { roles }: Pick<User, 'roles'>,
  { questions }: Questions,
): Problems =>
  questions
    .filter((question) => {
      const { text, release } = messageOf(question);
      return hidden(text).length > 0 && !(release && roles.includes('supervisor'));
    })
    .map(({ id }) => ({ questionId: id, field: 'callback.bericht', reason: 'namesExecutor' }));

/** Writes down which messages of a saved conversation a supervisor let go, and why. */
export function releaseMessages(deps: OutgoingDeps, user: User, { questions }: Questions): void {
  for (const message of questions.map(messageOf)) if (message.release) guardOutgoing(deps, user, message);
}

function messageOf({ callback }: QuestionDraft): OutgoingText {
  const reason = callback?.berichtReden?.trim() ?? '';
  return {
    channel: 'callback',
    text: callback?.bericht ?? '',
    release: reason.length >= REASON ? { reason } : null,
  };
}
