import type { Handlers } from '../../../shared/ipc/contract';
import { refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

export const sessionHandlers = ({ session }: HandlerDeps): Handlers['session'] => ({
  users: () => Promise.resolve(reply(session.users())),
  current: () => Promise.resolve(reply(session.current())),
  signIn({ userId }) {
    const user = session.signIn(userId);
    return Promise.resolve(user ? reply(user) : refuse({ kind: 'notFound' }));
  },
  signOut() {
    session.signOut();
    return Promise.resolve(reply(null));
  },
});
