import type { User } from '../../../shared/domain/user';
import type { Handlers } from '../../../shared/ipc/contract';
import { refuse, reply } from '../../services/desk/desk';
import { knownPeople } from '../../services/kennisbeheer';
import { hasMandate } from '../../services/klantbeeld/access';
import type { HandlerDeps } from './deps';
import { everybody, forUser, keepsKennis } from './for-user';
import { editingHandlers } from './kennis-editing';

type Deps = Pick<HandlerDeps, 'session' | 'conversations' | 'klantbeelden' | 'kennisbeheer' | 'today' | 'nowMs'>;

/** What agents report and what editors do with it. */
export const kennisbeheerHandlers = (deps: Deps): Handlers['kennisbeheer'] => ({
  report: (asked) => forUser(deps, everybody, (user) => report(deps, user, asked)),
  mine: () => forUser(deps, everybody, async (user) => reply(await deps.kennisbeheer.vragen.mine(user))),
  seen: ({ ids }) =>
    forUser(deps, everybody, (user) => {
      deps.kennisbeheer.vragen.seen(user, ids);
      return reply(null);
    }),
  backlog: () => forUser(deps, keepsKennis, async (user) => reply(await deps.kennisbeheer.vragen.backlog(user))),
  ...nieuwsHandlers(deps),
  ...editingHandlers(deps),
  close: ({ ids, closing }) =>
    forUser(deps, keepsKennis, async (user) =>
      reply({ closed: await deps.kennisbeheer.vragen.close(user, ids, closing) }),
    ),
});

type NieuwsOperations = 'nieuws' | 'markNieuws' | 'alleNieuws' | 'saveNieuws';

/** News is for everybody; only of their own municipalities an editor tells it. */
function nieuwsHandlers(deps: Deps): Pick<Handlers['kennisbeheer'], NieuwsOperations> {
  const { nieuws } = deps.kennisbeheer;
  return {
    nieuws: () => forUser(deps, everybody, async (user) => reply(await nieuws.list(user))),
    markNieuws: ({ id, state }) =>
      forUser(deps, everybody, (user) => {
        nieuws.mark(user, id, state);
        return reply(null);
      }),
    alleNieuws: () => forUser(deps, keepsKennis, async (user) => reply(await nieuws.all(user))),
    saveNieuws: (given) =>
      forUser(deps, keepsKennis, async (user) => {
        if (!given.gemeenten.every((gemeente) => hasMandate(user, gemeente)))
          return refuse({ kind: 'forbidden', because: 'municipality' });
        return (await nieuws.save(user, given)) ? reply(null) : refuse({ kind: 'notFound' });
      }),
  };
}

type Asked = Parameters<Handlers['kennisbeheer']['report']>[0];

/** The names that the conversation knows never go along; of another's conversation nothing is known. */
function report(
  { conversations, klantbeelden, kennisbeheer, today }: Deps,
  user: User,
  { conversationId, ...given }: Asked,
) {
  if (!hasMandate(user, given.gemeente)) return refuse({ kind: 'forbidden', because: 'municipality' });
  const stored = conversationId === null ? null : conversations.get(user.id, conversationId);
  if (conversationId !== null && !stored) return refuse({ kind: 'notFound' });
  const people = stored
    ? knownPeople(stored.conversation, klantbeelden.current(stored.conversation.id))
    : { names: [] };
  const vraag = kennisbeheer.vragen.report(user, { report: given, people, origin: conversationId ?? today() });
  return reply({ isKept: vraag !== null });
}
