import type { Handlers } from '../../../shared/ipc/contract';
import type { Identification } from '../../../shared/domain/identification';
import type { Persoon } from '../../../shared/domain/persoon';
import { inConversation, refuse, reply, type Work } from '../../services/desk/desk';
import { withDocument, withOutcome } from '../../services/identification/identify';
import { questionsFor } from '../../services/identification/questions';
import { identityOf } from '../../services/klantbeeld/identity';
import type { HandlerDeps } from './deps';

export const identificationHandlers = (deps: HandlerDeps): Handlers['identification'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  const recorded = (at: Work, identification: Identification): Identification =>
    deps.conversations.identify(at.user.id, at.conversation.id, identification)?.identification ??
    at.conversation.identification;
  return {
    questions: ({ conversationId }) =>
      inConversation(work, conversationId, (at) => {
        const persoon = persoonOf(deps, at);
        return reply(
          persoon ? questionsFor(persoon, at.conversation.identification.given).map(({ question }) => question) : [],
        );
      }),
    answer: ({ conversationId, ...said }) =>
      inConversation(work, conversationId, (at) => {
        const checked = check(deps, at, said);
        if (!checked) return refuse({ kind: 'notFound' });
        return reply({ ...checked, identification: recorded(at, checked.identification) });
      }),
    skip: ({ conversationId, questionId }) =>
      inConversation(work, conversationId, (at) => {
        const isGeheim = persoonOf(deps, at)?.flags.isGeheim ?? false;
        return reply(
          recorded(at, withOutcome(at.conversation.identification, { questionId, outcome: 'skipped' }, isGeheim)),
        );
      }),
    document: ({ conversationId, documentSoort }) =>
      inConversation(work, conversationId, (at) => {
        // A document can only be seen where somebody stands in front of the desk.
        if (at.conversation.kanaal !== 'balie' || !at.conversation.subject)
          return refuse({ kind: 'forbidden', because: 'level' });
        return reply(recorded(at, withDocument(at.conversation.identification, documentSoort)));
      }),
  };
};

type Said = { readonly questionId: string; readonly answer: string };

/** Whether what the caller said is right, and the level that follows; null when this question was not put. */
function check(deps: HandlerDeps, at: Work, { questionId, answer }: Said) {
  const persoon = persoonOf(deps, at);
  const before = at.conversation.identification;
  const asked = persoon && questionsFor(persoon, before.given).find(({ question }) => question.id === questionId);
  if (!persoon || !asked) return null;
  const thisYear = Number(deps.today().slice(0, 4));
  const outcome: 'right' | 'wrong' = asked.isRight(answer, thisYear) ? 'right' : 'wrong';
  return { outcome, identification: withOutcome(before, { questionId, outcome }, persoon.flags.isGeheim) };
}

function persoonOf(deps: HandlerDeps, at: Work): Persoon | null {
  const identity = identityOf(deps.klantbeelden.current(at.conversation.id));
  return identity && 'bsn' in identity ? identity : null;
}
