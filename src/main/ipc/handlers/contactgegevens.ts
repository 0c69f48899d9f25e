import type { Handlers } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { ContactChange, ContactChangeReply } from '../../../shared/domain/contactgegevens';
import type { Partij } from '../../../shared/domain/klantcontact';
import { isAuthenticated } from '../../../shared/domain/registering';
import type { Connection } from '../../ports/lines';
import { changeContact, historyOf } from '../../services/contactgegevens';
import { inConversation, openRequestOf, refuse, reply, type Work } from '../../services/desk/desk';
import { connectionsFor } from '../../services/klantbeeld/access';
import { partijOf } from '../../services/klantbeeld/identity';
import type { HandlerDeps } from './deps';

export type ContactgegevensDeps = Pick<
  HandlerDeps,
  'ask' | 'session' | 'conversations' | 'klantbeelden' | 'nowMs' | 'contactChanges'
>;

/** How the subject of a conversation is reached. */
export const contactgegevensHandlers = (deps: ContactgegevensDeps): Handlers['contactgegevens'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    history: ({ conversationId }) =>
      inConversation(work, conversationId, ({ conversation }) => {
        const partij = partijOf(deps.klantbeelden.current(conversation.id));
        return reply(partij ? historyOf({ store: deps.contactChanges }, partij.id) : []);
      }),
    change: ({ conversationId, change }) => inConversation(work, conversationId, (at) => changeIn(deps, at, change)),
  };
};

async function changeIn(
  deps: ContactgegevensDeps,
  at: Work,
  change: ContactChange,
): Promise<IpcReply<ContactChangeReply>> {
  const { conversation } = at;
  if (!isAuthenticated(conversation)) return refuse({ kind: 'forbidden', because: 'level' });
  const target = targetOf(deps, at);
  if (!target) return refuse({ kind: 'notFound' });
  const { ask, nowMs, contactChanges: store } = deps;
  const changed = await changeContact({ ask, nowMs, store }, { at, ...target }, change);
  if (changed.state !== 'incomplete' && conversation.subject)
    deps.klantbeelden.retry(openRequestOf(at, conversation.subject), target.connection.id);
  return reply(changed);
}

function targetOf(
  { ask, klantbeelden }: ContactgegevensDeps,
  { conversation }: Work,
): { readonly connection: Connection; readonly partij: Partij } | null {
  const partij = partijOf(klantbeelden.current(conversation.id));
  const connection = connectionsFor(ask.lines.connections(), conversation.municipality).find(({ ports }) =>
    ports.includes('contactgegevensWrite'),
  );
  return partij && connection ? { partij, connection } : null;
}
