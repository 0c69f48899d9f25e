import type { Datum } from '../../shared/domain/datum';
import type { User } from '../../shared/domain/user';
import type { Events } from '../../shared/ipc/contract';
import type { AuditPort } from '../ports/audit';
import type { LinesPort } from '../ports/lines';
import type { ConversationStore, OutboxStore } from '../ports/stores';
import type { AskDeps } from './ask-line';
import { createCallService } from './calls/call-service';
import { createConversationService } from './conversations/conversation-service';
import { createSession } from './desk/session';
import { callerOf, identityOf } from './klantbeeld/identity';
import { createKlantbeeldSessions, type KlantbeeldSessions } from './klantbeeld/klantbeeld-sessions';
import { createLineStatuses } from './line-statuses';
import { createOutbox, type OutboxService } from './outbox/outbox-service';

/** What the services stand on: concrete things that only the composition root knows. */
export type ServiceDeps = {
  readonly lines: LinesPort;
  readonly stores: {
    readonly conversations: ConversationStore;
    readonly outbox: OutboxStore;
    readonly audit: AuditPort;
  };
  readonly users: readonly User[];
  readonly today: () => Datum;
  readonly nowMs: () => number;
  readonly emit: <K extends keyof Events>(channel: K, payload: Events[K]) => void;
  /** A bug in an adapter or a step: its id and its kind, never its message. */
  readonly logBug: (errorId: string, cause: unknown) => void;
  /** A caller's data were forgotten. */
  readonly onForgotten: () => void;
};

/** The use cases, wired to each other. */
export function createServices(deps: ServiceDeps) {
  const { lines, stores, today, nowMs, emit } = deps;
  const statuses = createLineStatuses(lines.connections(), (status) => emit('lines.statusChanged', status));
  const ask: AskDeps = { lines, audit: stores.audit, onAnswer: statuses.onAnswer, logBug: deps.logBug };
  const conversations = createConversationService(stores.conversations, nowMs);
  const session = createSession(deps.users, () => klantbeelden.closeAll());
  const klantbeelden: KlantbeeldSessions = createKlantbeeldSessions(ask, {
    today,
    nowMs,
    onArrived(arrived) {
      const user = session.current();
      if (user && arrived.section === 'identity')
        rememberCaller({ conversations, klantbeelden }, user.id, arrived.conversationId);
      emit('klantbeeld.arrived', arrived);
    },
    onForgotten: deps.onForgotten,
  });
  const calls = createCallService(ask, {
    onRinging: (call) => emit('calls.ringing', call),
    onStopped: (callId) => emit('calls.stopped', { callId }),
  });
  const outbox: OutboxService = createOutbox({
    store: stores.outbox,
    lines,
    audit: stores.audit,
    nowMs,
    onChange(userId) {
      if (session.current()?.id === userId) emit('outbox.changed', outbox.list(userId));
    },
    logBug: (cause) => deps.logBug('outbox', cause),
  });
  return { ask, statuses, conversations, session, klantbeelden, calls, outbox };
}

type Remember = Pick<ReturnType<typeof createServices>, 'conversations' | 'klantbeelden'>;

/** The name stands with the conversation from then on, so that the rail knows it after a restart. */
function rememberCaller(
  { conversations, klantbeelden }: Remember,
  userId: string,
  conversationId: Parameters<Remember['klantbeelden']['current']>[0],
): void {
  const stored = conversations.get(userId, conversationId);
  const caller = callerOf(identityOf(klantbeelden.current(conversationId)));
  if (stored?.conversation.subject && caller.naam !== null)
    conversations.choose(userId, conversationId, { subject: stored.conversation.subject, caller });
}
