import type { Handlers } from '../../../shared/ipc/contract';
import { inConversation, refuse, reply } from '../../services/desk/desk';
import { intakeAddress } from '../../services/zaak-start/intake';
import type { HandlerDeps } from './deps';

type Deps = Pick<HandlerDeps, 'session' | 'conversations' | 'zaakStarts' | 'kennis' | 'municipalities'> & {
  readonly app: Pick<HandlerDeps['app'], 'openInBrowser'>;
};

type Opened = { readonly state: 'opened' | 'noForm' | 'otherSite' };

/** Work that begins while somebody is on the line. */
export const zaakStartHandlers = (deps: Deps): Handlers['zaakStart'] => {
  const { session, conversations, zaakStarts } = deps;
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
    openIntake: ({ conversationId, questionId, artikelId }) =>
      inConversation<Opened>(work, conversationId, async ({ conversation }) => {
        const question = conversation.questions.find(({ id }) => id === questionId);
        const artikel = await deps.kennis.get(artikelId, conversation.municipality);
        const website = deps.municipalities.find(({ id }) => id === conversation.municipality)?.website ?? '';
        if (!question) return refuse({ kind: 'notFound' });
        if (!artikel?.aanvraag) return reply({ state: 'noForm' });
        const about = { product: artikel.upn, contactId: question.id };
        const address = intakeAddress(artikel.aanvraag.url, website, about);
        if (address === null) return reply({ state: 'otherSite' });
        await deps.app.openInBrowser(address);
        return reply({ state: 'opened' });
      }),
    list: ({ conversationId }) =>
      inConversation(work, conversationId, ({ user, conversation }) =>
        reply(zaakStarts.startedIn(user.id, conversation)),
      ),
  };
};
