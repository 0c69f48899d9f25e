import { instantOf } from '../../../shared/domain/datum';
import type { Handlers } from '../../../shared/ipc/contract';
import type { User } from '../../../shared/domain/user';
import { refuse, reply } from '../../services/desk/desk';
import { hasMandate } from '../../services/klantbeeld/access';
import { seesAll } from '../../services/terugbel';
import type { HandlerDeps } from './deps';
import { forUser } from './for-user';

type Deps = Pick<HandlerDeps, 'session' | 'terms' | 'terugbel' | 'today' | 'lineDesk'>;

/** Who works on callbacks: the contact centre, and the departments that call back. */
const worksOnCallbacks = (user: User): boolean => seesAll(user) || user.roles.includes('vakafdeling');

/** Callbacks after they were registered. */
export function terugbelHandlers(deps: Deps): Handlers['terugbel'] {
  const { terugbel } = deps;
  const forWorker = <T>(answer: (user: User) => Promise<T>) =>
    forUser(deps, worksOnCallbacks, async (user) => reply(await answer(user)));
  return {
    term: (asked) => forUser(deps, worksOnCallbacks, (user) => term(deps, user, asked)),
    list: ({ scope }) =>
      forUser(deps, scope === 'all' ? seesAll : worksOnCallbacks, async (user) =>
        reply(await terugbel.list(user, scope)),
      ),
    attention: () => forWorker((user) => terugbel.attention(user)),
    open: (ref) => forWorker((user) => terugbel.open(user, ref)),
    keepDraft: ({ draft, ...ref }) =>
      forUser(deps, worksOnCallbacks, (user) => {
        terugbel.keepDraft(user, ref, draft);
        return reply(null);
      }),
    claim: (ref) => forWorker((user) => terugbel.claim(user, ref)),
    release: (ref) => forWorker((user) => terugbel.release(user, ref)),
    forward: (asked) => forWorker((user) => terugbel.forward(user, asked)),
    sendBack: (asked) => forWorker((user) => terugbel.sendBack(user, asked)),
    add: (asked) => forWorker((user) => terugbel.add(user, asked)),
    attempt: (asked) => forWorker((user) => terugbel.attempt(user, asked)),
    close: (asked) => forWorker((user) => terugbel.close(user, asked)),
  };
}

type Asked = Parameters<Handlers['terugbel']['term']>[0];

function term({ terms }: Deps, user: User, { municipality, product, connectionId }: Asked) {
  if (!hasMandate(user, municipality)) return refuse({ kind: 'forbidden', because: 'municipality' });
  const { dueMs, norm, line } = terms.ofQuestion(municipality, { product, connectionId });
  return reply({ dueAt: instantOf(dueMs), norm, line });
}
