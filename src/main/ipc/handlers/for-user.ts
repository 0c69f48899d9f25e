import type { Role, User } from '../../../shared/domain/user';
import type { IpcReply } from '../../../shared/ipc/define';
import { refuse } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

/** Answers for who is signed in; with `may` only for somebody who may. */
export async function forUser<T>(
  { session }: Pick<HandlerDeps, 'session'>,
  may: (user: User) => boolean,
  answer: (user: User) => Promise<IpcReply<T>> | IpcReply<T>,
): Promise<IpcReply<T>> {
  const user = session.current();
  if (!user) return refuse({ kind: 'forbidden', because: 'signedOut' });
  return may(user) ? answer(user) : refuse({ kind: 'forbidden', because: 'role' });
}

export const everybody = (): boolean => true;
export const is =
  (role: Role) =>
  ({ roles }: User): boolean =>
    roles.includes(role);
/** Who looks after the knowledge base. */
export const keepsKennis = ({ roles }: User): boolean => roles.includes('redacteur') || roles.includes('supervisor');
