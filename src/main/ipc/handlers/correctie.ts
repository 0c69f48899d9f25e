import type { Handlers } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { CorrectionReply, TypedCorrection } from '../../../shared/domain/correctie';
import type { KlantcontactId } from '../../../shared/domain/ids';
import type { Klantcontact } from '../../../shared/domain/klantcontact';
import { correctContact } from '../../services/correctie';
import { inConversation, openRequestOf, refuse, reply, type Work } from '../../services/desk/desk';
import { connectionsFor } from '../../services/klantbeeld/access';
import type { HandlerDeps } from './deps';

export type CorrectieDeps = Pick<
  HandlerDeps,
  'ask' | 'session' | 'conversations' | 'klantbeelden' | 'nowMs' | 'corrections'
>;

/** Contacts that were saved before. Only those that the klantbeeld of the conversation shows. */
export const correctieHandlers = (deps: CorrectieDeps): Handlers['correctie'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    history: ({ conversationId, contactId }) =>
      inConversation(work, conversationId, (at) =>
        reply(shownContact(deps, at, contactId) ? deps.corrections.listFor(contactId) : []),
      ),
    correct: ({ conversationId, correction }) =>
      inConversation(work, conversationId, (at) => correctIn(deps, at, correction)),
  };
};

async function correctIn(
  deps: CorrectieDeps,
  at: Work,
  correction: TypedCorrection,
): Promise<IpcReply<CorrectionReply>> {
  const { ask, nowMs, corrections: store, klantbeelden } = deps;
  const { municipality, subject } = at.conversation;
  const contact = shownContact(deps, at, correction.contactId);
  const connection = connectionsFor(ask.lines.connections(), municipality).find(({ ports }) =>
    ports.includes('correctieWrite'),
  );
  if (!contact || !connection) return refuse({ kind: 'notFound' });
  const corrected = await correctContact({ ask, nowMs, store }, { at, connection, contact }, correction);
  if (corrected.state !== 'incomplete' && subject) klantbeelden.retry(openRequestOf(at, subject), connection.id);
  return reply(corrected);
}

const shownContact = (
  { klantbeelden }: CorrectieDeps,
  { conversation }: Work,
  id: KlantcontactId,
): Klantcontact | null =>
  klantbeelden
    .current(conversation.id)
    ?.contacts.flatMap((answer) => (answer.ok ? answer.value.contacten : []))
    .find((contact) => contact.id === id) ?? null;
