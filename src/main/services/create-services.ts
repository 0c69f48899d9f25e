import type { Datum } from '../../shared/domain/datum';
import type { User } from '../../shared/domain/user';
import type { Events } from '../../shared/ipc/contract';
import type { AuditPort } from '../ports/audit';
import type { LastGoodStore } from '../ports/last-good';
import type { LineHistoryStore } from '../ports/line-history';
import type { LinesPort } from '../ports/lines';
import type { MailTransport } from '../ports/mail';
import type { ConversationStore, OutboxRecord, OutboxStore } from '../ports/stores';
import type { AskDeps } from './ask-line';
import { createCallService } from './calls/call-service';
import { createConversationService } from './conversations/conversation-service';
import { createSession, type Session } from './desk/session';
import { callerOf, identityOf } from './klantbeeld/identity';
import { createKlantbeeldSessions, type KlantbeeldSessions } from './klantbeeld/klantbeeld-sessions';
import { createLineHealth } from './line-health';
import { createLineRecovery, type LineRecoveryDeps } from './line-recovery';
import { createLineStatuses } from './line-statuses';
import type { ObjectJob } from './outbox/job';
import { createOutbox, type OutboxService } from './outbox/outbox-service';
import { soon } from './outbox/soon';
import { patience } from './outbox/patience';
import { createZaakStarts, startedOf } from './zaak-start';

/** What the services stand on: concrete things that only the composition root knows. */
export type ServiceDeps = {
  readonly lines: LinesPort;
  readonly stores: {
    readonly conversations: ConversationStore;
    readonly outbox: OutboxStore;
    readonly audit: AuditPort;
    readonly lastGood: LastGoodStore;
    readonly lineHistory: LineHistoryStore;
  };
  readonly users: readonly User[];
  readonly today: () => Datum;
  readonly nowMs: () => number;
  /** Begin of the day in the Netherlands, ms since 1970. */
  readonly dayStartMs: () => number;
  readonly emit: <K extends keyof Events>(channel: K, payload: Events[K]) => void;
  /** A bug in an adapter or a step: its id and its kind, never its message. */
  readonly logBug: (errorId: string, cause: unknown) => void;
  /** An object of the knowledge base stands in its register now. */
  readonly onWritten?: (job: ObjectJob) => void;
  /** How confirmations leave. */
  readonly mail?: MailTransport;
  /** A caller's data were forgotten. */
  readonly onForgotten: () => void;
};

/** The use cases, wired to each other. */
export function createServices(deps: ServiceDeps) {
  const { lines, stores, nowMs, emit } = deps;
  const statuses = createLineStatuses(lines, (status) => emit('lines.statusChanged', status));
  const watch = watchLines(deps, {
    userId: () => session.current()?.id ?? null,
    onBack(connection, result) {
      statuses.onAnswer(connection, result);
      klantbeelden.reask(connection.id);
    },
  });
  const ask: AskDeps = {
    lines,
    audit: stores.audit,
    lastGood: { lastGood: stores.lastGood, nowMs, logFault: (cause) => deps.logBug('last-good', cause) },
    onAnswer(connection, result, asked) {
      statuses.onAnswer(connection, result);
      watch.onAnswer(connection, result, asked);
    },
    logBug: deps.logBug,
  };
  const conversations = createConversationService(stores.conversations, nowMs);
  const session: Session = createSession(deps.users, () => klantbeelden.closeAll());
  const klantbeelden: KlantbeeldSessions = createKlantbeeldSessions(ask, {
    ...deps,
    onArrived(arrived) {
      const user = session.current();
      if (user && arrived.section === 'identity')
        rememberCaller({ conversations, klantbeelden }, user.id, arrived.conversationId);
      emit('klantbeeld.arrived', arrived);
    },
  });
  const calls = createCallService(ask, {
    onRinging: (call) => emit('calls.ringing', call),
    onStopped: (callId) => emit('calls.stopped', { callId }),
  });
  const outbox = outboxOf(deps, session, (record) => tellZaak(deps, { session, conversations, klantbeelden }, record));
  const zaakStarts = createZaakStarts({ ...deps, ask, outbox, store: stores.outbox, patience });
  const stop = () => [watch, outbox].forEach((one) => one.stop());
  return { ask, statuses, health: watch.health, stop, conversations, session, klantbeelden, calls, outbox, zaakStarts };
}

type Around = {
  readonly session: Session;
  readonly conversations: ReturnType<typeof createConversationService>;
  readonly klantbeelden: KlantbeeldSessions;
};

/** A zaak that its register has shows in the klantbeeld of its caller at once. */
function tellZaak({ emit }: ServiceDeps, around: Around, record: OutboxRecord): void {
  const user = around.session.current();
  const started = startedOf(record);
  const { conversationId } = record.item;
  if (user?.id !== record.userId || !started || !conversationId) return;
  emit('zaakStart.changed', { conversationId, started });
  const stored = around.conversations.get(user.id, conversationId);
  const subject = stored?.conversation.subject;
  if (started.state !== 'delivered' || !stored || !subject) return;
  const { municipality, identification } = stored.conversation;
  const request = { conversationId, traceId: stored.traceId, subject, municipality, level: identification.level, user };
  around.klantbeelden.retry(request, started.connectionId);
}

function outboxOf(
  { stores, lines, nowMs, emit, logBug, onWritten, mail }: ServiceDeps,
  session: Session,
  onZaak: (record: OutboxRecord) => void,
): OutboxService {
  // Many steps of many contacts follow each other: the window is told once for all of them.
  const changed = soon((userId: string) => {
    try {
      if (session.current()?.id === userId) emit('outbox.changed', outbox.list(userId));
    } catch (cause) {
      logBug('outbox', cause);
    }
  }, TELL_AFTER_MS);
  const outbox: OutboxService = createOutbox({
    store: stores.outbox,
    conversations: stores.conversations,
    lines,
    audit: stores.audit,
    nowMs,
    ...(mail ? { mail } : {}),
    onZaak,
    onChange: changed.tell,
    onWritten(job) {
      emit('kennisbeheer.changed', { soort: job.soort });
      onWritten?.(job);
    },
    logBug: (cause) => logBug('outbox', cause),
  });
  const stop = (): void => [changed, outbox].forEach((one) => one.stop());
  return { ...outbox, stop };
}

/** Soon enough for who looks at it. */
const TELL_AFTER_MS = 50;

/** How the lines do, and the looking after those that failed. */
function watchLines(deps: ServiceDeps, recovering: Pick<LineRecoveryDeps, 'userId' | 'onBack'>) {
  const logFault = (cause: unknown): void => deps.logBug('line-history', cause);
  const health = createLineHealth({ ...deps, history: deps.stores.lineHistory, logFault });
  const recovery = createLineRecovery({ lines: deps.lines, ...recovering });
  const onAnswer: AskDeps['onAnswer'] = (connection, result, asked) => {
    health.onAnswer(connection, result, asked);
    recovery.onAnswer(connection, result);
  };
  const stop = (): void => [health, recovery].forEach((one) => one.stop());
  return { health, onAnswer, stop };
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
