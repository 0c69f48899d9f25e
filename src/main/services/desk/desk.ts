import type { Conversation } from '../../../shared/domain/conversation';
import type { ConversationId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { User } from '../../../shared/domain/user';
import type { IpcError, IpcReply } from '../../../shared/ipc/define';
import type { StoredConversation } from '../../ports/stores';
import type { Asker } from '../ask-line';
import type { ConversationService } from '../conversations/conversation-service';
import type { OpenRequest } from '../klantbeeld/klantbeeld-sessions';
import { hasMandate, type Access } from '../klantbeeld/access';

/** The signed-in user, or null. */
export type CurrentUser = () => User | null;

export const refuse = (error: IpcError): { readonly ok: false; readonly error: IpcError } => ({ ok: false, error });
export const reply = <T>(value: T): IpcReply<T> => ({ ok: true, value });

/** A conversation at work: who works in it and everything that a service needs to ask lines for it. */
export type Work = {
  readonly user: User;
  readonly stored: StoredConversation;
  readonly conversation: Conversation;
  readonly access: Access;
  readonly asker: Asker;
};

/**
 * Runs `use` inside the user's own running conversation. Refuses when nobody is signed in, when the conversation is not
 * theirs, or when they have no mandate for its municipality: nobody is looked at without a contact.
 */
export async function inConversation<T>(
  deps: { readonly currentUser: CurrentUser; readonly conversations: ConversationService },
  id: ConversationId,
  use: (work: Work) => Promise<IpcReply<T>> | IpcReply<T>,
): Promise<IpcReply<T>> {
  const user = deps.currentUser();
  if (!user) return refuse({ kind: 'forbidden', because: 'signedOut' });
  const stored = deps.conversations.get(user.id, id);
  if (!stored) return refuse({ kind: 'notFound' });
  const { conversation, traceId } = stored;
  if (!hasMandate(user, conversation.municipality)) return refuse({ kind: 'forbidden', because: 'municipality' });
  const access: Access = {
    user,
    municipality: conversation.municipality,
    purpose: null,
    level: conversation.identification.level,
  };
  const asker: Asker = {
    ...{ userId: user.id, conversationId: id, traceId },
    // Made for whoever asks a line with it: most of what happens in a conversation asks none.
    get signal() {
      return new AbortController().signal;
    },
  };
  return use({ user, stored, conversation, access, asker });
}

/** What it takes to open the klantbeeld of this conversation's subject. */
export const openRequestOf = ({ user, stored, conversation }: Work, subject: Subject): OpenRequest => ({
  conversationId: conversation.id,
  traceId: stored.traceId,
  subject,
  municipality: conversation.municipality,
  level: conversation.identification.level,
  user,
});
