import type { Handlers } from '../../../shared/ipc/contract';
import type { Identification } from '../../../shared/domain/identification';
import { inConversation, refuse, reply, type Work } from '../../services/desk/desk';
import { checkAnswer } from '../../services/identification/check-answer';
import { withDocument, withOutcome } from '../../services/identification/identify';
import { questionsForCaller, type CallerQuestions } from '../../services/identification/questions-for-caller';
import type { HandlerDeps } from './deps';

/** What identification stands on: also a desktop without a window has all of it. */
export type IdentificationDeps = Pick<HandlerDeps, 'session' | 'conversations' | 'klantbeelden' | 'today'>;

export const identificationHandlers = (deps: IdentificationDeps): Handlers['identification'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  const thisYear = (): number => Number(deps.today().slice(0, 4));
  const recorded = (at: Work, identification: Identification): Identification =>
    deps.conversations.identify(at.user.id, at.conversation.id, identification)?.identification ??
    at.conversation.identification;
  return {
    questions: ({ conversationId }) =>
      inConversation(work, conversationId, (at) =>
        reply(at.conversation.namens ? [] : questionsIn(deps, at).questions.map(({ question }) => question)),
      ),
    answer: ({ conversationId, ...said }) =>
      inConversation(work, conversationId, (at) => {
        // Whoever speaks for the subject was identified before; answers about the subject prove nothing of them.
        if (at.conversation.namens) return refuse({ kind: 'forbidden', because: 'level' });
        const before = at.conversation.identification;
        const checked = checkAnswer(questionsIn(deps, at), { before, ...said, thisYear: thisYear() });
        if (!checked) return refuse({ kind: 'notFound' });
        return reply({ ...checked, identification: recorded(at, checked.identification) });
      }),
    skip: ({ conversationId, questionId }) =>
      inConversation(work, conversationId, (at) => {
        if (at.conversation.namens) return refuse({ kind: 'forbidden', because: 'level' });
        const { isStrict } = questionsIn(deps, at);
        return reply(
          recorded(at, withOutcome(at.conversation.identification, { questionId, outcome: 'skipped' }, isStrict)),
        );
      }),
    document: ({ conversationId, documentSoort }) =>
      inConversation(work, conversationId, (at) => {
        // A document can only be seen where somebody stands in front of the desk.
        if (at.conversation.kanaal !== 'balie' || !at.conversation.subject || at.conversation.namens)
          return refuse({ kind: 'forbidden', because: 'level' });
        return reply(recorded(at, withDocument(at.conversation.identification, documentSoort)));
      }),
  };
};

const questionsIn = (deps: IdentificationDeps, { conversation }: Work): CallerQuestions =>
  questionsForCaller(deps.klantbeelden.current(conversation.id), conversation.identification.given);
