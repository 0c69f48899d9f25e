import type { AcceptReply, HandOverOffer } from '../../../shared/domain/hand-over';
import type { User } from '../../../shared/domain/user';
import type { Handlers } from '../../../shared/ipc/contract';
import { inConversation, refuse, reply } from '../../services/desk/desk';
import type { HandOvers } from '../../services/hand-over';
import type { HandlerDeps } from './deps';
import { findHandlers } from './find';
import { everybody, forUser } from './for-user';

type Deps = Pick<HandlerDeps, 'ask' | 'conversations' | 'session' | 'today'> & { readonly handOvers: HandOvers };

/** Callers that go from one desk to another. */
export const handOverHandlers = (deps: Deps): Handlers['handOver'] => {
  const { session, conversations, handOvers } = deps;
  const work = { currentUser: session.current, conversations };
  return {
    give: ({ conversationId, ...asked }) =>
      inConversation(work, conversationId, async (at) => reply(await handOvers.give(at, asked))),
    withdraw: ({ conversationId }) =>
      inConversation(work, conversationId, () => {
        handOvers.withdraw(conversationId);
        return reply(null);
      }),
    offers: () => forUser(deps, everybody, () => reply(handOvers.offers())),
    accept: ({ id }) => forUser(deps, everybody, async (user) => reply(await accept(deps, user, id))),
    refuse: ({ id, reden }) =>
      forUser(deps, everybody, async () =>
        (await handOvers.refuse(id, reden)) ? reply(null) : refuse({ kind: 'notFound' }),
      ),
    reachable: ({ change }) =>
      forUser(deps, everybody, () => {
        if (change !== null) handOvers.setReachable(change);
        return reply(handOvers.isReachable());
      }),
  };
};

async function accept(deps: Deps, user: User, id: string): Promise<AcceptReply> {
  const taken = await deps.handOvers.take(id);
  if (taken.state !== 'confirmed') return taken;
  const conversationId = await openReceived(deps, user, taken.offer);
  await taken.opened();
  return { state: 'opened', conversationId };
}

/**
 * The conversation as the colleague left it. The person is looked up here, by whoever takes the caller: that is a reading of their own, with
 * its purpose, in the access log.
 */
async function openReceived(deps: Deps, user: User, { gemeente, bagage, van }: HandOverOffer) {
  const { conversations } = deps;
  const { kanaal, telefoonnummer, naam, geboortedatum, partijId, niveau, begonnenOp } = bagage;
  const identification = { level: niveau, given: [], asked: [], documentSoort: null };
  const conversation = conversations.receive(user.id, {
    ...{ kanaal, municipality: gemeente, startedAt: begonnenOp, telefoonnummer, identification },
    caller: { telefoonnummer, naam, geboortedatum },
    subject: partijId === null ? null : { kind: 'partij', partijId },
    question: {
      ...{ vraag: bagage.vraag, product: bagage.product, artikelen: bagage.artikelen, zaak: bagage.zaak },
      note: [bagage.notitie.trim(), bagage.verteld && `Al verteld: ${bagage.verteld}`].filter(Boolean).join('\n'),
      overgenomenVan: van.naam,
    },
  });
  if (partijId === null) return conversation.id;
  const of = { kind: 'partij', partijId } as const;
  const found = await findHandlers(deps).subjectOf({ conversationId: conversation.id, of });
  if (!found.ok || !found.value || found.value.kind === 'partij') return conversation.id;
  conversations.choose(user.id, conversation.id, { subject: found.value, caller: { naam, geboortedatum } });
  // Who was checked at the colleague is not checked again: that is what the caller would have to repeat.
  conversations.identify(user.id, conversation.id, identification);
  return conversation.id;
}
