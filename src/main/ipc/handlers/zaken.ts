import type { ConnectionId } from '../../../shared/domain/ids';
import type { Handlers } from '../../../shared/ipc/contract';
import type { IpcReply } from '../../../shared/ipc/define';
import type { LineResult } from '../../../shared/result';
import type { Ports } from '../../ports/ports';
import { askLine } from '../../services/ask-line';
import { inConversation, refuse, reply, type Work } from '../../services/desk/desk';
import { subjectKey } from '../../services/klantbeeld/assemble';
import { closedBecause, connectionsFor } from '../../services/klantbeeld/access';
import type { HandlerDeps } from './deps';

/** What the window shows itself; everything else opens in a shielded window of its own. */
const SHOWN_INSIDE = /^(image\/(png|jpeg)|text\/plain)\b/;

export const zakenHandlers = (deps: HandlerDeps): Handlers['zaken'] => {
  const work = { currentUser: deps.session.current, conversations: deps.conversations };
  return {
    get: ({ conversationId, connectionId, zaakId }) =>
      inConversation(work, conversationId, (at) =>
        askOne(deps, at, { connectionId, operation: 'zaken.get', ask: (ports) => ports.zaken?.get(zaakId) }),
      ),
    // Nothing of the zaak is read or kept, so it is no reading of anybody's data: a zaak on screen all day would fill the log.
    revision: ({ conversationId, connectionId, zaakId, known }) =>
      inConversation(work, conversationId, (at) =>
        askOne(deps, at, {
          connectionId,
          operation: 'zaken.revision',
          ask: (ports) => ports.zaken?.revision(zaakId, known),
          namesNobody: true,
        }),
      ),
    document: ({ conversationId, connectionId, documentId }) =>
      inConversation(work, conversationId, async (at) => {
        const answer = await askOne(deps, at, {
          connectionId,
          operation: 'zaken.document',
          ask: (ports) => ports.zaken?.document(documentId),
        });
        if (!answer.ok || !answer.value.ok || SHOWN_INSIDE.test(answer.value.value.formaat)) return answer;
        const { formaat, base64 } = answer.value.value;
        deps.app.showDocument({ bytes: Buffer.from(base64, 'base64'), formaat });
        return reply({ ...answer.value, value: { formaat, base64: '' } });
      }),
  };
};

type One<T> = {
  readonly connectionId: ConnectionId;
  readonly operation: string;
  readonly ask: (ports: Ports) => Promise<LineResult<T>> | undefined;
  readonly namesNobody?: boolean;
};

async function askOne<T>(
  deps: HandlerDeps,
  at: Work,
  { connectionId, operation, ask, namesNobody = false }: One<T>,
): Promise<IpcReply<LineResult<T>>> {
  const connection = connectionsFor(deps.ask.lines.connections(), at.conversation.municipality).find(
    ({ id }) => id === connectionId,
  );
  const { subject } = at.conversation;
  if (!connection || !subject) return refuse({ kind: 'notFound' });
  if (closedBecause(at.access, connection)) return refuse({ kind: 'forbidden', because: 'level' });
  const subjects = namesNobody ? undefined : () => [subjectKey(subject)];
  const asker = { ...at.asker, signal: deps.klantbeelden.untilClosed(at.conversation.id) };
  return reply((await askLine(deps.ask, asker, { connection, operation, ask, subjects })).result);
}
