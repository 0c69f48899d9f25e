import type { Handlers } from '../../../shared/ipc/contract';
import { inConversation, refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

type Deps = Pick<HandlerDeps, 'session' | 'conversations' | 'zaakStarts'>;

/** Work that begins while somebody is on the line. */
export const zaakStartHandlers = ({ session, conversations, zaakStarts }: Deps): Handlers['zaakStart'] => {
  const work = { currentUser: session.current, conversations };
  return {
    zaaktypen: ({ conversationId }) =>
      inConversation(work, conversationId, async (at) => reply(await zaakStarts.zaaktypen(at))),
    eigenschappen: ({ conversationId, zaaktype }) =>
      inConversation(work, conversationId, async (at) => {
        const vragen = await zaakStarts.eigenschappen(at, zaaktype);
        return vragen ? reply(vragen) : refuse({ kind: 'notFound' });
      }),
    start: ({ conversationId, start }) =>
      inConversation(work, conversationId, async (at) => {
        const outcome = await zaakStarts.start(at, start);
        return outcome ? reply(outcome) : refuse({ kind: 'notFound' });
      }),
    list: ({ conversationId }) =>
      inConversation(work, conversationId, ({ user }) => reply(zaakStarts.startedIn(user.id, conversationId))),
  };
};
