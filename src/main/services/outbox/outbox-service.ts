import type { Conversation, OutboxItem } from '../../../shared/domain/conversation';
import type { User } from '../../../shared/domain/user';
import type { LineError } from '../../../shared/result';
import type { ConversationStore, EndedConversation, OutboxRecord, OutboxStore, OutboxTurn } from '../../ports/stores';
import type { AuditPort } from '../../ports/audit';
import type { LinesPort } from '../../ports/lines';
import type { MailTransport } from '../../ports/mail';
import { isObjectJob, type ContactJob, type ObjectJob } from './job';
import { deliverFollowUp, type FollowUpJob } from './attempt-follow-up';
import { deliver, nextStep } from './deliver';
import { deliverObject } from './deliver-object';
import { reasonOf } from './reason';
import { pendingOf, readJob, type PendingObject } from './records';
import { recordWrite } from './record-write';
import { reopenContact } from './reopen';
import { aheadOf, createTurns, inTurn, isDue, LONGEST_PAUSE_MS } from './turn';

export type OutboxDeps = {
  readonly store: OutboxStore;
  readonly conversations: Pick<ConversationStore, 'get'>;
  readonly lines: LinesPort;
  readonly audit: AuditPort;
  readonly nowMs: () => number;
  /** Something of this user's contacts changed. */
  readonly onChange: (userId: string) => void;
  /** An object of the knowledge base stands in its register now. */
  readonly onWritten?: (job: ObjectJob) => void;
  /** How confirmations leave; absent: none do. */
  readonly mail?: MailTransport;
  /** How a zaak that was started stands now. */
  readonly onZaak?: (record: OutboxRecord) => void;
  /** A bug while delivering: logged; the item stays and is tried again. */
  readonly logBug: (cause: unknown) => void;
};

export type OutboxService = {
  /** The contacts that this user saved, oldest first. */
  readonly list: (userId: string) => readonly OutboxItem[];
  /** Into the outbox, together with the end of the conversation, in one transaction; then on its way. */
  readonly commit: (ended: EndedConversation) => void;
  /** One object of the knowledge base into the outbox; then on its way, after what waits for the same object. */
  readonly add: (record: OutboxRecord) => void;
  /** Objects that are not in their register yet, oldest first; refused ones too. */
  readonly pendingObjects: () => readonly PendingObject[];
  /** All that this user saved and that is still kept, oldest first. */
  readonly savedBy: (userId: string) => readonly OutboxRecord[];
  /** Tries one contact of this user again at once. False when they have no such contact. */
  readonly retry: (userId: string, id: string) => boolean;
  /** Opens a refused contact of this user as the conversation that it was; null when there is none. */
  readonly reopen: (user: User, id: string) => Conversation | null;
  /** Tries everything that is due; resolves when this round is over. Rounds never overlap. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

const SHORTEST_PAUSE_MS = 50;
const FIRST_PAUSE_MS = 2_000;

/** Carries saved contacts to the register, in order, until each is delivered or refused. */
export function createOutbox(deps: OutboxDeps): OutboxService {
  const { flushSoon, ...rounds } = createRounds(deps);
  return {
    list: (userId) => deps.store.listFor(userId),
    commit(ended) {
      deps.store.commit(ended);
      for (const userId of new Set(ended.records.map((record) => record.userId))) deps.onChange(userId);
      flushSoon();
    },
    add(record) {
      deps.store.put(record);
      deps.onChange(record.userId);
      flushSoon();
    },
    savedBy: (userId) => deps.store.list().filter((record) => record.userId === userId),
    pendingObjects: () => deps.store.list().flatMap(pendingOf),
    retry(userId, id) {
      const record = deps.store.get(id);
      if (record?.userId !== userId) return false;
      if (record.item.state === 'delivered') return true;
      const ahead = aheadOf(deps.store.listOpen(), id).flatMap((one) => deps.store.get(one.id) ?? []);
      for (const due of [...ahead, record])
        deps.store.put({ ...due, item: { ...due.item, state: 'waiting' }, nextAttemptAtMs: deps.nowMs() });
      deps.onChange(userId);
      flushSoon();
      return true;
    },
    reopen(user, id) {
      const stores = { outbox: deps.store, conversations: deps.conversations };
      const conversation = reopenContact({ ...deps, stores }, user, id);
      if (conversation) deps.onChange(user.id);
      return conversation;
    },
    ...rounds,
  };
}

type Rounds = Pick<OutboxService, 'flush' | 'stop'> & {
  /** Right after the answer to who saved: they do not wait for what a round reads. */
  readonly flushSoon: () => void;
};

/** One round at a time; the next when something is due. What is added during a round has its turn right after it. */
function createRounds(deps: OutboxDeps): Rounds {
  let round: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let soon: NodeJS.Immediate | null = null;

  const plan = (pauseMs: number | null): void => {
    if (timer) clearTimeout(timer);
    if (isStopped || pauseMs === null) return;
    timer = setTimeout(() => void flush(), pauseMs);
    timer.unref();
  };
  const flush = (): Promise<void> => {
    round ??= runRound(deps, () => isStopped).then((leastPauseMs) => {
      // In one go: what is added from here on begins a round of its own.
      round = null;
      plan(pauseUntilDue(deps, leastPauseMs));
    });
    return round;
  };
  return {
    flush,
    flushSoon() {
      soon ??= setImmediate(() => {
        soon = null;
        void flush();
      });
    },
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      if (soon) clearImmediate(soon);
    },
  };
}

/** Tries all that is due. Gives the shortest pause before the next round, in milliseconds. */
async function runRound(deps: OutboxDeps, isStopped: () => boolean): Promise<number> {
  const turns = createTurns();
  try {
    for (const waiting of deps.store.listOpen()) {
      if (isStopped()) break;
      const isFree = !turns.isBehind(waiting) && isDue(waiting, deps.nowMs());
      turns.note(isFree ? await tried(deps, waiting) : waiting);
    }
    return SHORTEST_PAUSE_MS;
  } catch (cause) {
    // The store itself failed, as on a full disk: it cannot keep a new time to try again either.
    deps.logBug(cause);
    return FIRST_PAUSE_MS;
  }
}

/** How a record stands after it was tried. It may have changed since it was seen, or be gone. */
async function tried(deps: OutboxDeps, seen: OutboxTurn): Promise<OutboxTurn> {
  const record = deps.store.get(seen.id);
  if (record && isDue(record, deps.nowMs())) await attempt(deps, record);
  const { state, reason } = deps.store.get(seen.id)?.item ?? { state: 'delivered', reason: null };
  return { ...seen, state, reason };
}

/** How long to wait for what is due next, in milliseconds; null when nothing waits. */
function pauseUntilDue({ store, nowMs, logBug }: OutboxDeps, leastMs: number): number | null {
  try {
    const due = inTurn(store.listOpen()).map(({ nextAttemptAtMs }) => nextAttemptAtMs - nowMs());
    return due.length === 0 ? null : Math.max(leastMs, Math.min(...due, LONGEST_PAUSE_MS));
  } catch (cause) {
    logBug(cause);
    return FIRST_PAUSE_MS;
  }
}

async function attempt(deps: OutboxDeps, record: OutboxRecord): Promise<void> {
  const read = readJob(deps, record);
  if (!read) {
    deps.store.put({ ...record, item: { ...record.item, state: 'refused', reason: 'internal' } });
    deps.onChange(record.userId);
    return;
  }
  if (isObjectJob(read)) await attemptObject(deps, record, read);
  else if ('kind' in read) await attemptFollowUp(deps, record, read);
  else await attemptContact(deps, record, read);
}

/** A zaak, its bond with a contact, or a confirmation. */
async function attemptFollowUp(deps: OutboxDeps, record: OutboxRecord, start: FollowUpJob): Promise<void> {
  let job = start;
  const keep = (item: Partial<OutboxItem>, nextAttemptAtMs = record.nextAttemptAtMs): void => {
    deps.store.put({ ...record, job: JSON.stringify(job), nextAttemptAtMs, item: { ...record.item, ...item } });
    deps.onChange(record.userId);
  };
  keep({ state: 'sending' });
  const open = (id: ContactJob['connectionId']) => deps.lines.open(id, contextOf(record));
  const stopped = await guarded(deps, () =>
    deliverFollowUp({ ...deps, open }, record, {
      job,
      keep(next) {
        job = next;
        keep({ state: 'sending' });
      },
    }),
  );
  settle(deps, { stopped, attempts: record.item.attempts + 1, reached: {}, keep });
  if (job.kind === 'zaak') deps.onZaak?.(deps.store.get(record.item.id) ?? record);
}

async function attemptObject(deps: OutboxDeps, record: OutboxRecord, job: ObjectJob): Promise<void> {
  const keep = (item: Partial<OutboxItem>, nextAttemptAtMs = record.nextAttemptAtMs): void => {
    deps.store.put({ ...record, nextAttemptAtMs, item: { ...record.item, ...item } });
    deps.onChange(record.userId);
  };
  const attempts = record.item.attempts + 1;
  keep({ state: 'sending' });
  const stopped = await guarded(deps, async () => {
    const { redactie, redactieWrite } = deps.lines.open(job.connectionId, contextOf(record));
    if (!redactie || !redactieWrite) throw new Error(`Connection ${job.connectionId} cannot write objects`);
    return deliverObject({ redactie, redactieWrite }, job);
  });
  settle(deps, { stopped, attempts, reached: {}, keep });
  if (stopped === null) deps.onWritten?.(job);
}

async function attemptContact(deps: OutboxDeps, record: OutboxRecord, start: ContactJob): Promise<void> {
  let job = start;
  const keep = (item: Partial<OutboxItem>, nextAttemptAtMs = record.nextAttemptAtMs): void => {
    deps.store.put({ ...record, job: JSON.stringify(job), nextAttemptAtMs, item: { ...record.item, ...item } });
    deps.onChange(record.userId);
  };
  const attempts = record.item.attempts + 1;
  keep({ state: 'sending' });
  const stopped = await deliverJob(deps, record, {
    job,
    keep(next) {
      job = next;
      keep({ state: 'sending', nummer: next.done.nummer });
    },
  });
  recordWrite(deps, record, { job, stopped });
  // Nobody opens again what stands in the register: how it was filled in says more of people than has to be kept.
  if (stopped === null) job = { ...job, draft: null };
  const { nummer, taakNummer } = job.done;
  const stap = stopped === null ? null : nextStep(job);
  settle(deps, { stopped, attempts, reached: { nummer, taakNummer, stap }, keep });
}

type Attempted = {
  readonly stopped: LineError | null;
  readonly attempts: number;
  readonly reached: Partial<OutboxItem>;
  readonly keep: (item: Partial<OutboxItem>, nextAttemptAtMs?: number) => void;
};

/** Keeps how an attempt ended, and when the next one is. */
function settle({ nowMs }: OutboxDeps, { stopped, attempts, reached, keep }: Attempted): void {
  if (stopped === null) keep({ ...reached, attempts, state: 'delivered', reason: null });
  else if (isFinal(stopped)) keep({ ...reached, attempts, state: 'refused', reason: reasonOf(stopped) });
  else keep({ ...reached, attempts, state: 'waiting', reason: reasonOf(stopped) }, nowMs() + pauseMs(attempts));
}

const contextOf = (record: OutboxRecord) => ({
  purpose: 'dienstverlening' as const,
  userId: record.userId,
  conversationId: record.item.conversationId,
  traceId: record.traceId,
  signal: new AbortController().signal,
  onRequest: () => undefined,
});

/** A bug is logged, and the item is tried again. */
async function guarded({ logBug }: OutboxDeps, write: () => Promise<LineError | null>): Promise<LineError | null> {
  try {
    return await write();
  } catch (cause) {
    logBug(cause);
    return { kind: 'internal', errorId: 'outbox' };
  }
}

function deliverJob(
  deps: OutboxDeps,
  record: OutboxRecord,
  { job, keep }: { readonly job: ContactJob; readonly keep: (job: ContactJob) => void },
): Promise<LineError | null> {
  return guarded(deps, async () => {
    const port = deps.lines.open(job.connectionId, contextOf(record)).klantinteractiesWrite;
    if (!port) throw new Error(`Connection ${job.connectionId} cannot write contacts`);
    return (await deliver(port, job, keep)).stopped;
  });
}

/** The register looked at it and said no: trying again without a change is useless. A missing right may come back. */
const isFinal = (error: LineError): boolean => error.kind === 'rejected';

const pauseMs = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10));
