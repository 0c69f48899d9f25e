import type { Handlers } from '../../../shared/ipc/contract';
import { inConversation, openRequestOf, refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

export const klantbeeldHandlers = (
  deps: Pick<HandlerDeps, 'session' | 'conversations' | 'klantbeelden'>,
): Handlers['klantbeeld'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    open: ({ conversationId }) =>
      inConversation(work, conversationId, (at) =>
        at.conversation.subject
          ? reply(deps.klantbeelden.open(openRequestOf(at, at.conversation.subject)))
          : refuse({ kind: 'notFound' }),
      ),
    retry: ({ conversationId, connectionId }) =>
      inConversation(work, conversationId, (at) => {
        if (!at.conversation.subject) return refuse({ kind: 'notFound' });
        deps.klantbeelden.retry(openRequestOf(at, at.conversation.subject), connectionId);
        return reply(null);
      }),
  };
};
