import type { Handlers } from '../../../shared/ipc/contract';
import type { Work } from '../../services/desk/desk';
import { inConversation, refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

type Deps = Pick<HandlerDeps, 'session' | 'conversations' | 'berichten' | 'klantbeelden' | 'zaakStarts'>;

/** Confirmations for residents. */
export const berichtenHandlers = (deps: Deps): Handlers['berichten'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    choices: ({ conversationId, questionId }) =>
      inConversation(work, conversationId, async (at) => {
        const question = at.conversation.questions.find(({ id }) => id === questionId);
        if (!question) return refuse({ kind: 'notFound' });
        const started = deps.zaakStarts.startedIn(at.user.id, at.conversation);
        const own = started.findLast((one) => one.questionId === questionId);
        const adres = question.callback?.email.trim() || addressOf(deps, at);
        return reply(await deps.berichten.choices(at, question, { zaaknummer: own?.identificatie ?? null, adres }));
      }),
    send: ({ conversationId, bericht }) =>
      inConversation(work, conversationId, (at) => deps.berichten.send(at, bericht)),
  };
};

/** Where the caller reads mail, as the register of contacts has it; of somebody with secrecy nothing. */
function addressOf({ klantbeelden }: Deps, { conversation }: Work): string {
  const partijen = klantbeelden.current(conversation.id)?.contactDetails ?? [];
  const partij = partijen.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : [])).at(0);
  if (!partij || partij.isGeheim) return '';
  const all = partij.digitaleAdressen.filter(({ soort }) => soort === 'email');
  return (all.find(({ isStandaardAdres }) => isStandaardAdres) ?? all[0])?.adres ?? '';
}
