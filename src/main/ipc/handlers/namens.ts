import type { Conversation } from '../../../shared/domain/conversation';
import type { Handlers } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import { beginNamens, checkedNamens, endNamens, isParentOf } from '../../services/conversations/namens';
import { inConversation, refuse, reply, type Work } from '../../services/desk/desk';
import { identityOf } from '../../services/klantbeeld/identity';
import type { HandlerDeps } from './deps';

export type NamensDeps = Pick<HandlerDeps, 'session' | 'conversations' | 'klantbeelden'>;

/** Callers who speak for somebody else. Who they are and what may be seen is decided here, never in the window. */
export const namensHandlers = (deps: NamensDeps): Handlers['namens'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    begin: ({ conversationId, soort }) =>
      inConversation(work, conversationId, (at) => change(deps, at, (before) => beginNamens(before, soort))),
    check: ({ conversationId, id, isGoed }) =>
      inConversation(work, conversationId, (at) => {
        const isSo = id === 'ouder-brp' ? parentInBrp(deps, at.conversation) : isGoed;
        if (isSo === null) return refuse({ kind: 'notFound' });
        return change(deps, at, (before) => checkedNamens(before, id, isSo));
      }),
    end: ({ conversationId }) => inConversation(work, conversationId, (at) => change(deps, at, endNamens)),
  };
};

function parentInBrp({ klantbeelden }: NamensDeps, { id, namens }: Conversation): boolean | null {
  return namens ? isParentOf(namens.vertegenwoordiger.subject, identityOf(klantbeelden.current(id))) : null;
}

/** What does not fit the conversation is refused. The klantbeeld of whoever is no longer the subject goes. */
function change(
  { conversations, klantbeelden }: NamensDeps,
  { user, conversation: before }: Work,
  to: (before: Conversation) => Conversation | null,
): IpcReply<Conversation> {
  const after = to(before);
  if (!after) return refuse({ kind: 'forbidden', because: 'level' });
  if (JSON.stringify(after.subject) !== JSON.stringify(before.subject)) klantbeelden.close(before.id);
  const kept = conversations.represent(user.id, before.id, () => after);
  return kept ? reply(kept) : refuse({ kind: 'notFound' });
}
