import { randomUUID } from 'node:crypto';
import type { CallbackDraft, Conversation } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import { conversationIdSchema } from '../../../shared/domain/ids';
import { dutchInputOf, TERM_KEYS } from '../../../shared/domain/terugbel/term-line';
import type { User } from '../../../shared/domain/user';
import type { ConversationStore, OutboxStore } from '../../ports/stores';
import { hasMandate } from '../klantbeeld/access';
import type { ContactJob } from './job';
import { readJob } from './records';

export type ReopenDeps = {
  readonly stores: {
    readonly outbox: Pick<OutboxStore, 'get' | 'reopen'>;
    readonly conversations: Pick<ConversationStore, 'get'>;
  };
  readonly nowMs: () => number;
  readonly logBug: (cause: unknown) => void;
};

/**
 * Opens a contact that the register refused as the conversation that it was, for its own user. Null when there is none to open, and when
 * they work for its municipality no more: they could not save it again.
 */
export function reopenContact({ stores, nowMs, logBug }: ReopenDeps, user: User, id: string): Conversation | null {
  const record = stores.outbox.get(id);
  if (record?.userId !== user.id || record.item.state !== 'refused') return null;
  const job = readJob({ logBug }, record);
  if (!job || 'kind' in job || job.draft === null || !hasMandate(user, job.draft.municipality)) return null;
  const isRunning = stores.conversations.get(job.draft.id) !== null;
  const conversation: Conversation = {
    ...job.draft,
    // Another question of the same conversation may have been opened before.
    id: isRunning ? conversationIdSchema.parse(randomUUID()) : job.draft.id,
    revision: job.draft.revision + 1,
    ...{ state: 'wrap-up', stateSince: instantOf(nowMs()) },
    // The days in which it waited to be mended are no part of the talk.
    tookSeconds: Number(job.metadata['duurSeconden'] ?? 0),
    questions: job.draft.questions.map((question) => ({
      ...question,
      ...{ id: referenceOf(job), note: noteOf(job) },
      callback: question.callback && { ...question.callback, ...promised(job, question.callback, nowMs()) },
    })),
  };
  stores.outbox.reopen(id, { conversation, userId: user.id, traceId: record.traceId, discardedAtMs: null });
  return conversation;
}

/**
 * The register has no contact yet: it keeps its reference, so that it can never be there twice. A contact that is there already stays as it
 * is; what is saved now becomes another one, with the callback that the first did not get.
 */
const referenceOf = ({ referentienummer, done }: ContactJob): string =>
  done.klantcontactId === null ? referentienummer : randomUUID();

/** Until when the resident was told that somebody calls: the norm would give as long again. What is over is not promised once more. */
function promised({ metadata }: ContactJob, { uiterlijk = '' }: CallbackDraft, nowMs: number): Partial<CallbackDraft> {
  const dueMs = Date.parse(metadata[TERM_KEYS.uiterlijk] ?? '');
  return uiterlijk === '' && dueMs > nowMs ? { uiterlijk: dutchInputOf(dueMs) } : {};
}

const noteOf = ({ inhoud, vervolg }: ContactJob): string => [inhoud, ...vervolg].join('');
